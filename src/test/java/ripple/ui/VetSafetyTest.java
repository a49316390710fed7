package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.label.campaign.CampaignJson;
import ripple.label.campaign.CampaignOptions;
import ripple.label.campaign.Item;
import ripple.label.journal.Journal;
import ripple.label.journal.Station;
import ripple.label.session.GradingState;
import ripple.label.session.LabelClock;
import ripple.label.session.LabelSession;
import ripple.label.session.SessionFiles;
import ripple.ui.labels.VetMode;
import ripple.ui.labels.VetState;

/// What was said is never lost without a word: on leaving, on a disk that fails, in a journal that another has open.
@ExtendWith(ApplicationExtension.class)
class VetSafetyTest {
    @TempDir
    private Path folder;
    private VetRig rig;
    private Path file;
    private Path journal;

    @Start
    void start(Stage stage) {
        rig = new VetRig(stage, 1000, 800);
    }

    @BeforeEach
    void begin() throws IOException {
        rig.begin();
        file = rig.campaign(folder.resolve("some.json"), 12, CampaignOptions.open());
        journal = SessionFiles.journalFor(file, "anna");
    }

    @AfterEach
    void end() {
        rig.close();
    }

    /// The journal's file is moved away: no grade can be written, whoever runs the test.
    private Item gradeWithoutDisk(FxRobot robot) throws IOException {
        rig.open(file);
        WindowRig.until(() -> rig.session().pending() == 0);
        Files.move(journal, folder.resolve("away"));
        Item item = rig.here();
        VetRig.type(robot, KeyCode.DIGIT1);
        WindowRig.until(() -> rig.offers("Retry"));
        assertThat(rig.here()).as("the next object waits").isEqualTo(item);
        assertThat(rig.texts()).contains("Not saved: 1");
        return item;
    }

    private void closeWindow() {
        WindowRig.fx(() -> {
            Event.fireEvent(rig.window().stage(),
                    new WindowEvent(rig.window().stage(), WindowEvent.WINDOW_CLOSE_REQUEST));
            return true;
        });
    }

    private boolean isAsked() {
        return rig.vet().leaving().question().get() != null;
    }

    @Test
    void theProgramDoesNotEndWithAGradeThatIsNotOnTheDiskButAsks(FxRobot robot) throws Exception {
        Item item = gradeWithoutDisk(robot);
        closeWindow();
        WindowRig.until(this::isAsked);
        assertThat(rig.texts()).contains("What was said of 1 object is not on the disk").contains("Save elsewhere…")
                .contains("Go on without");
        rig.window().snapThemes("vet-unsaved-question");
        rig.press("Back to grading");
        WindowRig.until(() -> !isAsked());
        assertThat(rig.window().stage().isShowing()).isTrue();
        closeWindow();
        WindowRig.until(this::isAsked);
        rig.press("Save elsewhere…");
        WindowRig.until(() -> !rig.window().stage().isShowing());
        Path copy = rig.window().folder(String.valueOf(journal.getFileName()));
        assertThat(GradingState.of(Journal.read(copy)).state(item).labels().current()).isEqualTo("A");
        assertThat(Journal.read(copy).damage()).isEmpty();
        assertThat(Journal.read(copy).header().id()).isEqualTo(Journal.read(folder.resolve("away")).header().id());
    }

    @Test
    void onceTheDiskIsBackLeavingSavesAndEnds(FxRobot robot) throws Exception {
        Item item = gradeWithoutDisk(robot);
        closeWindow();
        WindowRig.until(this::isAsked);
        Files.move(folder.resolve("away"), journal);
        rig.press("Retry");
        WindowRig.until(() -> !rig.window().stage().isShowing());
        assertThat(GradingState.of(Journal.read(journal)).state(item).labels().current()).isEqualTo("A");
        assertThat(Journal.holder(journal, Station.here("test"))).isEmpty();
    }

