package ripple.job;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import ripple.timing.Moment;
import ripple.timing.ProcessLoad;
import ripple.timing.Stages;
import ripple.timing.Timeline;
import ripple.timing.TimingReport;
import ripple.timing.Timings;
import ripple.timing.WorkerLoad;

/// Watches a job while it is at work: looks once a second at what was recorded and at what the program takes of the machine.
/// Safe from any thread.
public final class Meter {
    private static final Duration PERIOD = Duration.ofSeconds(1);
    /// Half an hour by the second; longer jobs more coarsely.
    private static final int MOMENTS = 1800;
    private static final double NANOS = 1e9;

    private final String title;
    private final Timings timings;
    private final Sources sources;
    private final Instant began;
    private final long beganNanos;
    private final Timeline timeline;
    /// One look at a time: moments stand in their order, and none comes after the last.
    private final ReentrantLock looking = new ReentrantLock();
    private final Optional<Ticker> ticker;
    private volatile long endNanos;

    /// What is looked at besides the timings.
    ///
    /// @param workers how busy they are
    /// @param cacheBytes what is kept of stamps
    /// @param time of day
    public record Sources(Supplier<WorkerLoad> workers, LongSupplier cacheBytes, InstantSource time) {}

    private Meter(String title, Timings timings, Sources sources, Timeline timeline, Duration period) {
        this.title = title;
        this.timings = timings;
        this.sources = sources;
        this.timeline = timeline;
        this.began = sources.time.instant();
        this.beganNanos = System.nanoTime();
        this.ticker = period.isZero() ? Optional.empty() : Optional.of(Ticker.every(period, this::look));
    }

    /// Begins to watch a job.
    ///
    /// @param timings where the job is recorded
    public static Meter job(String title, Timings timings, Sources sources) {
        return new Meter(title, timings, sources, new Timeline(MOMENTS, Timeline.WhenFull.THIN_OUT), PERIOD);
    }

    /// Begins to watch everything, of which the last hour is remembered: whoever owns it calls {@link #look} once a second.
    public static Meter hour(String title, Timings timings, Sources sources) {
        return new Meter(title, timings, sources, new Timeline(2 * MOMENTS, Timeline.WhenFull.FORGET_OLDEST),
                Duration.ZERO);
    }

    /// What was recorded so far.
    public TimingReport report() {
        long end = endNanos == 0 ? System.nanoTime() : endNanos;
        return TimingReport.of(title, began, (end - beganNanos) / NANOS, timings, timeline);
    }

    /// Looks once; not any more when it has ended.
    public void look() {
        looking.lock();
        try {
            if (endNanos == 0) {
                timeline.add(new Moment(System.nanoTime() - beganNanos, timings.finished(),
                        timings.bytes(Stages.READ), sources.workers.get(), ProcessLoad.now(),
                        sources.cacheBytes.getAsLong()));
            }
        } finally {
            looking.unlock();
        }
    }

    /// The job has ended: the last look. Any number of times.
    public void end() {
        ticker.ifPresent(Ticker::close);
        looking.lock();
        try {
            look();
            endNanos = endNanos == 0 ? System.nanoTime() : endNanos;
        } finally {
            looking.unlock();
        }
    }
}
