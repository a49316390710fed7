package ripple.ui.jobs;

import ripple.job.BackgroundJob;
import ripple.job.Meter;
import ripple.timing.TimingReport;
import ripple.timing.Timings;

/// Times every job by itself, as a part of all that is timed.
///
/// @param all everything that is timed
/// @param sources what is looked at besides
public record JobMeters(Timings all, Meter.Sources sources) {
    /// The same work, timed; what was timed is told by the item, also after the end.
    BackgroundJob.Work<JobResult> timed(JobItem item, BackgroundJob.Work<JobResult> work) {
        return (progress, cancellation) -> {
            Timings part = all.part();
            Meter meter = Meter.job(item.title(), part, sources);
            item.timed(meter::report);
            try {
                return part.during(() -> work.run(progress, cancellation));
            } finally {
                meter.end();
                // What recorded is let go of.
                TimingReport report = meter.report();
                item.timed(() -> report);
            }
        };
    }
}
