package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.catalog.Target;
import ripple.label.campaign.Campaign;
import ripple.label.campaign.CampaignJson;
import ripple.label.campaign.CampaignOptions;
import ripple.label.campaign.Item;
import ripple.label.campaign.Showing;
import ripple.label.journal.Station;
import ripple.label.session.LabelClock;
import ripple.label.session.LabelSession;
import ripple.label.session.SessionFiles;
import ripple.label.vocabulary.VocabularyJson;
import ripple.pipeline.recipe.RecipeJson;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.ui.kit.Theme;
import ripple.ui.labels.VetMode;
import ripple.ui.labels.VetModel;
import ripple.ui.labels.VetState;

/// Campaigns of sixty objects of the sample sky, graded in the window by keys.
@ExtendWith(ApplicationExtension.class)
class VetCampaignTest {
    private static final int OBJECTS = 60;
    private static final KeyCode[] GRADES = {KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4};
    @TempDir
    private Path folder;
    private WindowRig rig;

    @Start
    void start(Stage stage) {
        rig = new WindowRig(stage, new Repositories(Map.of())::open, SampleSky.find().orElseThrow(), Theme.DARK, 1000,
                800);
    }

    @BeforeEach
    void openTheSampleSky() {
        rig.act("file.sample");
        rig.untilStamps();
        rig.act("view.vet");
    }

    @AfterEach
    void close() {
        WindowRig.fx(() -> {
            vet().end();
            return true;
        });
        rig.close();
    }

    private VetModel vet() {
        return rig.session().vet();
    }

    private LabelSession session() {
        return vet().session().orElseThrow();
    }

    private Path campaign(CampaignOptions options) throws IOException {
        List<Target> rows = new ArrayList<>();
        for (Target target : rig.session().targets().all().subList(0, OBJECTS)) {
            rows.add(new Target(rows.size(), target.id(), target.raDeg(), target.decDeg(), target.columns()));
        }
        Path file = folder.resolve("sixty.json");
        CampaignJson.write(Campaign.of("Sixty", rows, VocabularyJson.standard(), options).withPictures(
                SampleSky.find().orElseThrow().repository().toString(),
                RecipeJson.write(rig.session().recipes().recipe().get()),
                rig.session().stamps().display().fixed(rig.session().stamps().bands().get()).json()), file);
        return file;
    }

    private void open(Path file) {
        VetState before = WindowRig.fx(() -> {
            VetState now = vet().state().get();
            vet().open(file, "anna");
            return now;
        });
        WindowRig.until(() -> !vet().state().get().equals(before) && (vet().state().get() instanceof VetState.Open
                || vet().state().get() instanceof VetState.Failed));
    }

    private static void type(FxRobot robot, KeyCode... keys) {
        robot.press(keys);
        robot.release(keys);
    }

    private Item here() {
        return vet().current().orElseThrow().item();
    }

