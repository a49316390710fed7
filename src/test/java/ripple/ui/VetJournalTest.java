package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.image.Plane;
import ripple.image.Turn;
import ripple.label.Vote;
import ripple.label.campaign.CampaignOptions;
import ripple.label.campaign.Item;
import ripple.label.campaign.Showing;
import ripple.label.exchange.JournalVotes;
import ripple.label.journal.Journal;
import ripple.label.session.ItemLabels;
import ripple.ui.labels.VetInsight;
import ripple.ui.labels.VetMode;

/// What a grader does one by one is in the journal: rubric, mark, pause, second grades; repeats are turned on the screen.
@ExtendWith(ApplicationExtension.class)
class VetJournalTest {
    @TempDir
    private Path folder;
    private VetRig rig;

    @Start
    void start(Stage stage) {
        rig = new VetRig(stage, 1000, 800);
    }

    @BeforeEach
    void begin() {
        rig.begin();
    }

    @AfterEach
    void end() {
        rig.close();
    }

    private void oneByOne(FxRobot robot, CampaignOptions options) throws IOException {
        rig.open(rig.campaign(folder.resolve("few.json"), 12, options));
        VetRig.type(robot, KeyCode.ENTER);
        WindowRig.until(() -> rig.vet().mode().get() == VetMode.ONE);
        WindowRig.until(() -> new VetInsight(rig.vet()).isSeen());
    }

    @Test
    void theRubricsGradeAndTheGivenOneAndTheMarkAreKept(FxRobot robot) throws IOException {
        oneByOne(robot, CampaignOptions.open());
        Item item = rig.here();
        robot.clickOn(".one-stage");
        WindowRig.until(() -> rig.session().state(item).labels().isMarked());
        ItemLabels marked = rig.session().state(item).labels();
        double middle = new VetInsight(rig.vet()).pixels(rig.vet().current().orElseThrow()).width() / 2.0;
        assertThat(marked.markX()).isCloseTo(middle, within(2.0));
        assertThat(marked.markY()).isCloseTo(middle, within(2.0));
        robot.clickOn(".one-stage");
        WindowRig.until(() -> !rig.session().state(item).labels().isMarked());
        String suggested = WindowRig.fx(() -> {
            rig.window().scene().getRoot().lookupAll(".rubric-row .check-box").stream().limit(2)
                    .forEach(node -> ((CheckBox) node).fire());
            return new VetInsight(rig.vet()).suggestion();
        });
        VetRig.type(robot, KeyCode.DIGIT4);
        WindowRig.until(() -> rig.session().isSaved(item) && rig.session().state(item).labels().isGraded());
        ItemLabels said = rig.session().state(item).labels();
        assertThat(said.current()).isEqualTo("X");
        assertThat(said.suggestion().features()).hasSize(2);
        assertThat(said.suggestion().grade()).isEqualTo(suggested).isNotEqualTo("X");
    }

    @Test
    void aPauseStopsTheClock(FxRobot robot) throws IOException {
        oneByOne(robot, CampaignOptions.open());
        VetRig.type(robot, KeyCode.P);
        WindowRig.until(() -> rig.session().state().isPaused());
        assertThat(rig.session().state().onScreen()).isEmpty();
        VetRig.type(robot, KeyCode.P);
        WindowRig.until(() -> !rig.session().state().isPaused());
        WindowRig.until(() -> rig.session().state().onScreen().contains(rig.here()));
        Path journal = rig.session().file();
        WindowRig.until(() -> rig.session().pending() == 0);
        assertThat(Journal.read(journal).entries()).extracting(entry -> entry.event().getClass().getSimpleName())
                .contains("Paused", "Resumed");
    }

    @Test
    void aGradeAfterTheRevealIsASecondOne(FxRobot robot) throws IOException {
        oneByOne(robot, CampaignOptions.blind());
        Item item = rig.here();
        VetRig.type(robot, KeyCode.DIGIT2);
        WindowRig.until(() -> !rig.here().equals(item));
        VetRig.type(robot, KeyCode.LEFT);
        WindowRig.until(() -> rig.here().equals(item));
        rig.window().act("vet.reveal");
        VetRig.type(robot, KeyCode.DIGIT1);
        WindowRig.until(() -> rig.session().isSaved(item)
                && rig.session().state(item).labels().second().equals("A") && rig.session().pending() == 0);
        assertThat(rig.session().state(item).labels().grade()).isEqualTo("B");
        List<Vote> votes = JournalVotes.of(Journal.read(rig.session().file())).file().votes();
        assertThat(votes).extracting(vote -> vote.stage() + " " + vote.grade()).contains("blind B", "reveal A");
    }

    @Test
    void aHiddenRepeatIsTheSameObjectTurned(FxRobot robot) throws IOException {
        oneByOne(robot, CampaignOptions.blind().withShares(0.5, 0));
        List<Showing> repeats = rig.session().order().stream().filter(showing -> showing.item().isRepeat()).toList();
        assertThat(repeats).hasSize(6).allMatch(showing -> !showing.turn().equals(Turn.NONE));
        VetInsight inside = new VetInsight(rig.vet());
        for (Showing again : repeats) {
            Showing first = rig.session().order()
                    .get(rig.session().place(Item.of(again.item().objectId())).orElseThrow());
            Plane before = inside.pixels(first);
            Plane after = inside.pixels(again);
            assertThat(sum(after)).isCloseTo(sum(before), within(1e-3 * Math.abs(sum(before)) + 1));
            assertThat(corners(after)).as("other corners").isNotEqualTo(corners(before));
            assertThat(corners(after).stream().sorted().toList()).as("but the same four")
                    .isEqualTo(corners(before).stream().sorted().toList());
        }
    }

    private static double sum(Plane plane) {
        double sum = 0;
        for (int y = 0; y < plane.height(); y++) {
            for (int x = 0; x < plane.width(); x++) {
                sum += Float.isFinite(plane.at(x, y)) ? plane.at(x, y) : 0;
            }
        }
        return sum;
    }

    private static List<Float> corners(Plane plane) {
        int x = plane.width() - 1;
        int y = plane.height() - 1;
        return List.of(plane.at(0, 0), plane.at(x, 0), plane.at(0, y), plane.at(x, y));
    }
}
