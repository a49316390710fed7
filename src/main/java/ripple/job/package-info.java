/// Background work: progress, cancellation, executors. The only room that makes threads.
///
/// Door: {@link ripple.job.Progress} for those who report, {@link ripple.job.Cancellation} for those who check.
/// Threads: safe from any thread.
@org.jspecify.annotations.NullMarked
package ripple.job;
