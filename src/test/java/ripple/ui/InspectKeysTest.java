package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.catalog.Target;
import ripple.image.Band;
import ripple.image.Stamp;
import ripple.render.Limits;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.sky.SkyPosition;
import ripple.ui.kit.Theme;
import ripple.ui.kit.ViewerLinks;
import ripple.ui.stamps.CompareModel;
import ripple.ui.stamps.StampState;
import ripple.ui.stamps.StampsModel;
import ripple.ui.view.Composite;
import ripple.ui.view.Curve;
import ripple.ui.view.DisplayModel;
import ripple.ui.view.RangePreset;
import ripple.ui.view.SkyLine;
import ripple.ui.view.SkyRing;
import ripple.ui.view.Slot;
import ripple.ui.view.StretchScope;

/// Inspect from the keyboard and by its controls: each reaches what it should, and gives it back.
@ExtendWith(ApplicationExtension.class)
class InspectKeysTest {
    private static final Band R = new Band("r");
    private static final Band G = new Band("g");

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
        set(() -> display.slot().set(new Slot.Single(R)));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private StampsModel model() {
        return rig.session().stamps();
    }

    private Stamp stamp() {
        return model().stamp().orElseThrow();
    }

    private static void set(Runnable deed) {
        WindowRig.fx(() -> {
            deed.run();
            return true;
        });
    }

