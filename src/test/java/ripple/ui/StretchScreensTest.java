package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
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
import ripple.image.Stamp;
import ripple.render.ColourMap;
import ripple.render.Picture;
import ripple.render.StampRenderer;
import ripple.render.Transfer;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.ui.kit.Theme;
import ripple.ui.view.BlinkModel.View;
import ripple.ui.view.Composite;
import ripple.ui.view.Curve;
import ripple.ui.view.DisplayModel;
import ripple.ui.view.MaskStyle;
import ripple.ui.view.Phase;
import ripple.ui.view.RangePreset;
import ripple.ui.view.Slot;
import ripple.ui.view.StretchScope;

/// The stretch of Inspect by panel, key and drag: what is drawn is what `ripple render` would draw; blink, fade, all bands at once.
@ExtendWith(ApplicationExtension.class)
class StretchScreensTest {
    private WindowRig rig;
    private DisplayModel display;

    @Start
    void start(Stage stage) {
        Optional<SampleSky> sample = SampleSky.find();
        rig = new WindowRig(stage, new Repositories(Map.of())::open, sample.orElseThrow(), Theme.DARK, 1000, 760);
        display = rig.session().stamps().display();
    }

    @BeforeEach
    void openTheSampleSky() {
        rig.inspectSample(2);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private void set(Consumer<DisplayModel> change) {
        WindowRig.fx(() -> {
            change.accept(display);
            return display;
        });
    }

    @Test
    void everyStretchIsDrawnAsTheRendererDrawsIt() {
        set(d -> d.masks().show(List.of("DETECTED", "REJECTED")));
        for (Slot slot : List.of(new Slot.Single(new Band("r")), new Slot.Colour())) {
            for (Curve curve : Curve.values()) {
                set(d -> {
                    d.slot().set(slot);
                    d.tones().curve().set(curve);
                    d.tones().bend(curve == Curve.LOG ? 1.7 : 1, 0.4 + (curve == Curve.LOG ? 0 : 0.1));
                });
                assertThatItIsTheRenderersPicture(slot + " " + curve);
            }
            set(DisplayModel::reset);
            for (RangePreset preset : RangePreset.values()) {
                set(d -> d.preset().set(preset));
                assertThatItIsTheRenderersPicture(slot + " " + preset);
            }
            set(DisplayModel::reset);
        }
        for (Composite composite : Composite.values()) {
            for (Transfer.Saturation saturation : Transfer.Saturation.values()) {
                set(d -> {
                    d.tones().composite().set(composite);
                    d.tones().saturation().set(saturation);
                    d.linkedBands().set(saturation == Transfer.Saturation.COLOUR);
                });
                assertThatItIsTheRenderersPicture(composite + " " + saturation);
            }
        }
        for (MaskStyle style : MaskStyle.values()) {
            set(d -> d.masks().style().set(style));
            assertThatItIsTheRenderersPicture(style.name());
        }
        for (StretchScope scope : StretchScope.values()) {
            set(d -> d.scope().set(scope));
            assertThatItIsTheRenderersPicture(scope.name());
        }
    }

    /// Dot by dot, masks and hatches too.
    private void assertThatItIsTheRenderersPicture(String what) {
        Picture drawn = rig.plainPicture();
        Stamp stamp = rig.session().stamps().stamp().orElseThrow();
        int factor = Math.min(drawn.width(), drawn.height()) / stamp.box().width();
        Picture whole = WindowRig.fx(() -> new StampRenderer(
                display.settings(stamp, display.slot().get()).withMasks(display.masks().view()))
                .render(stamp, factor));
        int left = (int) Math.round(drawn.width() / 2.0 - stamp.box().width() / 2.0 * factor);
        int top = (int) Math.round(drawn.height() / 2.0 - stamp.box().height() / 2.0 * factor);
        int other = 0;
        for (int y = 0; y < whole.height(); y++) {
            for (int x = 0; x < whole.width(); x++) {
                other += whole.at(x, y) == drawn.at(left + x, top + y) ? 0 : 1;
            }
        }
        assertThat(other).as("%s: dots that differ of %d", what, whole.width() * whole.height()).isZero();
    }

    @Test
    void keysAndTheChipThatTells(FxRobot robot) {
        assertThat(chip()).isEqualTo("Survey stretch");
        robot.type(KeyCode.Y);
        assertThat(display.tones().map().get()).isEqualTo(ColourMap.VIRIDIS);
        assertThat(chip()).isEqualTo("viridis");
        robot.type(KeyCode.I);
        assertThat(chip()).isEqualTo("viridis, inverted");
        set(d -> d.tones().curve().set(Curve.LOG));
        assertThat(chip()).isEqualTo("log, viridis +1");
        robot.press(KeyCode.SHIFT, KeyCode.A).release(KeyCode.A, KeyCode.SHIFT);
        assertThat(chip()).isEqualTo("Survey stretch");
        assertThat(display.changed().get()).isFalse();
        robot.type(KeyCode.Y, KeyCode.Y, KeyCode.Y, KeyCode.Y);
        assertThat(display.tones().map().get()).isEqualTo(ColourMap.GREY);
    }

    @Test
    void aDragWithTheRightButtonBendsTheCurveWhileItLasts(FxRobot robot) {
        Bounds well = WindowRig.fx(() -> {
            Node large = rig.scene().getRoot().lookup(".focusable-well");
            return large.localToScreen(large.getBoundsInLocal());
        });
        Point2D middle = new Point2D(well.getCenterX(), well.getCenterY());
        robot.moveTo(middle).press(MouseButton.SECONDARY).moveTo(middle.add(40, -80));
        assertThat(display.tones().contrast().get()).isCloseTo(2, org.assertj.core.api.Assertions.within(0.1));
        assertThat(display.tones().bias().get()).isCloseTo(0.6, org.assertj.core.api.Assertions.within(0.02));
        rig.snapThemes("inspect-contrast");
        robot.release(MouseButton.SECONDARY);
        assertThat(display.field().isFitted()).as("the picture stays where it is").isTrue();
        assertThat(chip()).isEqualTo("contrast");
        assertThatItIsTheRenderersPicture("bent");
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void pictures(Theme theme) {
        WindowRig.fx(() -> {
            rig.session().theme().set(theme);
            return theme;
        });
        set(d -> {
            d.tones().composite().set(Composite.LUPTON);
            d.tones().saturation().set(Transfer.Saturation.WHITE);
        });
        rig.snap("inspect-lupton-" + theme.key());
        set(d -> {
            d.reset();
            d.slot().set(new Slot.Single(new Band("r")));
            d.tones().map().set(ColourMap.MAGMA);
            d.masks().show(List.of("DETECTED"));
            d.masks().style().set(MaskStyle.OUTLINE);
        });
        rig.snap("inspect-outline-" + theme.key());
        set(d -> {
            d.reset();
            d.allBands().set(true);
        });
        rig.snap("inspect-allbands-" + theme.key());
    }

    @Test
    void blinkFadeAndPixelsAlone(FxRobot robot) {
        Slot g = new Slot.Single(new Band("g"));
        Slot i = new Slot.Single(new Band("i"));
        set(d -> {
            d.slot().set(g);
            d.slot().set(i);
        });
        Picture second = rig.plainPicture();
        robot.type(KeyCode.B);
        assertThat(display.slot().get()).isEqualTo(g);
        Picture first = rig.plainPicture();
        robot.type(KeyCode.B);
        assertThat(display.slot().get()).isEqualTo(i);
        assertThat(rig.plainPicture().argb()).isEqualTo(second.argb());
        robot.press(KeyCode.SHIFT, KeyCode.B).release(KeyCode.B, KeyCode.SHIFT);
        assertThat(display.slot().get()).isEqualTo(g);
        set(d -> d.blink().fade().set(0.5));
        Picture half = rig.plainPicture();
        int at = half.argb().length / 2 + half.width() / 2;
        assertThat(half.argb()[at] & 0xFF).isBetween(Math.min(first.argb()[at] & 0xFF, second.argb()[at] & 0xFF),
                Math.max(first.argb()[at] & 0xFF, second.argb()[at] & 0xFF));
        assertThat(half.argb()).isNotEqualTo(first.argb()).isNotEqualTo(second.argb());
        rig.snapThemes("inspect-fade");
        set(d -> d.blink().fade().set(1));
        assertThat(display.slot().get()).isEqualTo(i);
        set(d -> d.blink().first().set(new View(new Slot.Colour(), Phase.DATA)));
        robot.type(KeyCode.B);
        assertThat(display.slot().get()).isEqualTo(new Slot.Colour());
        set(d -> {
            d.slot().set(i);
            d.masks().show(List.of("DETECTED"));
        });
        Picture with = rig.plainPicture();
        robot.press(KeyCode.G);
        Picture alone = rig.plainPicture();
        robot.release(KeyCode.G);
        assertThat(alone.argb()).isNotEqualTo(with.argb());
        assertThat(rig.plainPicture().argb()).isEqualTo(with.argb());
    }

    @Test
    void stretchesOfOnesOwnAreKeptWithTheSettings() {
        set(d -> {
            d.tones().curve().set(Curve.SQRT);
            d.kept().put("faint arcs", d.choice());
            d.reset();
            d.take(d.kept().get("faint arcs"));
        });
        assertThat(display.tones().curve().get()).isEqualTo(Curve.SQRT);
    }

    private String chip() {
        return WindowRig.fx(() -> ((Label) rig.scene().getRoot().lookupAll(".well-chip").stream()
                .filter(node -> !node.getStyleClass().contains("phase-chip")).findFirst().orElseThrow()).getText());
    }
}
