package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.repository.open.Repositories;
import ripple.ui.export.ExportModel;
import ripple.ui.jobs.JobItem;
import ripple.ui.kit.PixelPane;
import ripple.ui.kit.Theme;
import ripple.repository.SampleSky;
import ripple.ui.stamps.PreparationState;
import ripple.ui.view.Slot;

/// The real window at its reference size, on the sample sky, with pictures of every pane to be looked at.
@Tag("window")
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@ExtendWith(ApplicationExtension.class)
class WindowScreensTest {
    private WindowRig rig;

    @Start
    void start(Stage stage) {
        Optional<SampleSky> sample = SampleSky.find();
        rig = new WindowRig(stage, new Repositories(Map.of())::open, sample.orElseThrow(), Theme.DARK, 1440, 900);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyPaneAtReferenceSize(Theme theme) {
        WindowRig.fx(() -> {
            rig.session().theme().set(theme);
            return theme;
        });
        rig.snap("start-empty-" + theme.key() + "-1440");
        rig.act("file.sample");
        rig.untilStamps();
        BufferedImage explore = rig.snap("explore-ready-" + theme.key() + "-1440");
        assertThat(explore.getWidth()).isEqualTo(1440);
        WindowRig.fx(() -> {
            var scene = rig.session().sky().scene().get();
            rig.session().sky().patch().set(scene.map().tract(scene.coverage().tracts().getFirst())
                    .patch(scene.coverage().coadds().getFirst().patch()));
            rig.session().sky().band().set(scene.bands().getFirst());
            return scene;
        });
        rig.snap("explore-patch-" + theme.key() + "-1440");
        rig.act("view.inspect");
        WindowRig.until(() -> rig.session().stamps().preparation().state().get() instanceof PreparationState.Ready);
        rig.snap("inspect-colour-" + theme.key() + "-1440");
        WindowRig.fx(() -> {
            rig.session().stamps().display().slot().set(
                    new Slot.Single(rig.session().stamps().bands().get().getFirst()));
            rig.session().stamps().display().masks().planes().add("DETECTED");
            rig.session().stamps().pointed().set(new ripple.sky.PixelPoint(30, 44));
            return theme;
        });
        rig.snap("inspect-band-" + theme.key() + "-1440");
        rig.act("view.palette");
        rig.snap("palette-" + theme.key() + "-1440");
        rig.act("help.keys");
        rig.snap("keys-" + theme.key() + "-1440");
    }

    /// A run with its figures, and a set with some of its objects, as they are seen with room for all three columns.
    @ParameterizedTest
    @EnumSource(Theme.class)
    void runAndExportAtReferenceSize(Theme theme) throws Exception {
        WindowRig.fx(() -> {
            rig.session().theme().set(theme);
            return theme;
        });
        rig.act("file.sample");
        WindowRig.until(() -> rig.session().targets().all().size() > 100);
        rig.untilStamps();
        rig.runningTheCore();
        rig.act("view.run");
        rig.snap("run-empty-" + theme.key() + "-1440");
        rig.act("run.selection");
        JobItem job = WindowRig.fx(() -> rig.session().jobs().jobs().getFirst());
        rig.snap("run-running-" + theme.key() + "-1440");
        WindowRig.until(() -> job.state().get() == JobItem.State.FINISHED);
        WindowRig.until(() -> rig.scene().getRoot().lookupAll(".stage-table").stream()
                .anyMatch(table -> !table.lookupAll(".label").isEmpty()));
        rig.snap("run-done-" + theme.key() + "-1440");
        rig.act("view.log");
        rig.snap("run-log-" + theme.key() + "-1440");
        rig.act("view.log");
        rig.act("view.export");
        rig.snap("export-empty-" + theme.key() + "-1440");
        ExportModel model = rig.session().export();
        Path votes = ExportScreensTest.votes(rig.folder("votes.csv"));
        WindowRig.fx(() -> {
            model.open(List.of(votes));
            return votes;
        });
        WindowRig.until(() -> model.plan().get().isPresent());
        BufferedImage export = rig.snap("export-chosen-" + theme.key() + "-1440");
        assertThat(export.getWidth()).isEqualTo(1440);
        WindowRig.fx(() -> {
            rig.scene().getRoot().lookupAll(".export-step").stream().map(Button.class::cast)
                    .reduce((first, second) -> second).orElseThrow().fire();
            return votes;
        });
        WindowRig.until(() -> rig.scene().getRoot().lookupAll(".sample-stamp").size() == 10);
        WindowRig.until(() -> rig.scene().getRoot().lookupAll(".sample-stamp").stream().allMatch(
                stamp -> distinct((PixelPane) ((Parent) stamp).getChildrenUnmodifiable().getFirst()) > 1));
        rig.snap("export-samples-" + theme.key() + "-1440");
    }

    private static long distinct(PixelPane pane) {
        return Arrays.stream(pane.picture().argb()).distinct().count();
    }
}
