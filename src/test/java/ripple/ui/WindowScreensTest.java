package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.Optional;
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
}
