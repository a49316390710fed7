package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.ui.kit.Theme;
import ripple.ui.labels.VetInsight;
import ripple.ui.labels.VetState;

/// Grading in a real window of the reference size: the large picture stays at its place from object to object.
@Tag("window")
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@ExtendWith(ApplicationExtension.class)
class VetWindowTest {
    private WindowRig rig;

    @Start
    void start(Stage stage) {
        rig = new WindowRig(stage, new Repositories(Map.of())::open, SampleSky.find().orElseThrow(), Theme.DARK, 1440,
                900);
    }

    @AfterEach
    void close() {
        WindowRig.fx(() -> {
            rig.session().vet().end();
            return true;
        });
        rig.close();
    }

    @Test
    void theLargePictureKeepsItsPlace() {
        rig.act("file.sample");
        rig.untilStamps();
        rig.act("vet.these");
        WindowRig.until("Nothing was opened for grading.",
                () -> !(rig.session().vet().state().get() instanceof VetState.Nothing)
                        && !(rig.session().vet().state().get() instanceof VetState.Opening));
        assertThat(rig.session().vet().state().get()).isInstanceOf(VetState.Open.class);
        rig.untilFront();
        // The panes get their skins with the first picture at the latest.
        rig.act("view.vet");
        rig.snap("vet-opened-window-dark");
        WindowRig.until("Nothing counts as seen.", () -> rig.session().vet().counters().get().seen() > 0);
        rig.snap("vet-grid-window-dark");
        rig.act("vet.one");
        assertThat(stage()).isEqualTo("64 104 560 560");
        rig.act("vet.grade.A");
        WindowRig.until("The grade was not kept.", () -> rig.session().vet().counters().get().graded() == 1);
        assertThat(stage()).isEqualTo("64 104 560 560");
        WindowRig.until("The recipe's views did not come.", () -> new VetInsight(rig.session().vet()).isStepped());
        rig.snap("vet-one-window-dark");
        WindowRig.fx(() -> {
            rig.session().theme().set(Theme.LIGHT);
            return true;
        });
        rig.snap("vet-one-window-light");
    }

    private String stage() {
        return WindowRig.fx(() -> {
            Node stage = rig.scene().getRoot().lookup(".one-stage");
            rig.scene().getRoot().applyCss();
            rig.scene().getRoot().layout();
            Bounds at = stage.localToScene(stage.getLayoutBounds());
            return Math.round(at.getMinX()) + " " + Math.round(at.getMinY()) + " " + Math.round(at.getWidth()) + " "
                    + Math.round(at.getHeight());
        });
    }
}