    private void look(Theme theme, String name) {
        WindowRig.fx(() -> {
            rig.session().theme().set(theme);
            return true;
        });
        rig.snap(name + "-" + theme.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void aListIsGradedOneByOneAndByPages(FxRobot robot) throws Exception {
        Path file = campaign(CampaignOptions.open());
        open(file);
        type(robot, KeyCode.ENTER);
        WindowRig.until(() -> vet().mode().get() == VetMode.ONE);
        for (int i = 0; i < OBJECTS / 2; i++) {
            Item item = session().order().get(i).item();
            assertThat(here()).isEqualTo(item);
            type(robot, GRADES[i % GRADES.length]);
            WindowRig.until(() -> !here().equals(item));
            assertThat(session().isSaved(item)).as("a grade is on the disk before the next is drawn").isTrue();
        }
        type(robot, KeyCode.U);
        WindowRig.until(() -> session().counters().graded() == OBJECTS / 2 - 1);
        assertThat(here()).isEqualTo(session().order().get(OBJECTS / 2 - 1).item());
        type(robot, KeyCode.SHIFT, KeyCode.U);
        WindowRig.until(() -> session().counters().graded() == OBJECTS / 2 && session().pending() == 0);

        open(file);
        WindowRig.until(() -> vet().current().isPresent());
        assertThat(session().place(here()).orElseThrow())
                .as("goes on at the first unseen; the last that was on the screen may count as seen")
                .isBetween(OBJECTS / 2, OBJECTS / 2 + 1);
        for (int page = 0; page < OBJECTS && session().counters().graded() < OBJECTS; page++) {
            int before = session().counters().graded();
            type(robot, KeyCode.SHIFT, KeyCode.SPACE);
            WindowRig.until(() -> session().counters().graded() > before && session().pending() == 0);
        }
        assertThat(session().counters().graded()).isEqualTo(OBJECTS);
        assertThat(session().state(session().order().get(OBJECTS - 1).item()).labels().current()).isEqualTo("X");
        int all = session().counters().graded();
        type(robot, KeyCode.U);
        WindowRig.until(() -> session().counters().graded() < all);
        assertThat(session().counters().graded()).as("a page is one step").isLessThanOrEqualTo(OBJECTS - 1);
    }

    @Test
    void whatTheCampaignHidesIsNowhereOnTheScreen(FxRobot robot) throws Exception {
        open(campaign(CampaignOptions.blind()));
        WindowRig.until(() -> vet().current().isPresent());
        assertNothingTold();
        look(Theme.DARK, "vet-grid-blind");
        type(robot, KeyCode.ENTER);
        WindowRig.until(() -> vet().mode().get() == VetMode.ONE);
        assertNothingTold();
        look(Theme.LIGHT, "vet-one-blind");
        for (String id : List.of("edit.copy", "edit.goTo", "view.inspect", "image.open.ds9", "image.copyRecord")) {
            assertThat(rig.window().actions().get(id).off().getValue()).as(id).contains("blind");
        }
        rig.act("view.palette");
        assertNothingTold();
        type(robot, KeyCode.ESCAPE);
        rig.act("view.log");
        assertNothingTold();
        rig.act("view.log");
        rig.act("view.notices");
        assertNothingTold();
        type(robot, KeyCode.ESCAPE);
        assertThat(rig.window().actions().get("vet.agreement").off().getValue()).contains("blind");
        type(robot, KeyCode.DIGIT2);
        type(robot, KeyCode.G);
        assertNothingTold();
        assertThat(WindowRig.fx(() -> rig.window().actions().get("edit.undo").text())).contains("object 1");
        String id = vet().current().orElseThrow().target().id();
        assertThat(WindowRig.fx(() -> new PlaceSearch(rig.session(), () -> {}).find(id))).isEmpty();
    }

    /// Nothing of any object of the list: a page shows many.
    private void assertNothingTold() {
        String all = WindowRig.fx(() -> {
            StringBuilder texts = new StringBuilder(rig.stage().getTitle());
            collect(rig.scene().getRoot(), texts);
            return texts.toString();
        });
        for (Showing showing : session().order()) {
            Target target = showing.target();
            assertThat(all).doesNotContain(target.id());
            assertThat(all).doesNotContain(String.format(Locale.ROOT, "%.4f", target.raDeg()));
            assertThat(all).doesNotContain(String.format(Locale.ROOT, "%.4f", Math.abs(target.decDeg())));
            String score = target.columns().getOrDefault("score", "");
            assertThat(score.isBlank() || !all.contains(score)).as("score %s", score).isTrue();
        }
        assertThat(all).doesNotContain(".fits");
    }

    private static void collect(Node node, StringBuilder texts) {
        texts.append('\n').append(node.getAccessibleText());
        if (node instanceof Labeled labeled) {
            texts.append('\n').append(labeled.getText());
        } else if (node instanceof TextInputControl field) {
            texts.append('\n').append(field.getText()).append('\n').append(field.getPromptText());
        } else if (node instanceof Text text) {
            texts.append('\n').append(text.getText());
        }
        Tooltip tip = node instanceof Control control ? WindowRig.pointedAt(control).getTooltip() : null;
        if (tip != null) {
            texts.append('\n').append(tip.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }

    @Test
    void heldViewsMarkAndRubricGoIntoTheJournal(FxRobot robot) throws Exception {
        open(campaign(CampaignOptions.open()));
        type(robot, KeyCode.ENTER);
        WindowRig.until(() -> vet().mode().get() == VetMode.ONE);
        Item item = here();
        robot.press(KeyCode.Q);
        WindowRig.until(() -> vet().display().looks().brighter().get());
        robot.release(KeyCode.Q);
        WindowRig.until(() -> session().state(item).views().contains("brighter"));
        look(Theme.DARK, "vet-one");
        look(Theme.LIGHT, "vet-one");
        type(robot, KeyCode.N);
        WindowRig.until(() -> rig.scene().getFocusOwner() instanceof TextInputControl);
        WindowRig.fx(() -> {
            ((TextInputControl) rig.scene().getFocusOwner()).setText("arc in the west");
            return true;
        });
        type(robot, KeyCode.ENTER);
        WindowRig.until(() -> session().state(item).labels().comment().equals("arc in the west"));
        assertThat(vet().mode().get()).isEqualTo(VetMode.ONE);
        type(robot, KeyCode.L);
        WindowRig.until(() -> session().laterQueue().equals(List.of(item)) && !here().equals(item));
        type(robot, KeyCode.G);
        WindowRig.until(() -> vet().mode().get() == VetMode.GRID);
        assertThat(here()).as("the same cell").isEqualTo(session().order().get(1).item());
    }

    @Test
    void anObjectWithoutAPictureCanBeCommentedAndSkipped(FxRobot robot) throws Exception {
        Path file = folder.resolve("far.json");
        CampaignJson.write(Campaign.of("Far", List.of(new Target(0, "far", 10, -80, new java.util.LinkedHashMap<>()),
                new Target(1, "farther", 11, -80, new java.util.LinkedHashMap<>())), VocabularyJson.standard(),
                CampaignOptions.open())
                .withPictures(SampleSky.find().orElseThrow().repository().toString(),
                        RecipeJson.write(rig.session().recipes().recipe().get()), "{}"),
                file);
        open(file);
        Item item = here();
        type(robot, KeyCode.N);
        WindowRig.until(() -> rig.scene().getFocusOwner() instanceof TextInputControl);
        WindowRig.fx(() -> {
            ((TextInputControl) rig.scene().getFocusOwner()).setText("not covered");
            return true;
        });
        type(robot, KeyCode.ENTER);
        WindowRig
                .until(() -> session().isSaved(item) && session().state(item).labels().comment().equals("not covered"));
        look(Theme.DARK, "vet-grid-nopicture");
        type(robot, KeyCode.SPACE);
        WindowRig.until(() -> !here().equals(item) && session().isSaved(item));
        assertThat(session().stage(item)).isEqualTo(ripple.label.session.Stage.SEEN);
    }

    @Test
    void aPromisingObjectIsToBeLookedAtForAWhile(FxRobot robot) throws Exception {
        open(campaign(CampaignOptions.open().withMinimumDwell(60_000, "score", 0)));
        Item item = here();
        type(robot, KeyCode.DIGIT4);
        WindowRig.until(() -> !vet().hand().refusal().get().isEmpty());
        assertThat(session().state(item).labels().isGraded()).isFalse();
        type(robot, KeyCode.RIGHT);
        WindowRig.until(() -> vet().hand().refusal().get().isEmpty());
    }

    @Test
    void aJournalThatCannotBeWrittenIsSaidAndTriedAgain(FxRobot robot) throws Exception {
        Path file = campaign(CampaignOptions.open());
        open(file);
        WindowRig.until(() -> session().pending() == 0);
        Path journal = SessionFiles.journalFor(file, "anna");
        Path away = folder.resolve("away");
        Files.move(journal, away);
        Item item = here();
        type(robot, KeyCode.DIGIT1);
        WindowRig.until(() -> button("Retry"));
        assertThat(session().isSaved(item)).isFalse();
        assertThat(here()).as("the next object waits").isEqualTo(item);
        look(Theme.DARK, "vet-grid-unsaved");
        Files.move(away, journal);
        press("Retry");
        WindowRig.until(() -> session().isSaved(item) && !here().equals(item) && !button("Retry"));
    }

    @Test
    void aJournalThatIsOpenElsewhereCanBeTakenOver(FxRobot robot) throws Exception {
        Path file = campaign(CampaignOptions.open());
        Campaign read = CampaignJson.read(file);
        LabelSession other = LabelSession.open(read, "anna", SessionFiles.journalFor(file, "anna"),
                Station.here("another window"), Set.of(), LabelClock.SYSTEM);
        open(file);
        assertThat(vet().state().get()).isInstanceOf(VetState.Failed.class);
        look(Theme.DARK, "vet-busy");
        press("Take it over");
        other.close();
        WindowRig.until(() -> !(vet().state().get() instanceof VetState.Opening));
    }

    private boolean button(String words) {
        return rig.scene().getRoot().lookupAll("*").stream().anyMatch(node -> isShown(node, words));
    }

    private static boolean isShown(Node node, String words) {
        return node instanceof Labeled labeled && words.equals(labeled.getText()) && node.isVisible()
                && (node instanceof Button || node instanceof Hyperlink);
    }

    private void press(String words) {
        WindowRig.fx(() -> {
            rig.scene().getRoot().lookupAll("*").stream().filter(node -> isShown(node, words)).findFirst()
                    .ifPresent(node -> ((javafx.scene.control.ButtonBase) node).fire());
            return true;
        });
    }
}
