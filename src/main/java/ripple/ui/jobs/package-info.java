/// The strip of background jobs.
///
/// Threads: FX thread.
@org.jspecify.annotations.NullMarked
package ripple.ui.jobs;
