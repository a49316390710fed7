/// A labelled set: from targets and grades to a folder that others can train on.
///
/// Door: {@link ripple.pipeline.labelled.LabelledPlan#of} says what will be in it, {@link ripple.pipeline.labelled.LabelledSet#write} writes it.
/// Threads: the plan is a pure function; the set is written by the pipeline.
@org.jspecify.annotations.NullMarked
package ripple.pipeline.labelled;
