package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.catalog.Target;
import ripple.job.Cancellation;
import ripple.job.Progress;
import ripple.pipeline.RunStages;
import ripple.pipeline.kept.KeptRun;
import ripple.pipeline.kept.RunStore;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.ui.jobs.JobItem;
import ripple.ui.jobs.JobResult;
import ripple.ui.kit.Theme;
import ripple.ui.kit.UserSettings;

/// The tasks of the Run pane: what a user does with a run, and what is there after a restart.
@ExtendWith(ApplicationExtension.class)
class RunPaneTest {
    @TempDir
    private Path home;

    private Stage stage;
    private WindowRig rig;
    private final Work work = new Work();

    @Start
    void start(Stage first) {
        stage = first;
    }

    @BeforeEach
    void open() {
        rig = rig();
        sample();
    }

    @AfterEach
    void close() {
        work.go.countDown();
        rig.close();
    }

    /// Half of the objects are through when it waits to be let go; then two rows have failed the first time, none the second.
    private static final class Work {
        private volatile CountDownLatch half = new CountDownLatch(1);
        private volatile CountDownLatch go = new CountDownLatch(1);
        private final AtomicInteger calls = new AtomicInteger();
        private volatile int failing = 2;

        JobResult run(List<Target> targets, Path folder, Progress progress, Cancellation cancellation)
                throws InterruptedException {
            calls.incrementAndGet();
            int all = targets.size();
            for (int i = 1; i <= all; i++) {
                cancellation.check();
                progress.stage(RunStages.FETCH, Math.min(all, i + 3), all);
                progress.stage(RunStages.QUALITY, i, all);
                progress.stage(RunStages.MATCH, i, all);
                progress.report("fetch and prepare", i, all);
                if (i <= failing) {
                    progress.item(i, RunStages.FETCH, "failed",
                            List.of("The file r0.fits did not answer within 60 s. See whether its disk is there, then retry."));
                } else if (i <= 5) {
                    progress.item(i, RunStages.QUALITY, "rejected",
                            List.of("i: 12.5 % of the pixels are bad (limit 5 %)."));
                } else if (i <= 8) {
                    progress.item(i, RunStages.FETCH, RunStages.PARTIAL,
                            List.of("i has no image: patch 45 of tract 5063."));
                }
                if (i == all / 2) {
                    Thread.sleep(120);
                    progress.stage(RunStages.QUALITY, i, all);
                    progress.report("fetch and prepare", i, all);
                    half.countDown();
                    while (!go.await(20, TimeUnit.MILLISECONDS)) {
                        cancellation.check();
                    }
                    cancellation.awaitGo();
                }
            }
            progress.stage(RunStages.NORMALISE, all, all);
            progress.stage(RunStages.EXPORT, all, all);
            return new JobResult(all + " targets done.", folder);
        }
    }

    @Test
    void aRunCanBePausedAndGoneOnWith() throws Exception {
        JobItem job = begin();
        assertThat(rig.scene().getRoot().lookupAll(".stage-bars .progress-bar")).hasSize(5);
        assertThat(stage.getTitle()).as("in lists of windows").matches("[1-9]\\d? % · .*, Ripple Workbench");
        rig.snap("run-running-dark");
        press("Pause ");
        assertThat(job.state().get()).isEqualTo(JobItem.State.PAUSED);
        WindowRig.until(() -> kept().state() == KeptRun.State.PAUSED);
        rig.snap("run-paused-dark");
        work.go.countDown();
        press("Go on with ");
        WindowRig.until(() -> job.state().get() == JobItem.State.FINISHED);
        assertThat(stage.getTitle()).doesNotContain("%").endsWith(", Ripple Workbench");
        WindowRig.until(() -> kept().state() == KeptRun.State.FINISHED);
        assertThat(kept().summary()).endsWith("targets done.");
        assertThat(work.calls.get()).isEqualTo(1);
        assertThat(rig.session().notices().all().getFirst().text()).endsWith("targets done.");
        rig.snapThemes("run-finished");
    }

    @Test
    void cancellingTenTimesEndsItOnceAndItCanBeGoneOnWith() throws Exception {
        JobItem job = begin();
        WindowRig.fx(() -> {
            for (int i = 0; i < 10; i++) {
                rig.window().actions().get("run.cancel").run();
                job.cancel();
            }
            return job;
        });
        WindowRig.until(() -> job.state().get() == JobItem.State.CANCELLED);
        WindowRig.until(() -> kept().state() == KeptRun.State.CANCELLED);
        assertThat(job.text().get()).startsWith("Cancelled. What was finished is kept");
        Path folder = job.folder().orElseThrow();
        work.go.countDown();
        rig.act("run.retry");
        WindowRig.until(() -> job.state().get() == JobItem.State.FINISHED);
        assertThat(job.folder()).contains(folder);
        assertThat(store().all()).hasSize(1);
    }

