/// The recipe (every scientific setting) and the pipeline (the steps in order).
///
/// Door: {@link ripple.pipeline.Pipeline}. Threads: the caller's thread steers; pixels are worked on by the executors of job.
@org.jspecify.annotations.NullMarked
package ripple.pipeline;
