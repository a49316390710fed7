package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.image.Band;
import ripple.render.MaskPalette;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.ui.kit.Theme;
import ripple.ui.stamps.StampState;
import ripple.ui.view.DisplayModel;
import ripple.ui.view.MaskStyle;
import ripple.ui.view.Slot;

/// Masks, link and size of Inspect by the controls that the user has: each changes the pixels that it should.
@ExtendWith(ApplicationExtension.class)
class InspectHandsTest {
    private WindowRig rig;
    private DisplayModel display;

    @Start
    void start(Stage stage) {
        rig = new WindowRig(stage, new Repositories(Map.of())::open, SampleSky.find().orElseThrow(), Theme.DARK, 1000,
                1000);
        display = rig.session().stamps().display();
    }

    @BeforeEach
    void openTheSampleSky() {
        rig.inspectSample(2);
        set(() -> display.slot().set(new Slot.Single(new Band("r"))));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private static void set(Runnable deed) {
        WindowRig.fx(() -> {
            deed.run();
            return true;
        });
    }

    private <N extends Node> N named(Class<N> type, String name) {
        return WindowRig.fx(() -> rig.scene().getRoot().lookupAll("*").stream().filter(type::isInstance)
                .filter(node -> name.equals(node.getAccessibleText())).map(type::cast).findFirst().orElseThrow());
    }

    /// By keyboard: the panel scrolls to what has the focus.
    private void press(ButtonBase button) {
        set(() -> {
            button.requestFocus();
            button.fire();
        });
    }

    private int[] pixels() {
        return rig.plainPicture().argb();
    }

    private CheckBox plane(String name) {
        return WindowRig.fx(() -> rig.scene().getRoot().lookupAll(".check-box").stream().map(CheckBox.class::cast)
                .filter(box -> box.getText().equals(name)).findFirst().orElseThrow());
    }

    @Test
    void masksAreChosenAndDrawnAsTheControlsSay(FxRobot robot) {
        press(named(ButtonBase.class, "Show no mask plane but missing data"));
        assertThat(display.masks().planes()).isEmpty();
        int[] bare = pixels();
        press(plane("DETECTED"));
        assertThat(display.masks().planes()).isEqualTo(Set.of("DETECTED"));
        int[] hatched = pixels();
        assertThat(hatched).isNotEqualTo(bare);
        press(named(ButtonBase.class, "Show every mask plane"));
        assertThat(display.masks().planes()).contains("SATURATED", "DETECTED", "INTERPOLATED");
        press(named(ButtonBase.class, "Show no mask plane but missing data"));
        press(plane("DETECTED"));
        for (MaskStyle style : List.of(MaskStyle.OUTLINE, MaskStyle.FILL)) {
            press(named(ButtonBase.class, "Masks as " + (style == MaskStyle.OUTLINE ? "Outline" : "Fill")));
            assertThat(display.masks().style().get()).isEqualTo(style);
            assertThat(pixels()).isNotEqualTo(hatched).isNotEqualTo(bare);
        }
        int[] filled = pixels();
        Slider opacity = named(Slider.class, "Opacity");
        set(opacity::requestFocus);
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT);
        assertThat(pixels()).isNotEqualTo(filled);
        int[] safe = pixels();
        press(named(ButtonBase.class, "Colours of afw"));
        assertThat(display.masks().palette().get()).isEqualTo(MaskPalette.AFW);
        assertThat(pixels()).isNotEqualTo(safe);
        rig.snapThemes("inspect-afw");
        rig.act("image.masks");
        assertThat(pixels()).isEqualTo(bare);
    }

    @Test
    void withoutTheLinkOnlyTheLargeViewIsEnlarged() {
        rig.act("image.link");
        rig.act("image.zoomIn");
        assertThat(display.field().isFitted()).isFalse();
        assertThat(display.field().linked().get()).isFalse();
        rig.snapThemes("inspect-unlinked");
        rig.act("image.link");
        assertThat(display.field().linked().get()).isTrue();
    }

    @Test
    void theSizeIsChosenAndFetched() {
        @SuppressWarnings("unchecked")
        ComboBox<Integer> size = named(ComboBox.class, "Field");
        set(() -> size.setValue(112));
        WindowRig.until(() -> rig.session().stamps().state().get() instanceof StampState.Ready ready
                && ready.stamp().box().width() == 112);
        rig.act("edit.undo");
        WindowRig.until(() -> rig.session().stamps().state().get() instanceof StampState.Ready ready
                && ready.stamp().box().width() == 80);
        assertThat(WindowRig.fx(size::getValue)).isEqualTo(80);
    }
}