    @Test
    void whatFailedIsTriedAgainInTheSameFolder() throws Exception {
        JobItem job = begin();
        work.go.countDown();
        WindowRig.until(() -> job.state().get() == JobItem.State.FINISHED);
        assertThat(job.findings().get()).extracting(finding -> finding.outcome() + " " + finding.rows().size())
                .containsExactlyInAnyOrder("partial 3", "rejected 3", "failed 2");
        work.failing = 0;
        press("Retry 2");
        WindowRig.until(() -> work.calls.get() == 2 && job.state().get() == JobItem.State.FINISHED);
        WindowRig.until(() -> job.findings().get().stream().noneMatch(finding -> finding.outcome().equals("failed")));
        assertThat(store().all()).hasSize(1);
    }

    @Test
    void theSameTargetsRunAgainWithAnotherRecipeIntoAFolderOfTheirOwn() throws Exception {
        JobItem job = begin();
        work.go.countDown();
        WindowRig.until(() -> job.state().get() == JobItem.State.FINISHED);
        WindowRig.until(() -> kept().state() == KeptRun.State.FINISHED);
        rig.act("run.again");
        WindowRig.until(() -> rig.session().jobs().jobs().size() == 2
                && rig.session().jobs().jobs().getFirst().state().get() == JobItem.State.FINISHED);
        JobItem again = rig.session().jobs().jobs().getFirst();
        assertThat(again.text().get()).isEqualTo(job.text().get());
        assertThat(again.folder()).isNotEqualTo(job.folder());
        WindowRig.until(() -> store().all().size() == 2);
        rig.act("run.clear");
        WindowRig.until(() -> store().all().isEmpty());
        assertThat(rig.session().jobs().jobs()).isEmpty();
    }

    @Test
    void theObjectsOfAReasonAreOneStepAway() throws Exception {
        JobItem job = begin();
        work.go.countDown();
        WindowRig.until(() -> job.state().get() == JobItem.State.FINISHED);
        WindowRig.until(() -> rig.scene().getRoot().lookupAll(".look .hyperlink").size() >= 3);
        Hyperlink link = rig.scene().getRoot().lookupAll(".look .hyperlink").stream().map(Hyperlink.class::cast)
                .filter(each -> each.getAccessibleText().contains("did not answer")).findFirst().orElseThrow();
        WindowRig.fx(() -> {
            link.fire();
            return link;
        });
        WindowRig.until(() -> rig.session().targets().shown().size() == 2);
        assertThat(rig.session().targets().shown()).extracting(Target::id).containsExactly(
                rig.session().targets().all().get(1).id(), rig.session().targets().all().get(2).id());
    }

    @Test
    void aRunThatWasBrokenOffIsOfferedByTheNextWindow() throws Exception {
        JobItem job = begin();
        Path folder = job.folder().orElseThrow();
        int targets = rig.session().targets().all().size();
        rig.close();
        WindowRig.until(() -> kept().state() == KeptRun.State.RUNNING);
        work.go.countDown();
        rig = rig();
        WindowRig.until(() -> rig.session().jobs().jobs().size() == 1);
        JobItem found = rig.session().jobs().jobs().getFirst();
        assertThat(found.state().get()).isEqualTo(JobItem.State.PAUSED);
        assertThat(found.text().get()).startsWith("Broken off");
        rig.act("view.run");
        rig.snapThemes("run-broken-off");
        press("Go on with ");
        WindowRig.until(() -> found.state().get() == JobItem.State.FINISHED);
        assertThat(found.folder()).contains(folder);
        assertThat(found.text().get()).isEqualTo(targets + " targets done.");
        assertThat(work.calls.get()).isEqualTo(2);
    }

    @Test
    void nothingToShowSaysWhatToDo() {
        rig.act("view.run");
        assertThat(rig.scene().getRoot().lookup(".tasks .empty-text")).isNotNull();
        rig.snapThemes("run-empty");
    }

    private JobItem begin() throws InterruptedException {
        rig.act("run.selection");
        assertThat(work.half.await(60, TimeUnit.SECONDS)).isTrue();
        JobItem job = rig.session().jobs().jobs().getFirst();
        WindowRig.until(() -> job.share().get().done() > 0 && !job.findings().get().isEmpty());
        return job;
    }

    private void press(String name) {
        Button button = rig.scene().getRoot().lookupAll(".button").stream().map(Button.class::cast)
                .filter(each -> each.isVisible() && each.getAccessibleText() != null
                        && each.getAccessibleText().startsWith(name))
                .findFirst().orElseThrow(() -> new AssertionError("There is no button " + name));
        WindowRig.fx(() -> {
            button.fire();
            return button;
        });
    }

    private KeptRun kept() {
        return store().all().getFirst();
    }

    private RunStore store() {
        return new RunStore(home.resolve("jobs"));
    }

    private WindowRig rig() {
        return WindowRig.fx(() -> {
            try {
                Files.createDirectories(home);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return new WindowRig(stage, new Repositories(Map.of())::open, SampleSky.find().orElseThrow(),
                    new UserSettings(Theme.DARK, 100, List.of()), home.resolve("window.properties"), 1000, 800)
                    .running(work::run);
        });
    }

    private void sample() {
        rig.act("file.sample");
        WindowRig.until(() -> rig.session().targets().all().size() > 100);
        rig.untilStamps();
    }
}
