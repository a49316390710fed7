package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.pipeline.ObjectPreview;
import ripple.prepare.MatchReport;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.ui.kit.Theme;
import ripple.ui.stamps.PreparationState;
import ripple.ui.stamps.StampState;
import ripple.ui.view.BlinkModel;
import ripple.ui.view.Phase;
import ripple.ui.view.Slot;

/// Inspect at its reference size, by pointer and keyboard: what never moves, and what is chosen beside the large view.
@Tag("window")
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@ExtendWith(ApplicationExtension.class)
class InspectWindowTest {
    private WindowRig rig;

    @Start
    void start(Stage stage) {
        Optional<SampleSky> sample = SampleSky.find();
        rig = new WindowRig(stage, new Repositories(Map.of())::open, sample.orElseThrow(), Theme.DARK, 1440, 900);
    }

    @BeforeEach
    void openTheSampleSky() {
        rig.act("file.sample");
        WindowRig.until(() -> rig.session().targets().all().size() > 100);
        rig.untilStamps();
        rig.act("view.inspect");
        object(2);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private void object(int index) {
        set(() -> rig.session().targets().chosen().set(rig.session().targets().all().get(index)));
        WindowRig.until(() -> rig.session().stamps().state().get() instanceof StampState.Ready ready
                && ready.target().equals(rig.session().targets().chosen().get()));
        untilPrepared();
    }

    private void untilPrepared() {
        WindowRig.until(() -> rig.session().stamps().preparation().state().get() instanceof PreparationState.Ready ready
                && ready.preview().target().equals(rig.session().targets().chosen().get()));
    }

    private static void set(Runnable deed) {
        WindowRig.fx(() -> {
            deed.run();
            return true;
        });
    }

    private <N extends Node> N node(String selector, Class<N> type) {
        return WindowRig.fx(() -> type.cast(rig.scene().getRoot().lookup(selector)));
    }

    private Bounds place(String selector) {
        return WindowRig.fx(() -> {
            Node found = rig.scene().getRoot().lookup(selector);
            return found.localToScene(found.getLayoutBounds());
        });
    }

    private MenuButton menu(int place) {
        return WindowRig.fx(() -> rig.scene().getRoot().lookupAll(".well-menu").stream().map(MenuButton.class::cast)
                .filter(button -> button.getAccessibleText().contains(Integer.toString(place + 1))).findFirst()
                .orElseThrow());
    }

    private ToggleButton tool(String id) {
        return WindowRig.fx(() -> rig.scene().getRoot().lookupAll(".tool-row .toggle-button").stream()
                .filter(button -> id.equals(button.getId()) && isSeen(button)).map(ToggleButton.class::cast).findFirst()
                .orElseThrow());
    }

    /// What an open menu offers.
    private static Node item(String text) {
        return WindowRig.fx(() -> Window.getWindows().stream().filter(ContextMenu.class::isInstance)
                .flatMap(window -> window.getScene().getRoot().lookupAll(".label").stream())
                .filter(label -> ((Label) label).getText().equals(text)).findFirst().orElseThrow());
    }

    private long labels(String text) {
        return WindowRig.fx(() -> rig.scene().getRoot().lookupAll(".label").stream().map(Label.class::cast)
                .filter(label -> label.getText().equals(text) && isSeen(label)).count());
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private float[] matched(Band band) {
        return rig.session().stamps().preparation().preview().map(p -> p.step(ObjectPreview.Step.MATCHED))
                .map(ObjectPreview.StepResult.Made.class::cast).flatMap(made -> made.stamp().image(band))
                .map(BandImage::image).orElseThrow().pixels();
    }

    private MatchReport report() {
        return rig.session().stamps().preparation().preview().flatMap(ObjectPreview::match).orElseThrow();
    }

    /// Section 2 of the design.
    @Test
    void theLargeViewAndAllBesideItStayWhereTheyAre() {
        List<String> parts = List.of(".focusable-well", "#compared-0", "#compared-1", "#compared-2", "#compared-3",
                "#match-box", ".band-strip", ".well-foot", ".menu-row", ".rail", ".tool-row", ".status-bar");
        Map<String, Bounds> first = parts.stream().collect(Collectors.toMap(part -> part, this::place));
        Bounds large = first.get(".focusable-well");
        assertThat(List.of(large.getMinX(), large.getMinY(), large.getWidth(), large.getHeight()))
                .containsExactly(64.0, 104.0, 560.0, 560.0);
        assertThat(first.get(".menu-row").getHeight()).isCloseTo(34, within(1.0));
        assertThat(first.get(".rail").getWidth()).isCloseTo(56, within(1.0));
        assertThat(first.get(".tool-row").getMaxY()).isCloseTo(74, within(1.0));
        assertThat(first.get(".status-bar").getMinY()).isCloseTo(874, within(1.0));
        for (int i = 0; i < 4; i++) {
            Bounds small = first.get("#compared-" + i);
            assertThat(small.getWidth()).isCloseTo(222, within(1.0));
            assertThat(small.getHeight()).isCloseTo(222, within(1.0));
            assertThat(small.getMaxX()).isLessThanOrEqualTo(1092);
        }
        assertThat(first.get("#compared-1").getMinX() - first.get("#compared-0").getMaxX()).isEqualTo(8);
        object(7);
        set(() -> rig.session().stamps().display().slot().set(new Slot.Single(new Band("r"))));
        assertThat(parts.stream().collect(Collectors.toMap(part -> part, this::place))).isEqualTo(first);
    }

    @Test
    void aPlaceBesideShowsWhatItsMenuSays(FxRobot robot) {
        robot.clickOn(menu(0)).clickOn(item("difference"));
        assertThat(rig.session().stamps().compare().chosen().getFirst())
                .contains(new BlinkModel.View(new Slot.Colour(), Phase.DIFFERENCE));
        assertThat(WindowRig.fx(() -> menu(0).getText())).contains("− α");
        rig.snapThemes("inspect-chosenbeside-1440");
        robot.clickOn(menu(0)).clickOn(item("What is usual here"));
        WindowRig.until(() -> rig.session().stamps().compare().chosen().getFirst().isEmpty());
        robot.clickOn("#compared-1");
        assertThat(rig.session().stamps().display().phases().chosen().get()).isEqualTo(Phase.MATCHED);
    }

    @Test
    void anotherTargetOfTheMatchChangesTheImagesAsTheBatchWould(FxRobot robot) {
        String worst = report().target();
        Band other = rig.session().recipes().recipe().get().bands().stream()
                .filter(band -> !band.name().equals(worst)).findFirst().orElseThrow();
        Band moved = new Band(worst);
        float[] before = matched(moved);
        ComboBox<?> box = node("#match-target", ComboBox.class);
        int steps = WindowRig.fx(() -> box.getItems().indexOf(other.name()) - box.getSelectionModel()
                .getSelectedIndex());
        robot.clickOn(box);
        for (int i = 0; i < steps; i++) {
            robot.type(KeyCode.DOWN);
        }
        robot.type(KeyCode.ENTER);
        assertThat(rig.session().recipes().recipe().get().psfMatch().target()).isEqualTo(other.name());
        WindowRig.until(() -> rig.session().stamps().preparation().state().get() instanceof PreparationState.Ready ready
                && ready.preview().match().filter(match -> match.target().equals(other.name())).isPresent());
        assertThat(matched(moved)).isNotEqualTo(before);
        assertThat(report().targetFwhmArcsec())
                .isCloseTo(report().band(other).orElseThrow().fwhmBeforeArcsec(), within(1e-6));
        assertThat(labels("PSF match")).isEqualTo(1);
        rig.snapThemes("inspect-othertarget-1440");
        rig.act("edit.undo");
        WindowRig.until(() -> rig.session().stamps().preparation().state().get() instanceof PreparationState.Ready ready
                && ready.preview().match().filter(match -> match.target().equals(worst)).isPresent());
        assertThat(matched(moved)).isEqualTo(before);
    }

    @Test
    void theFactorOfTheDifferenceIsTypedAndTakenBack(FxRobot robot) {
        var recipes = rig.session().recipes();
        var before = recipes.recipe().get().difference();
        TextField alpha = node("#match-alpha", TextField.class);
        robot.clickOn(alpha);
        set(alpha::selectAll);
        robot.write("0.25").type(KeyCode.ENTER);
        assertThat(recipes.recipe().get().difference().alpha()).isEqualTo(0.25);
        WindowRig.until(() -> rig.session().stamps().preparation().preview().flatMap(ObjectPreview::difference)
                .filter(facts -> facts.alpha().value() == 0.25).isPresent());
        rig.act("edit.undo");
        assertThat(recipes.recipe().get().difference()).isEqualTo(before);
    }

    @Test
    void whatTheRecipeDoesNotUseIsSaidOnce() {
        set(() -> rig.session().stamps().display().slot().set(new Slot.Single(new Band("z"))));
        rig.snapThemes("inspect-notinrecipe-1440");
        assertThat(labels("The recipe does not use z.")).isEqualTo(1);
        assertThat(labels("not used")).isEqualTo(2);
    }

    @Test
    void theToolBarLinksAndBlinks(FxRobot robot) {
        var display = rig.session().stamps().display();
        ToggleButton link = tool("image.link");
        ToggleButton blink = tool("image.blinkOn");
        robot.clickOn(blink);
        assertThat(display.blink().running().get()).isTrue();
        robot.clickOn(blink);
        assertThat(display.blink().running().get()).isFalse();
        robot.clickOn(link);
        assertThat(display.field().linked().get()).isFalse();
        rig.snapThemes("inspect-unlinked-1440");
        robot.clickOn(link);
        assertThat(display.field().linked().get()).isTrue();
    }

    @Test
    void theLineUnderTheBandsTellsWhereThePixelsCameFrom() {
        Label line = node(".provenance", Label.class);
        String all = WindowRig.fx(() -> line.getTooltip().getText());
        var stamp = rig.session().stamps().stamp().orElseThrow();
        for (BandImage image : stamp.images().values()) {
            assertThat(all).contains(image.provenance().collection(), image.provenance().datasetId(),
                    image.provenance().file(), image.band() + ": PSF cell, nJy");
        }
        assertThat(all).contains("deep_coadd", "tract " + stamp.tract() + " patch " + stamp.patch());
        assertThat(line.getText()).contains("tract " + stamp.tract(), "PSF", "cutout 80 × 80 px", "nJy");
        assertThat(rig.session().stamps().origin().orElseThrow().table().lines())
                .hasSize(1 + stamp.bands().size());
    }
}
