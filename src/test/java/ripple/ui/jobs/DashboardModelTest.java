package ripple.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.export.ExportException;
import ripple.export.TimingFile;
import ripple.timing.Timeline;
import ripple.timing.TimingReport;
import ripple.timing.Timings;
import ripple.ui.kit.Background;

/// The clock and the background are moved by hand.
class DashboardModelTest {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Timings timings = new Timings();
    private final Subject live = new Subject("Ten targets", () -> report("Ten targets"));
    private DashboardModel model;

    @TempDir
    Path temp;

    @BeforeEach
    void make() {
        model = new DashboardModel(new Background(new Background.Lane() {
            @Override
            public <T> CompletableFuture<T> submit(Callable<T> work) {
                CompletableFuture<T> result = new CompletableFuture<>();
                waiting.add(() -> {
                    try {
                        result.complete(work.call());
                    } catch (Exception e) {
                        result.completeExceptionally(e);
                    }
                });
                return result;
            }
        }, Runnable::run));
    }

    private TimingReport report(String title) {
        return TimingReport.of(title, Instant.EPOCH, 1, timings, new Timeline(10, Timeline.WhenFull.THIN_OUT));
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private long shown() {
        return model.figures().get().map(figures -> figures.report().objects()).orElse(-1L);
    }

    @Test
    void figuresAreWorkedOutOnceForEachTickAndNeverTwiceAtATime() {
        model.subject().set(live);
        work();
        assertThat(shown()).isZero();
        timings.object("a", 10);
        timings.ended("accepted");
        model.tick();
        model.tick();
        model.tick();
        assertThat(waiting).hasSize(1);
        work();
        assertThat(shown()).isEqualTo(1);
    }

    @Test
    void aPausedDisplayStandsStillAndCatchesUp() {
        model.subject().set(live);
        work();
        model.paused().set(true);
        timings.object("a", 10);
        timings.ended("accepted");
        model.tick();
        work();
        assertThat(shown()).isZero();
        model.paused().set(false);
        work();
        assertThat(shown()).isEqualTo(1);
    }

    @Test
    void whatIsLateForAnotherSubjectIsNotShown() {
        model.subject().set(live);
        Subject second = new Subject("Second", () -> report("Second"));
        model.subject().set(second);
        work();
        assertThat(model.figures().get()).hasValueSatisfying(
                figures -> assertThat(figures.report().title()).isEqualTo("Second"));
    }

    /// A report that was saved, by this window or on the command line, is a subject like any other.
    @Test
    void aSavedReportCanBeOpenedAndCompared() throws ExportException {
        timings.object("a", 10);
        timings.ended("accepted");
        timings.record("match", 5, 0);
        TimingFile.write(report("Saved"), temp.resolve("timings.json"));
        model.subject().set(live);
        model.open(temp);
        work();
        assertThat(model.subject().get()).hasToString("Saved");
        assertThat(model.stretch().get()).isEqualTo(Stretch.ALL);
        assertThat(shown()).isEqualTo(1);
        model.other().set(live);
        work();
        assertThat(model.compared().get()).hasValueSatisfying(
                other -> assertThat(other.title()).isEqualTo("Ten targets"));
    }

    @Test
    void whatCannotBeOpenedIsToldInASentence() {
        model.subject().set(live);
        work();
        model.open(temp);
        work();
        assertThat(model.problem().get()).contains("holds no run");
        assertThat(model.subject().get()).isEqualTo(live);
        assertThat(shown()).isZero();
    }
}
