package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.image.Band;
import ripple.pipeline.recipe.Recipe;
import ripple.pipeline.recipe.RecipeJson;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.ui.kit.Theme;
import ripple.ui.stamps.PreparationState;
import ripple.ui.view.Look;
import ripple.ui.view.Phase;
import ripple.ui.view.Seen;
import ripple.ui.view.Slot;

/// A lens of the sample sky in Inspect, in every phase of the recipe, by key and by button.
@ExtendWith(ApplicationExtension.class)
class PreparationScreensTest {
    private WindowRig rig;

    @Start
    void start(Stage stage) {
        Optional<SampleSky> sample = SampleSky.find();
        rig = new WindowRig(stage, new Repositories(Map.of())::open, sample.orElseThrow(), Theme.DARK, 1000, 1000);
    }

    @BeforeEach
    void openTheSampleSky() {
        rig.inspectSample(2);
        untilPrepared();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private void untilPrepared() {
        WindowRig.until(() -> rig.session().stamps().preparation().state().get() instanceof PreparationState.Ready ready
                && ready.preview().target().equals(rig.session().targets().chosen().get()));
    }

    private void see(Phase phase) {
        WindowRig.fx(() -> {
            rig.session().stamps().display().phases().chosen().set(phase);
            return phase;
        });
    }

    private void slot(Slot slot) {
        WindowRig.fx(() -> {
            rig.session().stamps().display().slot().set(slot);
            return slot;
        });
    }

    private void panel(int tab) {
        WindowRig.fx(() -> {
            ((TabPane) rig.scene().getRoot().lookup(".tab-pane.panel-right")).getSelectionModel().select(tab);
            return tab;
        });
    }

    private Seen seen() {
        var display = rig.session().stamps().display();
        return rig.session().stamps().seen(display.slot().get(), display.phases().shown().get());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyPhase(Theme theme) {
        WindowRig.fx(() -> {
            rig.session().theme().set(theme);
            return theme;
        });
        panel(1);
        // r is not the band that the others are matched to.
        Band r = new Band("r");
        Set<Integer> pictures = new HashSet<>();
        for (Phase phase : Phase.values()) {
            see(phase);
            slot(new Slot.Single(r));
            BufferedImage band = rig.snap("inspect-" + phase.name().toLowerCase(java.util.Locale.ROOT) + "-"
                    + theme.key());
            pictures.add(hash(band));
            if (phase == Phase.RESAMPLED) {
                assertThat(((Seen.Nothing) seen()).sentence()).contains("does not resample");
            } else {
                assertThat(seen()).isInstanceOf(Seen.Picture.class);
            }
        }
        assertThat(pictures).as("each phase looks different").hasSize(Phase.values().length);
        see(Phase.MATCHED);
        slot(new Slot.Colour());
        rig.snap("inspect-matchedcolour-" + theme.key());
        see(Phase.RESIDUAL);
        rig.snap("inspect-residualcolour-" + theme.key());
    }

    @Test
    void aHeldKeyPeeksAndItsReleaseGoesBack(FxRobot robot) {
        var display = rig.session().stamps().display();
        robot.press(KeyCode.R);
        assertThat(display.phases().shown().get()).isEqualTo(Phase.MATCHED);
        robot.release(KeyCode.R);
        assertThat(display.phases().shown().get()).isEqualTo(Phase.DATA);
        robot.press(KeyCode.E);
        assertThat(display.phases().shown().get()).isEqualTo(Phase.RESIDUAL);
        robot.release(KeyCode.E).press(KeyCode.T);
        assertThat(display.phases().shown().get()).isEqualTo(Phase.DIFFERENCE);
        robot.release(KeyCode.T).press(KeyCode.Q);
        assertThat(display.looks().shown().get()).isEqualTo(Look.BRIGHTER);
        rig.snapThemes("inspect-brighter");
        robot.release(KeyCode.Q).press(KeyCode.W);
        assertThat(display.looks().shown().get()).isEqualTo(Look.BLUER);
        rig.snapThemes("inspect-bluer");
        robot.release(KeyCode.W).press(KeyCode.A);
        assertThat(display.looks().ownStretch().get()).isTrue();
        robot.release(KeyCode.A);
        assertThat(display.changed().get()).as("nothing of it stays").isFalse();
        robot.press(KeyCode.SHIFT, KeyCode.R).release(KeyCode.R, KeyCode.SHIFT);
        assertThat(display.phases().shown().get()).isEqualTo(Phase.MATCHED);
        robot.press(KeyCode.SHIFT, KeyCode.R).release(KeyCode.R, KeyCode.SHIFT);
        assertThat(display.phases().shown().get()).isEqualTo(Phase.DATA);
    }

    @Test
    void zoomStaysAtTheCursorAndFitComesBack(FxRobot robot) {
        var field = rig.session().stamps().display().field();
        var model = rig.session().stamps();
        Node large = WindowRig.fx(() -> rig.scene().getRoot().lookup(".focusable-well"));
        Bounds place = WindowRig.fx(() -> large.localToScreen(large.getBoundsInLocal()));
        robot.moveTo(place.getMinX() + 150, place.getMinY() + 220);
        var before = WindowRig.fx(() -> model.pointed().get());
        robot.scroll(2, javafx.geometry.VerticalDirection.UP).moveBy(1, 0).moveBy(-1, 0);
        var after = WindowRig.fx(() -> model.pointed().get());
        assertThat(field.zoom().get()).isGreaterThan(1);
        assertThat(after.x()).isCloseTo(before.x(), org.assertj.core.api.Assertions.within(0.3));
        assertThat(after.y()).isCloseTo(before.y(), org.assertj.core.api.Assertions.within(0.3));
        rig.snapThemes("inspect-zoomed");
        rig.act("image.fit");
        assertThat(field.isFitted()).isTrue();
        rig.act("image.fit");
        assertThat(field.zoom().get()).as("one to one").isLessThan(1);
        rig.act("image.fit");
        assertThat(field.isFitted()).isTrue();
    }

    @Test
    void bandsThatTheRecipeDoesNotUseSaySo() {
        see(Phase.MATCHED);
        slot(new Slot.Single(new Band("z")));
        assertThat(((Seen.Nothing) seen()).sentence()).isEqualTo("The recipe does not use z.");
        rig.snapThemes("inspect-notinrecipe");
    }

    @Test
    void anotherRecipeIsPreviewedAtOnce() throws Exception {
        Recipe off = RecipeJson.with(Recipe.standard(),
                java.util.List.of("psfMatch.enabled=false", "bands=r", "quality.minSnr=1e6"));
        java.nio.file.Path file = java.nio.file.Files.createTempFile("recipe", ".json");
        java.nio.file.Files.writeString(file, RecipeJson.write(off));
        WindowRig.fx(() -> {
            rig.session().recipes().open(file);
            return file;
        });
        WindowRig.until(() -> rig.session().recipes().recipe().get().equals(off));
        untilPrepared();
        panel(1);
        see(Phase.MATCHED);
        assertThat(((Seen.Nothing) seen()).sentence()).isEqualTo("The recipe does not match PSFs.");
        rig.snapThemes("inspect-rejected");
        assertThat(texts()).anyMatch(text -> text.contains("the limit is 1000000"));
        java.nio.file.Files.delete(file);
    }

    @Test
    void theCrosshairReadsThePhaseThatIsShown() {
        see(Phase.NORMALISED);
        slot(new Slot.Single(new Band("r")));
        var model = rig.session().stamps();
        Seen.Picture shown = (Seen.Picture) seen();
        var stamp = shown.stamp();
        WindowRig.fx(() -> {
            model.pointed().set(new ripple.sky.PixelPoint(stamp.box().x0() + 30 - shown.frame().x0(),
                    stamp.box().y0() + 20 - shown.frame().y0()));
            return model;
        });
        assertThat(model.readout().orElseThrow().value())
                .isEqualTo(stamp.image(new Band("r")).orElseThrow().image().at(30, 20));
        assertThat(model.readout().orElseThrow().tractX()).isEqualTo(stamp.box().x0() + 30);
    }

    private Set<String> texts() {
        return WindowRig.fx(() -> {
            Set<String> all = new HashSet<>();
            for (Node node : rig.scene().getRoot().lookupAll(".label")) {
                all.add(((Label) node).getText());
            }
            return all;
        });
    }

    /// Of the large view alone.
    private int hash(BufferedImage picture) {
        Bounds well = WindowRig.fx(() -> {
            Node large = rig.scene().getRoot().lookup(".focusable-well");
            return large.localToScene(large.getBoundsInLocal());
        });
        int hash = 0;
        for (int y = (int) well.getMinY() + 60; y < well.getMaxY() - 60; y += 3) {
            for (int x = (int) well.getMinX() + 90; x < well.getMaxX() - 90; x += 3) {
                hash = 31 * hash + picture.getRGB(x, y);
            }
        }
        return hash;
    }
}