    @Test
    void anotherCampaignWaitsForTheAnswerToo(FxRobot robot) throws Exception {
        gradeWithoutDisk(robot);
        Path other = rig.campaign(folder.resolve("other.json"), 5, CampaignOptions.open());
        VetState before = rig.vet().state().get();
        WindowRig.fx(() -> {
            rig.vet().open(other, "anna");
            return true;
        });
        WindowRig.until(this::isAsked);
        assertThat(rig.vet().state().get()).isEqualTo(before);
        rig.press("Go on without");
        rig.untilOther(before);
        assertThat(rig.session().order()).hasSize(5);
    }

    @Test
    void whoGoesOnUnsavedIsSavedAsSoonAsItWorksAgain(FxRobot robot) throws Exception {
        Item first = gradeWithoutDisk(robot);
        rig.press("Go on unsaved");
        WindowRig.until(() -> !rig.here().equals(first));
        Item second = rig.here();
        VetRig.type(robot, KeyCode.DIGIT2);
        WindowRig.until(() -> !rig.here().equals(second));
        assertThat(rig.session().unsaved()).contains(first, second);
        Files.move(folder.resolve("away"), journal);
        rig.window().act("vet.retry");
        WindowRig.until(() -> rig.session().pending() == 0);
        assertThat(GradingState.of(Journal.read(journal)).state(second).labels().current()).isEqualTo("B");
        assertThat(rig.window().window().actions().get("vet.retry").isOn()).isFalse();
    }

    @Test
    void aJournalThatAnotherHasOpenCanBeLookedAt(FxRobot robot) throws Exception {
        LabelSession other = LabelSession.open(CampaignJson.read(file), "anna", journal,
                Station.here("another window"), Set.of(), LabelClock.SYSTEM);
        Item graded = other.order().getFirst().item();
        other.grade(List.of(graded), "B");
        other.save();
        rig.open(file);
        assertThat(rig.texts()).contains("(process ").contains(" since ").contains(" on ");
        VetState before = rig.vet().state().get();
        rig.press("Look at it only");
        rig.untilOther(before);
        assertThat(rig.vet().isReadOnly()).isTrue();
        assertThat(rig.session().state(graded).labels().current()).isEqualTo("B");
        assertThat(rig.texts()).contains("Only read here").contains("(process ");
        assertThat(rig.window().window().actions().get("vet.grade.A").off().getValue()).contains("only read here");
        WindowRig.fx(() -> {
            rig.vet().hand().grade("A");
            rig.vet().hand().comment("no");
            rig.vet().hand().undo();
            rig.vet().hand().revealAll();
            return true;
        });
        assertThat(rig.session().state(graded).labels().current()).isEqualTo("B");
        rig.window().snapThemes("vet-grid-readonly");
        VetRig.type(robot, KeyCode.ENTER);
        WindowRig.until(() -> rig.vet().mode().get() == VetMode.ONE);
        rig.window().snapThemes("vet-one-readonly");
        Item later = other.order().get(1).item();
        other.grade(List.of(later), "C");
        other.close();
        before = rig.vet().state().get();
        rig.press("Grade here");
        rig.untilOther(before);
        assertThat(rig.vet().isReadOnly()).as("the other is gone").isFalse();
        VetRig.type(robot, KeyCode.DIGIT1);
        WindowRig.until(() -> rig.session().counters().graded() == 2 && rig.session().pending() == 0);
    }

    @Test
    void whoTakesOverWhileTheOtherStillRunsIsToldAndTheOtherLosesNothing() throws Exception {
        LabelSession other = LabelSession.open(CampaignJson.read(file), "anna", journal,
                Station.here("another window"), Set.of(), LabelClock.SYSTEM);
        rig.open(file);
        VetState before = rig.vet().state().get();
        rig.press("Take it over");
        rig.untilOther(before);
        assertThat(rig.vet().state().get()).isInstanceOf(VetState.Open.class);
        assertThat(rig.texts()).contains("was not closed properly");
        other.close();
    }
}
