package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.label.campaign.Item;
import ripple.label.session.LabelSession;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.ui.kit.Theme;
import ripple.ui.labels.VetMode;
import ripple.ui.labels.VetState;

/// The targets of the sample sky are graded in the window, by keys.
@ExtendWith(ApplicationExtension.class)
class VetScreensTest {
    private WindowRig rig;

    @Start
    void start(Stage stage) {
        rig = new WindowRig(stage, new Repositories(Map.of())::open, SampleSky.find().orElseThrow(), Theme.DARK, 1000,
                800);
    }

    @BeforeEach
    void vetTheSampleSky() {
        rig.act("file.sample");
        rig.untilStamps();
        rig.act("vet.these");
        WindowRig.until(() -> rig.session().vet().state().get() instanceof VetState.Open);
    }

    @AfterEach
    void close() {
        WindowRig.fx(() -> {
            rig.session().vet().end();
            return true;
        });
        rig.close();
    }

    private LabelSession session() {
        return rig.session().vet().session().orElseThrow();
    }

    @Test
    void queueGridAndObjectAreThereBeforeAnythingIsDone() {
        for (String part : new String[]{".panel-left", ".mosaic", ".panel-right"}) {
            assertThat(rig.scene().getRoot().lookup(part)).as(part).isNotNull();
        }
    }

    @Test
    void aPageThatIsLookedAtCountsAsSeenWithoutAKey() {
        WindowRig.until("Nothing counts as seen.", () -> rig.session().vet().counters().get().seen() > 0);
    }

    @Test
    void gradesGoToTheDiskByKeys(FxRobot robot) {
        Item first = session().order().get(0).item();
        robot.press(KeyCode.DIGIT1).release(KeyCode.DIGIT1);
        WindowRig.until(() -> session().pending() == 0 && session().isSaved(first));
        assertThat(session().state(first).labels().current()).isEqualTo("A");
        Item second = session().order().get(1).item();
        WindowRig.until(() -> rig.session().vet().current().orElseThrow().item().equals(second));
        robot.press(KeyCode.DIGIT3).release(KeyCode.DIGIT3);
        robot.press(KeyCode.DIGIT4).release(KeyCode.DIGIT4);
        WindowRig.until(() -> session().pending() == 0 && session().counters().graded() == 3);
        rig.snap("vet-grid-dark");
        WindowRig.fx(() -> {
            rig.session().theme().set(Theme.LIGHT);
            return true;
        });
        rig.snap("vet-grid-light");
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        WindowRig.until(() -> rig.session().vet().mode().get() == VetMode.ONE);
        rig.snap("vet-one-light");
    }
}
