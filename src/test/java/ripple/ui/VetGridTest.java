package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
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
import ripple.label.campaign.CampaignOptions;
import ripple.label.campaign.Item;
import ripple.ui.labels.VetFilter;
import ripple.ui.labels.VetInsight;
import ripple.ui.labels.VetOrder;

/// The grid of a campaign of sixty objects: what is shown, in which order, and what undo says.
@ExtendWith(ApplicationExtension.class)
class VetGridTest {
    private static final int OBJECTS = 60;
    @TempDir
    private Path folder;
    private VetRig rig;

    @Start
    void start(Stage stage) {
        rig = new VetRig(stage, 1000, 800);
    }

    @BeforeEach
    void begin() throws IOException {
        rig.begin();
        rig.open(rig.campaign(folder.resolve("sixty.json"), OBJECTS, CampaignOptions.open()));
    }

    @AfterEach
    void end() {
        rig.close();
    }

    private List<Double> scores() {
        return WindowRig.fx(() -> new VetInsight(rig.vet()).shown().stream()
                .map(showing -> number(showing.target().columns().getOrDefault("score", ""))).toList());
    }

    private static double number(String text) {
        return text.isBlank() ? Double.NaN : Double.parseDouble(text);
    }

    /// Those without a value come last.
    private static List<Double> sorted(List<Double> all, Comparator<Double> order) {
        return Stream.concat(all.stream().filter(score -> !score.isNaN()).sorted(order),
                all.stream().filter(score -> score.isNaN())).toList();
    }

    private void type(String text) {
        WindowRig.fx(() -> {
            field().setText(text);
            return true;
        });
    }

    private TextField field() {
        return (TextField) rig.window().scene().getRoot().lookupAll(".panel-left .text-field").iterator().next();
    }

    private <T> void choose(String name, T value) {
        WindowRig.fx(() -> {
            rig.window().scene().getRoot().lookupAll(".combo-box").stream()
                    .filter(node -> name.equals(node.getAccessibleText())).findFirst().ifPresent(node -> {
                        @SuppressWarnings("unchecked")
                        ComboBox<T> box = (ComboBox<T>) node;
                        box.setValue(value);
                    });
            return true;
        });
    }

    @Test
    void columnsAreAskedForAndSortedBy() {
        List<Double> all = scores();
        type("score > 0.5");
        assertThat(scores()).isNotEmpty().hasSizeLessThan(OBJECTS).allMatch(score -> score > 0.5);
        assertThat(scores()).hasSize((int) all.stream().filter(score -> score > 0.5).count());
        type("SCORE<=0.5");
        assertThat(scores()).hasSize((int) all.stream().filter(score -> score <= 0.5).count());
        String id = rig.session().order().get(7).target().id();
        type(id);
        assertThat(WindowRig.fx(() -> new VetInsight(rig.vet()).shown())).extracting(showing -> showing.target().id())
                .contains(id).hasSizeLessThan(OBJECTS);
        type("nobody has this");
        rig.window().snapThemes("vet-grid-none");
        assertThat(rig.offers("Show all objects")).isTrue();
        rig.press("Show all objects");
        assertThat(WindowRig.fx(() -> field().getText())).as("the panel follows").isEmpty();
        assertThat(scores()).hasSize(OBJECTS);
        choose("Order", new VetOrder(VetOrder.By.HIGH, "score"));
        assertThat(scores()).isEqualTo(sorted(all, Comparator.reverseOrder()));
        choose("Order", new VetOrder(VetOrder.By.LOW, "score"));
        assertThat(scores()).isEqualTo(sorted(all, Comparator.naturalOrder()));
        rig.window().snapThemes("vet-grid-sorted");
        choose("Order", VetOrder.GIVEN);
        assertThat(scores()).isEqualTo(all);
    }

    @Test
    void stateGradeAndMissingBandsNarrowTheGrid(FxRobot robot) {
        Item first = rig.here();
        VetRig.type(robot, KeyCode.DIGIT1);
        WindowRig.until(() -> !rig.here().equals(first));
        Item second = rig.here();
        VetRig.type(robot, KeyCode.DIGIT3);
        WindowRig.until(() -> !rig.here().equals(second) && rig.session().pending() == 0);
        choose("Order", new VetOrder(VetOrder.By.GRADE, ""));
        assertThat(items().subList(0, 2)).containsExactly(first, second);
        choose("Order", new VetOrder(VetOrder.By.STATE, ""));
        assertThat(items().subList(OBJECTS - 2, OBJECTS)).containsExactlyInAnyOrder(first, second);
        choose("Only", VetFilter.Only.PARTIAL);
        // The condition runs on the FX thread, where nothing may wait for it.
        WindowRig.until("It is not known which objects lack a band.",
                () -> !new VetInsight(rig.vet()).shown().isEmpty());
        assertThat(rig.vet().notice().get()).isEmpty();
        List<Item> lacking = IntStream.range(0, OBJECTS).mapToObj(place -> rig.session().order().get(place))
                .filter(showing -> new VetInsight(rig.vet()).lacksBand(showing)).map(showing -> showing.item())
                .toList();
        assertThat(items()).as("%d of %d objects lack a band", lacking.size(), OBJECTS)
                .containsExactlyInAnyOrderElementsOf(lacking);
    }

