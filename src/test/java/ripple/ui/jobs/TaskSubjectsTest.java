package ripple.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import ripple.job.Meter;
import ripple.job.Workers;
import ripple.timing.Timeline;
import ripple.timing.TimingReport;
import ripple.timing.Timings;
import ripple.timing.WorkerLoad;
import ripple.ui.kit.Background;

/// Every task is timed by itself, and is what the dashboard tells of as long as it is the chosen one.
class TaskSubjectsTest {
    private static final long PATIENCE_SECONDS = 60;

    private final Timings all = new Timings();
    /// What a window would do on its thread, done here by the test's.
    private final BlockingQueue<Runnable> told = new LinkedBlockingQueue<>();

    @Test
    void theChosenTaskIsShownWithItsOwnFiguresAlsoAfterItsEnd() throws Exception {
        try (Workers workers = new Workers(1)) {
            JobsModel jobs = new JobsModel(told::add, new JobMeters(all,
                    new Meter.Sources(() -> WorkerLoad.NONE, () -> 0, InstantSource.system())));
            DashboardModel dashboard = new DashboardModel(new Background(workers::onIo, Runnable::run));
            Subject everything = new Subject("Everything",
                    () -> TimingReport.of("Everything", Instant.EPOCH, 1, all,
                            new Timeline(10, Timeline.WhenFull.THIN_OUT)));
            TaskSubjects.tie(jobs, dashboard, everything);
            assertThat(dashboard.subject().get()).isEqualTo(everything);
            CountDownLatch half = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            JobItem first = new JobItem("First");
            jobs.start(first, workers, (progress, cancellation) -> {
                all.record("match", 10, 0);
                return new JobResult("Done.", null);
            });
            untilEnded(first);
            JobItem second = new JobItem("Second");
            jobs.start(second, workers, (progress, cancellation) -> {
                all.record("match", 10, 0);
                half.countDown();
                goOn.await();
                all.record("match", 10, 0);
                return new JobResult("Done.", null);
            });
            half.await();
            assertThat(dashboard.subjects()).extracting(Subject::title).containsExactly("Everything", "Second",
                    "First");
            assertThat(dashboard.subject().get()).hasToString("Second");
            assertThat(matches(dashboard.subjects().get(1))).isEqualTo(1);
            goOn.countDown();
            untilEnded(second);
            assertThat(matches(dashboard.subjects().get(1))).isEqualTo(2);
            assertThat(matches(dashboard.subjects().get(2))).isEqualTo(1);
            assertThat(matches(everything)).isEqualTo(3);
            jobs.clearEnded();
            assertThat(dashboard.subjects()).containsExactly(everything);
            assertThat(dashboard.subject().get()).isEqualTo(everything);
        }
    }

    private void untilEnded(JobItem item) throws InterruptedException {
        while (!item.state().get().isEnd()) {
            Runnable next = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(next).as("%s did not end", item.title()).isNotNull();
            java.util.Objects.requireNonNull(next).run();
        }
    }

    private static long matches(Subject subject) throws Exception {
        return subject.source().report().stages().get("match").count();
    }
}
