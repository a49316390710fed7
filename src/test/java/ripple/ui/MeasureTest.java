package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.image.Band;
import ripple.image.Stamp;
import ripple.render.Picture;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;
import ripple.ui.kit.Theme;
import ripple.ui.kit.ViewerLinks;
import ripple.ui.stamps.StampsModel;
import ripple.ui.view.MeasureModel;
import ripple.ui.view.Slot;
import ripple.ui.view.StampTool;

/// Measuring in Inspect, by keys and by dragging; and what is copied, saved and sent elsewhere.
@ExtendWith(ApplicationExtension.class)
class MeasureTest {
    private WindowRig rig;

    @Start
    void start(Stage stage) {
        Optional<SampleSky> sample = SampleSky.find();
        rig = new WindowRig(stage, new Repositories(Map.of())::open, sample.orElseThrow(), Theme.DARK, 1000, 1000);
    }

    @BeforeEach
    void openTheSampleSky() {
        rig.inspectSample(2);
        WindowRig.fx(() -> {
            rig.session().stamps().display().slot().set(new Slot.Single(new Band("r")));
            return rig;
        });
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private StampsModel model() {
        return rig.session().stamps();
    }

    private MeasureModel measures() {
        return model().measures();
    }

    private Stamp stamp() {
        return model().stamp().orElseThrow();
    }

    /// The last one with the others held, sent to the node with the focus: what no handler takes would reach the menu's accelerators,
    /// which the toolkit without a screen cannot look up.
    private void press(KeyCode... keys) {
        Set<KeyCode> all = Set.of(keys);
        KeyCode key = keys[keys.length - 1];
        WindowRig.fx(() -> {
            Node owner = rig.scene().getFocusOwner();
            String text = switch (key) {
                case COMMA -> ",";
                case PERIOD -> ".";
                default -> "";
            };
            javafx.event.Event.fireEvent(owner, new KeyEvent(KeyEvent.KEY_PRESSED, text, text, key,
                    all.contains(KeyCode.SHIFT), all.contains(KeyCode.CONTROL), all.contains(KeyCode.ALT), false));
            return owner;
        });
    }

    /// The middle of the large view on the screen, moved by parts of its size.
    private javafx.geometry.Point2D at(double right, double down) {
        return WindowRig.fx(() -> {
            Node large = rig.scene().getRoot().lookup(".focusable-well");
            Bounds b = large.localToScreen(large.getBoundsInLocal());
            return new javafx.geometry.Point2D(b.getCenterX() + right * b.getWidth(),
                    b.getCenterY() + down * b.getHeight());
        });
    }

    @Test
    void theCrosshairWalksByKeysAndStaysWhereItIsLocked(FxRobot robot) {
        PixelPoint place = new PixelPoint(Math.rint(stamp().place().x()) - stamp().box().x0(),
                Math.rint(stamp().place().y()) - stamp().box().y0());
        press(KeyCode.ALT, KeyCode.RIGHT);
        assertThat(model().pointed().get()).as("first it appears on the object").isEqualTo(place);
        press(KeyCode.ALT, KeyCode.RIGHT);
        press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.UP);
        assertThat(model().pointed().get()).isEqualTo(new PixelPoint(place.x() + 1, place.y() + 10));
        assertThat(model().readout().orElseThrow().tractX()).isEqualTo(stamp().box().x0() + (int) place.x() + 1);
        press(KeyCode.L);
        robot.moveTo(at(-0.3, 0.3));
        assertThat(model().pointed().get()).isEqualTo(new PixelPoint(place.x() + 1, place.y() + 10));
        press(KeyCode.L);
        robot.moveTo(at(-0.2, 0.3));
        assertThat(model().pointed().get()).isNotEqualTo(new PixelPoint(place.x() + 1, place.y() + 10));
        for (int i = 0; i < 12; i++) {
            press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.LEFT);
        }
        assertThat(model().pointed().get().x()).as("it stops at the edge").isZero();
    }

    @Test
    void aRulerIsDrawnByDraggingAndByKeys(FxRobot robot) {
        press(KeyCode.D);
        assertThat(measures().tool().get()).isEqualTo(StampTool.RULER);
        double zoom = model().display().field().right().get();
        robot.moveTo(at(-0.2, 0)).press(MouseButton.PRIMARY).moveTo(at(0.2, 0)).release(MouseButton.PRIMARY);
        double scale = stamp().image(new Band("r")).orElseThrow().wcs().scaleArcsec();
        assertThat(measures().ruler().get().arcsec()).isGreaterThan(20 * scale);
        assertThat(measures().ruler().get().positionAngleDeg()).as("to the right is west").isCloseTo(270, within(3.0));
        assertThat(model().display().field().right().get()).as("the picture did not move").isEqualTo(zoom);
        rig.snapThemes("inspect-ruler");
        press(KeyCode.ALT, KeyCode.UP);
        SkyPosition from = model().crosshair().place().orElseThrow();
        press(KeyCode.ENTER);
        press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.UP);
        press(KeyCode.ENTER);
        press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.UP);
        assertThat(measures().ruler().get().from()).isEqualTo(from);
        assertThat(measures().ruler().get().arcsec()).isCloseTo(10 * scale, within(1e-3));
        assertThat(measures().ruler().get().positionAngleDeg() % 360).isCloseTo(0, within(1.0));
        press(KeyCode.ESCAPE);
        assertThat(measures().tool().get()).isEqualTo(StampTool.PAN);
        assertThat(measures().ruler().get()).isNotNull();
        press(KeyCode.DELETE);
        assertThat(measures().isEmpty()).isTrue();
    }

    @Test
    void aRingIsWidenedByDraggingAndSaysWhenItIsNotResolved(FxRobot robot) {
        press(KeyCode.O);
        SkyPosition object = stamp().position();
        assertThat(measures().ring().get().centre()).isEqualTo(object);
        robot.moveTo(at(0.1, 0)).press(MouseButton.PRIMARY).moveTo(at(0.25, 0)).release(MouseButton.PRIMARY);
        double wide = measures().ring().get().radiusArcsec();
        assertThat(wide).isGreaterThan(1);
        WindowRig.until(() -> measures().ringOverFwhm().isPresent());
        assertThat(measures().ringOverFwhm().orElseThrow())
                .isEqualTo(wide / model().psfWidths().arcsec().get().get(new Band("r")));
        rig.snapThemes("inspect-ring");
        press(KeyCode.COMMA);
        assertThat(measures().ring().get().radiusArcsec()).isCloseTo(wide - 0.1, within(1e-9));
        press(KeyCode.PERIOD);
        press(KeyCode.PERIOD);
        assertThat(measures().ring().get().radiusArcsec()).isCloseTo(wide + 0.1, within(1e-9));
        WindowRig.fx(() -> {
            measures().ring().set(measures().ring().get().withRadius(0.5));
            return rig;
        });
        assertThat(ripple.ui.view.MeasureWords.warning(measures())).contains("not resolved");
        rig.snapThemes("inspect-ringnotresolved");
        rig.act("image.next");
        WindowRig.until(() -> model().stamp().isPresent()
                && measures().ring().get().centre().equals(model().stamp().orElseThrow().position()));
        assertThat(measures().ring().get().radiusArcsec()).isEqualTo(0.5);
        assertThat(measures().ring().get().centre()).isNotEqualTo(object);
    }

    @Test
    void marksStayOnTheSky() {
        press(KeyCode.ALT, KeyCode.UP);
        press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.UP);
        SkyPosition place = model().crosshair().place().orElseThrow();
        press(KeyCode.SHIFT, KeyCode.M);
        assertThat(measures().marks()).containsExactly(place);
        rig.act("image.next");
        assertThat(measures().marks()).containsExactly(place);
    }

    @Test
    void theWholeRecordIsCopied() {
        press(KeyCode.ALT, KeyCode.UP);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        String text = WindowRig.fx(() -> Clipboard.getSystemClipboard().getString());
        assertThat(text).contains("id\t" + stamp().objectId() + "\n").contains("tract\t" + stamp().tract() + "\n")
                .contains("psf_source_r\tcell\n").contains("pixel_njy\t").contains("file_r\t");
        assertThat(text.lines()).allMatch(line -> line.split("\t", -1).length == 2);
    }

    @Test
    void theFileHoldsThePixelsThatAreDrawn() throws IOException {
        press(KeyCode.O);
        press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.S);
        Path file = rig.folder(stamp().objectId() + ".png");
        WindowRig.until(() -> Files.exists(file));
        BufferedImage plain = ImageIO.read(file.toFile());
        Picture drawn = WindowRig.fx(() -> ((ripple.ui.view.StampPane) rig.scene().getRoot()
                .lookup(".focusable-well")).drawnPixels());
        assertThat(plain.getWidth()).isEqualTo(drawn.width());
        assertThat(plain.getRGB(0, 0, drawn.width(), drawn.height(), null, 0, drawn.width())).isEqualTo(drawn.argb());
        Files.delete(file);
        press(KeyCode.CONTROL, KeyCode.S);
        WindowRig.until(() -> Files.exists(file));
        BufferedImage seen = ImageIO.read(file.toFile());
        BufferedImage screen = rig.snap("inspect-saved-dark");
        Bounds b = WindowRig.fx(() -> {
            Node large = rig.scene().getRoot().lookup(".focusable-well");
            return large.localToScene(large.getBoundsInLocal());
        });
        assertThat(seen.getWidth()).isEqualTo(drawn.width());
        List<String> differ = new ArrayList<>();
        for (int y = 0; y < seen.getHeight(); y++) {
            for (int x = 0; x < seen.getWidth(); x++) {
                int one = seen.getRGB(x, y);
                int other = screen.getRGB((int) b.getMinX() + x, (int) b.getMinY() + y);
                // The soft shadows of marks are rounded anew.
                if (distance(one, other) > 2) {
                    differ.add(x + " " + y + " by " + distance(one, other));
                }
            }
        }
        assertThat(differ).as("pixels that are not as on the screen").isEmpty();
        assertThat(seen.getRGB(0, 0, drawn.width(), drawn.height(), null, 0, drawn.width()))
                .as("marks are in it").isNotEqualTo(drawn.argb());
    }

    private static int distance(int one, int other) {
        int most = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            most = Math.max(most, Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)));
        }
        return most;
    }

    @Test
    void theStampIsSavedWithAllThatItHas() throws Exception {
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        Path file = rig.folder(stamp().objectId() + ".fits");
        WindowRig.until(() -> Files.exists(file));
        Stamp read = ripple.fits.StampFits.read(file).stamp();
        assertThat(read.presentBands()).isEqualTo(stamp().presentBands());
        var before = stamp().image(new Band("r")).orElseThrow();
        var after = read.image(new Band("r")).orElseThrow();
        assertThat(after.image().pixels()).isEqualTo(before.image().pixels());
        assertThat(after.variance().pixels()).isEqualTo(before.variance().pixels());
        assertThat(after.psf().values()).isEqualTo(before.psf().values());
        assertThat(after.wcs()).isEqualTo(before.wcs());
    }

    @Test
    void programsThatAreInstalledGetTheStampAndOthersSayWhyNot() {
        assertThat(rig.window().actions().get("image.open.aladin").off().getValue())
                .contains("Aladin is not installed");
        rig.act("image.open.ds9");
        WindowRig.until(() -> !rig.started().isEmpty());
        List<String> command = rig.started().getFirst();
        assertThat(command.getFirst()).endsWith("ds9");
        assertThat(command.get(1)).endsWith(".fits[r_IMAGE]");
        assertThat(Path.of(command.get(1).replace("[r_IMAGE]", ""))).exists();
    }

    @Test
    void linksToViewersAreAFileOfTheUser() throws IOException {
        rig.act("image.editLinks");
        WindowRig.until(() -> !rig.addresses().isEmpty());
        assertThat(ViewerLinks.read(rig.folder("viewers.json"))).isEqualTo(ViewerLinks.standard());
    }
}