    /// Sent to the node with the focus: the toolkit without a screen cannot look up the menu's accelerators.
    private void press(KeyCode... keys) {
        List<KeyCode> all = Arrays.asList(keys);
        set(() -> {
            Node owner = rig.scene().getFocusOwner();
            for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Event.fireEvent(owner, new KeyEvent(type, "", "", all.getLast(), all.contains(KeyCode.SHIFT),
                        all.contains(KeyCode.CONTROL), all.contains(KeyCode.ALT), false));
            }
        });
    }

    private <N extends Node> N named(Class<N> type, String name) {
        return find(type, node -> name.equals(node.getAccessibleText()));
    }

    private <N extends Node> N find(Class<N> type, Predicate<Node> which) {
        return WindowRig.fx(() -> rig.scene().getRoot().lookupAll("*").stream().filter(type::isInstance).filter(which)
                .map(type::cast).findFirst().orElseThrow());
    }

    private void focus(Node node) {
        set(node::requestFocus);
    }

    private Bounds onScreen(Node node) {
        return WindowRig.fx(() -> node.localToScreen(node.getLayoutBounds()));
    }

    /// Of the large view, marks and all.
    private int[] seen(String name) {
        BufferedImage picture = rig.snap(name);
        Bounds well = WindowRig.fx(() -> {
            Node large = rig.scene().getRoot().lookup(".focusable-well");
            return large.localToScene(large.getLayoutBounds());
        });
        int w = (int) well.getWidth() - 4;
        int h = (int) well.getHeight() - 4;
        return picture.getRGB((int) well.getMinX() + 2, (int) well.getMinY() + 2, w, h, null, 0, w);
    }

    @Test
    void allBandsAreSeenAtOnceAndAClickTakesOneOfThem(FxRobot robot) {
        press(KeyCode.SHIFT, KeyCode.V);
        assertThat(display.allBands().get()).isTrue();
        Node all = find(Node.class, node -> node.getStyleClass().contains("all-bands"));
        assertThat(WindowRig.fx(all::isVisible)).isTrue();
        rig.snapThemes("inspect-allatonce");
        assertThat(WindowRig.fx(() -> all.lookupAll(".slot-missing").stream().filter(Node::isVisible).count()))
                .as("the band that is missing says so").isEqualTo(1);
        // The first tile is the colour picture, the others go by wavelength: u, g, …
        Bounds place = onScreen(all);
        robot.clickOn(new Point2D(place.getMinX() + place.getWidth() / 2, place.getMinY() + place.getHeight() / 6));
        Slot chosen = display.slot().get();
        assertThat(chosen).isNotEqualTo(new Slot.Single(R));
        press(KeyCode.SHIFT, KeyCode.V);
        assertThat(WindowRig.fx(() -> Optional.ofNullable(all.getScene()))).isEmpty();
        assertThat(display.slot().get()).isEqualTo(chosen);
    }

    @Test
    void gHidesMasksAndMarksAsLongAsItIsHeld(FxRobot robot) {
        set(() -> {
            display.crosshair().set(false);
            display.compass().set(false);
            display.masks().shown().set(false);
        });
        int[] bare = seen("inspect-bare-dark");
        SkyPosition place = stamp().position();
        set(() -> {
            display.compass().set(true);
            display.masks().shown().set(true);
            display.masks().show(List.of("DETECTED"));
            model().measures().ring().set(new SkyRing(place, 1.5));
            model().measures().ruler().set(new SkyLine(place, place.towards(40, 3 / 3600.0)));
            model().measures().marks().add(place.towards(200, 4 / 3600.0));
        });
        int[] all = seen("inspect-marked-dark");
        assertThat(all).isNotEqualTo(bare);
        robot.press(KeyCode.G);
        assertThat(seen("inspect-held-dark")).isEqualTo(bare);
        robot.release(KeyCode.G);
        assertThat(seen("inspect-marked-dark")).isEqualTo(all);
    }

    @Test
    void surroundingsAndPinsAreOneKeyAway() {
        press(KeyCode.SHIFT, KeyCode.Z);
        WindowRig.until(() -> model().wide().stamp().isPresent());
        double arcmin = model().wide().stamp().orElseThrow().box().width() * 0.2 / 60;
        assertThat(arcmin).isBetween(1.0, 5.0);
        rig.snapThemes("inspect-surroundings");
        press(KeyCode.SHIFT, KeyCode.Z);
        assertThat(model().wide().stamp()).isEmpty();
        Target first = rig.session().targets().chosen().get();
        press(KeyCode.SHIFT, KeyCode.C);
        press(KeyCode.RIGHT);
        WindowRig.until(() -> model().state().get() instanceof StampState.Ready ready && !ready.target().equals(first));
        press(KeyCode.SHIFT, KeyCode.C);
        assertThat(model().compare().pins()).hasSize(2);
        assertThat(model().compare().beside().get()).isEqualTo(CompareModel.Beside.PINS);
        rig.snapThemes("inspect-twopins");
        press(KeyCode.ALT, KeyCode.C);
        assertThat(model().compare().beside().get()).isEqualTo(CompareModel.Beside.ITSELF);
        press(KeyCode.LEFT);
        WindowRig.until(() -> model().state().get() instanceof StampState.Ready ready && ready.target().equals(first));
    }

    private Limits limits() {
        return WindowRig.fx(() -> display.limits(stamp(), display.slot().get(), display.reference()));
    }

    @Test
    void theEndsOfTheRangeAreMovedByKeysAndTyped(FxRobot robot) {
        Limits before = limits();
        focus(find(Node.class, node -> node.getStyleClass().contains("high-thumb")));
        robot.type(KeyCode.LEFT, KeyCode.LEFT, KeyCode.LEFT);
        assertThat(limits().high()).isLessThan(before.high());
        assertThat(limits().low()).isEqualTo(before.low());
        focus(find(Node.class, node -> node.getStyleClass().contains("low-thumb")));
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT);
        assertThat(limits().low()).isGreaterThan(before.low());
        type(robot, "Black of the display", "-3.5");
        type(robot, "White of the display", "42");
        assertThat(limits().low()).isCloseTo(-3.5, within(1e-9));
        assertThat(limits().high()).isCloseTo(42, within(1e-9));
        type(robot, "White of the display", "much");
        assertThat(limits().high()).as("what is no number changes nothing").isCloseTo(42, within(1e-9));
        focus(rig.scene().getRoot().lookup(".focusable-well"));
        press(KeyCode.SHIFT, KeyCode.A);
        assertThat(limits()).isEqualTo(before);
    }

    private void type(FxRobot robot, String field, String text) {
        TextField box = named(TextField.class, field);
        focus(box);
        set(box::selectAll);
        robot.write(text).type(KeyCode.ENTER);
    }

    /// Limits as astropy's intervals give them are held elsewhere; here the box chooses them.
    @Test
    void anIntervalIsChosenFromTheBox(FxRobot robot) {
        ComboBox<?> box = named(ComboBox.class, "Range of the display");
        focus(box);
        int steps = List.of(RangePreset.values()).indexOf(RangePreset.ZSCALE);
        for (int i = 0; i < steps; i++) {
            robot.type(KeyCode.DOWN);
        }
        assertThat(display.preset().get()).isEqualTo(RangePreset.ZSCALE);
    }

    @Test
    void aStretchOfABandIsItsOwnAndOneOfTheObjectGoesWithIt() {
        set(() -> named(ToggleButton.class, "Stretch of This band").fire());
        assertThat(display.scope().get()).isEqualTo(StretchScope.BAND);
        set(() -> display.highShift().set(0.4));
        Limits own = limits();
        set(() -> display.slot().set(new Slot.Single(G)));
        assertThat(display.highShift().get()).as("another band has its own").isEqualTo(1);
        set(() -> display.slot().set(new Slot.Single(R)));
        assertThat(limits()).isEqualTo(own);
        set(() -> named(ToggleButton.class, "Stretch of This object").fire());
        assertThat(display.scope().get()).isEqualTo(StretchScope.OBJECT);
        rig.snapThemes("inspect-ownstretch");
        set(() -> named(ToggleButton.class, "Stretch of Survey").fire());
        assertThat(display.changed().get()).isFalse();
    }

    @Test
    void luptonsQAndTheLinkOfTheBandsChangeTheColours(FxRobot robot) {
        set(() -> display.slot().set(new Slot.Colour()));
        ComboBox<?> kind = named(ComboBox.class, "Composite");
        focus(kind);
        while (display.tones().composite().get() != Composite.LUPTON) {
            robot.type(KeyCode.DOWN);
        }
        int[] before = rig.plainPicture().argb();
        Slider q = named(Slider.class, "Q");
        double first = display.tones().q().get();
        focus(q);
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT);
        assertThat(display.tones().q().get()).isGreaterThan(first);
        int[] stronger = rig.plainPicture().argb();
        assertThat(stronger).isNotEqualTo(before);
        CheckBox link = named(CheckBox.class, "The bands of the colour picture have one range");
        focus(link);
        robot.type(KeyCode.SPACE);
        assertThat(display.linkedBands().get()).isFalse();
        assertThat(rig.plainPicture().argb()).isNotEqualTo(stronger);
    }

    @Test
    void aStretchOfOnesOwnIsNamedKeptTakenAndForgotten(FxRobot robot) {
        set(() -> display.tones().curve().set(Curve.SQRT));
        ComboBox<?> names = named(ComboBox.class, "Own");
        focus(names);
        robot.write("faint arcs");
        set(() -> named(Button.class, "Keep this stretch under the name").fire());
        assertThat(display.kept()).containsKey("faint arcs");
        set(display::reset);
        assertThat(display.tones().curve().get()).isEqualTo(Curve.ASINH);
        set(() -> names.getSelectionModel().select(0));
        assertThat(display.tones().curve().get()).isEqualTo(Curve.SQRT);
        rig.snapThemes("inspect-kept");
        set(() -> named(Button.class, "Forget the stretch of this name").fire());
        assertThat(display.kept()).isEmpty();
    }

    @Test
    void theFadeIsASliderAndBlinkingGoesByItself(FxRobot robot) {
        set(() -> display.slot().set(new Slot.Single(G)));
        set(() -> display.slot().set(new Slot.Single(R)));
        Slider fade = named(Slider.class, "Fade");
        focus(fade);
        robot.type(KeyCode.LEFT, KeyCode.LEFT);
        assertThat(display.blink().fade().get()).isCloseTo(0.9, within(1e-9));
        assertThat(display.blink().isFading()).isTrue();
        robot.type(KeyCode.END);
        focus(rig.scene().getRoot().lookup(".focusable-well"));
        press(KeyCode.ALT, KeyCode.B);
        WindowRig.until(() -> display.slot().get().equals(new Slot.Single(G)));
        WindowRig.until(() -> display.slot().get().equals(new Slot.Single(R)));
        press(KeyCode.ALT, KeyCode.B);
        assertThat(display.blink().running().get()).isFalse();
    }

    /// 15 degrees are an hour.
    @Test
    void thePlaceIsCopiedInBothWritings() {
        press(KeyCode.CONTROL, KeyCode.C);
        String copied = WindowRig.fx(() -> Clipboard.getSystemClipboard().getString());
        Target target = rig.session().targets().chosen().get();
        assertThat(copied).endsWith(target.raDeg() + " " + target.decDeg());
        double[] parts = Stream.of(copied.split("[^0-9.]+")).filter(part -> !part.isEmpty())
                .mapToDouble(Double::parseDouble).toArray();
        assertThat(15 * (parts[0] + parts[1] / 60 + parts[2] / 3600)).isCloseTo(target.raDeg(), within(1e-5));
        assertThat(parts[3] + parts[4] / 60 + parts[5] / 3600).isCloseTo(Math.abs(target.decDeg()), within(1e-5));
    }

    @Test
    void theUsersOwnViewersAreInTheMenu() throws IOException {
        new ViewerLinks(
                List.of(new ViewerLinks.Link("My archive", "https://example.org/at?p={ra},{decSigned}&w={fov}")))
                .write(rig.folder("viewers.json"));
        set(() -> ((TabPane) rig.scene().getRoot().lookup(".tab-pane.panel-right")).getSelectionModel().select(3));
        MenuButton viewers = (MenuButton) rig.scene().getRoot().lookup("#viewers");
        set(viewers::show);
        assertThat(WindowRig.fx(() -> viewers.getItems().stream().map(MenuItem::getText).toList()))
                .containsExactly("My archive");
        set(() -> viewers.getItems().getFirst().fire());
        Target target = rig.session().targets().chosen().get();
        // 80 pixels of 0.2″.
        assertThat(rig.addresses()).containsExactly("https://example.org/at?p=%.7f,%%2B%.7f&w=0.00444"
                .formatted(target.raDeg(), target.decDeg()));
        Files.writeString(rig.folder("viewers.json"), "{\"viewers\": [{\"name\": \"bad\", \"url\": \"ftp://x\"}]}");
        set(viewers::hide);
        set(viewers::show);
        assertThat(rig.session().notice().get()).contains("must begin with https://");
    }
}
