/// Labels that people give: votes, and what several graders' votes say together.
///
/// Door: {@link ripple.label.VotesCsv} for the votes of a file, {@link ripple.label.GradeScale} for what grades mean. Object ids are text as
/// they were written; times are UTC. Threads: values are immutable, readers and writers belong to one thread.
@org.jspecify.annotations.NullMarked
package ripple.label;