    private List<Item> items() {
        return WindowRig.fx(() -> new VetInsight(rig.vet()).shown().stream().map(showing -> showing.item()).toList());
    }

    @Test
    void theViewWithoutTheLensLightIsOneOfTheViewsAndIsNotedWithTheGrade(FxRobot robot) {
        WindowRig.until(() -> new VetInsight(rig.vet()).pictures() > 0);
        WindowRig.fx(() -> {
            rig.window().scene().getRoot().lookupAll(".combo-box").stream()
                    .filter(node -> "View".equals(node.getAccessibleText())).findFirst()
                    .ifPresent(node -> ((ComboBox<?>) node).getSelectionModel().selectLast());
            return true;
        });
        WindowRig.until(() -> new VetInsight(rig.vet()).pictures() >= 3);
        rig.window().snapThemes("vet-grid-residual");
        Item item = rig.here();
        VetRig.type(robot, KeyCode.DIGIT2);
        WindowRig.until(() -> rig.session().isSaved(item) && rig.session().state(item).labels().isGraded());
        assertThat(rig.session().state(item).views()).contains("residual");
        WindowRig.fx(() -> {
            Slider size = (Slider) rig.window().scene().getRoot().lookupAll(".panel-left .slider").iterator().next();
            size.setValue(160);
            return true;
        });
        assertThat(rig.vet().edge().get()).isEqualTo(160);
    }

    @Test
    void undoAndRedoNameTheirEditsAtAnyDepthUntilTheReveal(FxRobot robot) {
        Item first = rig.here();
        VetRig.type(robot, KeyCode.DIGIT2);
        WindowRig.until(() -> !rig.here().equals(first));
        VetRig.type(robot, KeyCode.F);
        VetRig.type(robot, KeyCode.DIGIT5);
        VetRig.type(robot, KeyCode.SHIFT, KeyCode.RIGHT);
        VetRig.type(robot, KeyCode.SHIFT, KeyCode.RIGHT);
        VetRig.type(robot, KeyCode.DIGIT4);
        WindowRig.until(() -> rig.session().counters().graded() == 4 && rig.session().pending() == 0);
        VetRig.type(robot, KeyCode.SHIFT, KeyCode.SPACE);
        WindowRig.until(() -> rig.session().counters().graded() > 4 && rig.session().pending() == 0);
        int page = rig.session().counters().graded() - 4;
        List<String> said = List.of("Undo X for the rest of the page, of " + page + " objects",
                "Undo grade X of 3 objects", "Undo sub-label Merger of object 2",
                "Undo flag “needs a lens model” of object 2",
                "Undo grade B of object 1");
        for (String words : said) {
            assertThat(title("edit.undo")).isEqualTo(words);
            VetRig.type(robot, KeyCode.U);
        }
        assertThat(rig.session().counters().graded()).isZero();
        for (String words : said.reversed()) {
            assertThat(title("edit.redo")).isEqualTo("Redo" + words.substring("Undo".length()));
            VetRig.type(robot, KeyCode.SHIFT, KeyCode.U);
        }
        WindowRig.until(() -> rig.session().counters().graded() == page + 4);
        WindowRig.fx(() -> {
            rig.vet().hand().revealAll();
            return true;
        });
        assertThat(rig.window().window().actions().get("edit.undo").isOn()).as("a reveal ends it").isFalse();
    }

    private String title(String action) {
        return WindowRig.fx(() -> rig.window().window().actions().get(action).text());
    }

    @Test
    void homeAndEndGoToTheFirstAndLast(FxRobot robot) {
        VetRig.type(robot, KeyCode.END);
        assertThat(rig.here()).isEqualTo(rig.session().order().get(OBJECTS - 1).item());
        VetRig.type(robot, KeyCode.HOME);
        assertThat(rig.here()).isEqualTo(rig.session().order().getFirst().item());
    }
}
