package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.render.ColourMap;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.ui.kit.Theme;
import ripple.ui.sky.MapTool;
import ripple.ui.sky.Show;
import ripple.ui.view.Curve;
import ripple.ui.view.DisplayModel;
import ripple.ui.view.MeasureModel;
import ripple.ui.view.RangePreset;
import ripple.ui.view.Slot;
import ripple.ui.view.StampTool;
import ripple.ui.view.StretchScope;

/// Ctrl+Z takes back what was last set in the pane in front, and says beforehand what that is.
@ExtendWith(ApplicationExtension.class)
class UndoKeysTest {
    private WindowRig rig;

    @Start
    void start(Stage stage) {
        rig = new WindowRig(stage, new Repositories(Map.of())::open, SampleSky.find().orElseThrow(), Theme.DARK, 1000,
                900);
    }

    @BeforeEach
    void open() {
        rig.act("file.sample");
        WindowRig.until(() -> rig.session().targets().all().size() > 100);
        rig.untilStamps();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private void set(Runnable deed) {
        WindowRig.fx(() -> {
            deed.run();
            return true;
        });
    }

    private String says(String id) {
        return WindowRig.fx(() -> rig.window().actions().get(id).text());
    }

    /// Headless glass holds no keys down, so the event is made.
    private void press(KeyCode code, boolean shift) {
        WindowRig.fx(() -> {
            Node owner = rig.scene().getFocusOwner();
            owner.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, true, false, false));
            owner.fireEvent(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, shift, true, false, false));
            return code;
        });
    }

    private DisplayModel display() {
        return rig.session().stamps().display();
    }

    private MeasureModel measures() {
        return rig.session().stamps().measures();
    }

    @Test
    void everyPartOfTheStretchComesBack() {
        rig.act("view.inspect");
        assertThat(says("edit.undo")).isEqualTo("Undo");
        double softening = display().tones().number().get();
        set(() -> display().tones().number().set(0.02));
        assertThat(says("edit.undo")).isEqualTo("Undo softening");
        set(() -> display().tones().curve().set(Curve.LINEAR));
        set(() -> display().tones().map().set(ColourMap.MAGMA));
        set(() -> display().preset().set(RangePreset.ZSCALE));
        set(() -> display().lowShift().set(0.1));
        assertThat(says("edit.undo")).isEqualTo("Undo range");
        rig.act("image.resetStretch");
        assertThat(says("edit.undo")).isEqualTo("Undo stretch");
        assertThat(display().changed().get()).isFalse();
        press(KeyCode.Z, false);
        assertThat(display().lowShift().get()).isEqualTo(0.1);
        assertThat(display().preset().get()).isEqualTo(RangePreset.ZSCALE);
        assertThat(display().tones().curve().get()).isEqualTo(Curve.LINEAR);
        assertThat(display().tones().map().get()).isEqualTo(ColourMap.MAGMA);
        for (int i = 0; i < 5; i++) {
            press(KeyCode.Z, false);
        }
        assertThat(display().changed().get()).isFalse();
        assertThat(display().tones().number().get()).isEqualTo(softening);
        assertThat(says("edit.undo")).isEqualTo("Undo");
        assertThat(says("edit.redo")).isEqualTo("Redo softening");
        press(KeyCode.Z, true);
        press(KeyCode.Y, false);
        assertThat(display().tones().number().get()).isEqualTo(Curve.LINEAR.usual());
        assertThat(display().tones().curve().get()).isEqualTo(Curve.LINEAR);
    }

    @Test
    void aStretchOfABandComesBackAsThatBandsOwn() {
        rig.act("view.inspect");
        var bands = rig.session().stamps().bands().get();
        set(() -> display().scope().set(StretchScope.BAND));
        set(() -> display().slot().set(new Slot.Single(bands.get(1))));
        set(() -> display().lowShift().set(0.2));
        set(() -> display().slot().set(new Slot.Single(bands.get(2))));
        assertThat(display().lowShift().get()).isZero();
        assertThat(says("edit.undo")).isEqualTo("Undo range");
        press(KeyCode.Z, false);
        set(() -> display().slot().set(new Slot.Single(bands.get(1))));
        assertThat(display().lowShift().get()).isZero();
        press(KeyCode.Y, false);
        assertThat(display().lowShift().get()).isEqualTo(0.2);
    }

    @Test
    void whatWasChangedInTheRecipeComesBack() {
        rig.act("view.inspect");
        var recipes = rig.session().recipes();
        var before = recipes.recipe().get();
        String other = before.bands().getLast().name();
        set(() -> recipes.matchTo(other));
        assertThat(says("edit.undo")).isEqualTo("Undo PSF target");
        set(() -> recipes.differ(before.bands().getFirst(), before.bands().getLast(), 0.5));
        assertThat(says("edit.undo")).isEqualTo("Undo difference");
        press(KeyCode.Z, false);
        assertThat(recipes.recipe().get().difference()).isEqualTo(before.difference());
        assertThat(recipes.recipe().get().psfMatch().target()).isEqualTo(other);
        press(KeyCode.Z, false);
        assertThat(recipes.recipe().get()).isEqualTo(before);
        press(KeyCode.Z, true);
        assertThat(recipes.isChanged()).isTrue();
        rig.act("run.standard");
        assertThat(recipes.isStandard()).isTrue();
        assertThat(says("edit.undo")).as("another recipe has steps of its own").isEqualTo("Undo");
    }

    @Test
    void masksMeasuresPinsAndSizeComeBack() {
        rig.act("view.inspect");
        rig.act("image.masks");
        assertThat(says("edit.undo")).isEqualTo("Undo masks");
        rig.act("image.hatch");
        set(() -> display().masks().planes().clear());
        rig.act("image.tool.ring");
        assertThat(measures().ring().get()).isNotNull();
        rig.act("image.mark");
        rig.act("image.clearMarks");
        assertThat(measures().isEmpty()).isTrue();
        rig.act("image.pin");
        assertThat(says("edit.undo")).isEqualTo("Undo pins");
        int size = rig.session().stamps().size().get();
        set(() -> rig.session().stamps().size().set(112));
        assertThat(says("edit.undo")).isEqualTo("Undo stamp size");
        press(KeyCode.Z, false);
        assertThat(rig.session().stamps().size().get()).isEqualTo(size);
        assertThat(says("edit.undo")).isEqualTo("Undo pins");
        press(KeyCode.Z, false);
        assertThat(rig.session().stamps().compare().pins().size()).isZero();
        press(KeyCode.Z, false);
        assertThat(measures().marks()).hasSize(1);
        assertThat(measures().ring().get()).isNotNull();
        assertThat(measures().tool().get()).isEqualTo(StampTool.RING);
        press(KeyCode.Z, false);
        press(KeyCode.Z, false);
        assertThat(measures().isEmpty()).isTrue();
        assertThat(measures().tool().get()).isEqualTo(StampTool.PAN);
        press(KeyCode.Z, false);
        assertThat(display().masks().planes()).isNotEmpty();
        press(KeyCode.Z, false);
        assertThat(display().masks().hatch().get()).isTrue();
        press(KeyCode.Z, false);
        assertThat(display().masks().shown().get()).isTrue();
        assertThat(says("edit.undo")).isEqualTo("Undo");
    }

    @Test
    void aDragInThePictureIsOneStep(FxRobot robot) {
        rig.act("view.inspect");
        rig.untilStamps();
        Bounds well = WindowRig.fx(() -> {
            Node node = rig.scene().getRoot().lookup(".stamp-pane");
            return node.localToScreen(node.getBoundsInLocal());
        });
        Point2D from = new Point2D(well.getCenterX(), well.getCenterY());
        robot.moveTo(from).press(MouseButton.SECONDARY);
        for (int i = 1; i < 12; i++) {
            robot.moveTo(from.add(4 * i, -3 * i));
        }
        robot.release(MouseButton.SECONDARY);
        assertThat(display().tones().contrast().get()).isNotEqualTo(1);
        WindowRig.until(() -> says("edit.undo").equals("Undo contrast and bias")
                || says("edit.undo").equals("Undo stretch"));
        press(KeyCode.Z, false);
        assertThat(display().tones().isBent()).isFalse();
        assertThat(says("edit.undo")).isEqualTo("Undo");
    }

    @Test
    void eachPaneHasItsOwnStepsAndAFieldKeepsItsKeys() {
        rig.act("view.inspect");
        set(() -> display().tones().map().set(ColourMap.MAGMA));
        rig.act("view.explore");
        assertThat(says("edit.undo")).isEqualTo("Undo");
        rig.act("sky.tool.rectangle");
        set(() -> rig.session().sky().layers().grid().set(false));
        set(() -> rig.session().sky().coverage().show().set(Show.PSF));
        rig.act("edit.find");
        WindowRig.until(() -> rig.scene().getFocusOwner() instanceof TextField);
        for (String typed : new String[]{"1", "12", "123"}) {
            set(() -> ((TextField) rig.scene().getFocusOwner()).setText(typed));
        }
        press(KeyCode.Z, false);
        assertThat(rig.session().sky().coverage().show().get()).isEqualTo(Show.PSF);
        set(() -> ((TextField) rig.scene().getFocusOwner()).setText("12"));
        set(() -> rig.window().show(Workspace.EXPLORE));
        WindowRig.until(() -> says("edit.undo").equals("Undo filter"));
        press(KeyCode.Z, false);
        assertThat(rig.session().targets().filter().get()).isEmpty();
        press(KeyCode.Z, false);
        assertThat(rig.session().sky().coverage().show().get()).isEqualTo(Show.BANDS);
        press(KeyCode.Z, false);
        assertThat(rig.session().sky().layers().grid().get()).isTrue();
        press(KeyCode.Z, false);
        assertThat(rig.session().sky().tool().get()).isEqualTo(MapTool.PAN);
        assertThat(display().tones().map().get()).isEqualTo(ColourMap.MAGMA);
    }
}
