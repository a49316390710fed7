/// The tasks with what needs a look in them, and the drawer with the log.
///
/// Door: {@link ripple.ui.jobs.JobsModel#start}. Threads: FX thread; the work itself runs on the workers and reports from there.
@org.jspecify.annotations.NullMarked
package ripple.ui.jobs;
