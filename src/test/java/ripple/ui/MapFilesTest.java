package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.repository.Coadd;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.ui.kit.Theme;
import ripple.ui.sky.SkyModel;

/// The map and the files below it: pixels of patches, the card beside the pointer, files that go away or become others.
@ExtendWith(ApplicationExtension.class)
class MapFilesTest {
    private WindowRig rig;

    @TempDir
    private Path folder;
    private Path copy;

    @Start
    void start(Stage stage) {
        rig = new WindowRig(stage, new Repositories(Map.of())::open, null, Theme.DARK, 1440, 900);
    }

    @BeforeEach
    void open() throws IOException {
        SampleSky sample = SampleSky.find().orElseThrow();
        copy = folder.resolve("repository");
        copy(sample.repository(), copy);
        WindowRig.fx(() -> {
            rig.session().open(new Request(copy.toString(), sample.targets().toString()));
            return copy;
        });
        rig.untilStamps();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each)));
            }
        }
    }

    private SkyModel sky() {
        return rig.session().sky();
    }

    private List<Path> images() {
        try (Stream<Path> all = Files.walk(copy)) {
            return all.filter(file -> file.toString().endsWith(".fits")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void patchesShowTheirPixelsAndTheCardTellsWhatIsUnderThePointer(Theme theme, FxRobot robot) {
        WindowRig.fx(() -> {
            rig.session().theme().set(theme);
            sky().layers().cells().set(true);
            sky().goTo(sky().scene().get().centre(), 0.06);
            return theme;
        });
        WindowRig.until(() -> sky().previews().changes().get() > 2);
        Node map = rig.scene().getRoot().lookup(".map-well");
        Bounds at = WindowRig.fx(() -> map.localToScreen(map.getBoundsInLocal()));
        robot.moveTo(new Point2D(at.getMinX() + 300, at.getMinY() + 300));
        robot.moveTo(new Point2D(at.getMinX() + 330, at.getMinY() + 330));
        WindowRig.until(() -> rig.scene().getRoot().lookup(".hover-card").isVisible() && card().contains(" targets")
                && card().contains("0.9"));
        assertThat(card()).contains("Patch", "files").contains("· 10 +");
        rig.snap("explore-card-" + theme.key());
    }

    /// However far away the map is looked at.
    @Test
    void theImageUnderThePointerIsShownBesideTheMap(FxRobot robot) {
        WindowRig.fx(() -> {
            ((TabPane) rig.scene().getRoot().lookup(".panel-right .tab-pane")).getSelectionModel().select(0);
            return rig;
        });
        Node map = rig.scene().getRoot().lookup(".map-well");
        Bounds at = WindowRig.fx(() -> map.localToScreen(map.getBoundsInLocal()));
        Point2D middle = new Point2D(at.getCenterX() + 20, at.getCenterY() + 20);
        robot.moveTo(middle.add(10, 10)).moveTo(middle);
        WindowRig.until(() -> words().stream().anyMatch(text -> text.matches("[griz], .*′ × .*′")));
        assertThat(colours(rig.snap("explore-pointed-dark"))).hasSizeGreaterThan(30);
        rig.snapThemes("explore-pointed");
    }

    private Set<String> words() {
        return rig.scene().getRoot().lookupAll(".section .label").stream().map(node -> ((Labeled) node).getText())
                .collect(Collectors.toSet());
    }

    private Set<Integer> colours(BufferedImage picture) {
        Bounds well = WindowRig.fx(() -> {
            Node node = rig.scene().getRoot().lookup(".pointed-well");
            return node.localToScene(node.getBoundsInLocal());
        });
        Set<Integer> seen = new HashSet<>();
        for (int y = (int) well.getMinY(); y < well.getMaxY(); y++) {
            for (int x = (int) well.getMinX(); x < well.getMaxX(); x++) {
                seen.add(picture.getRGB(x, y));
            }
        }
        return seen;
    }

    private String card() {
        return String.join("\n", rig.scene().getRoot().lookupAll(".hover-card .label").stream()
                .map(node -> ((Label) node).getText()).toList());
    }

    @Test
    void aFileThatCannotBeReadIsSaidWithWhatIsSafeAndWhatToDo() throws IOException {
        WindowRig.until(() -> sky().files().get().looked() > 0);
        Coadd coadd = sky().scene().get().coverage().coadds().getFirst();
        Path file = images().stream().filter(image -> image.toString().endsWith(coadd.location())).findFirst()
                .orElseThrow();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 3));
        WindowRig.fx(() -> {
            sky().patch().set(sky().scene().get().map().tract(coadd.tract()).patch(coadd.patch()));
            rig.session().lookAgain();
            return file;
        });
        WindowRig.until(() -> rig.scene().getRoot().lookup(".error-card") != null);
        String card = String.join("\n", rig.scene().getRoot().lookupAll(".error-card .label").stream()
                .map(node -> ((Labeled) node).getText()).toList());
        assertThat(card).contains("Band " + coadd.band() + " of patch " + coadd.patch() + " cannot be read",
                file.getFileName().toString(), "bands of this patch are fine");
        assertThat(((TitledPane) rig.scene().getRoot().lookup(".error-card .titled-pane")).isExpanded()).isFalse();
        rig.snapThemes("explore-problem");
        theCardLiesOnTheMapAndComesBack();
        press("Show the file");
        assertThat(rig.shown()).containsExactly(file.getParent());
        Files.write(file, whole);
        press("Look again");
        WindowRig.until(() -> rig.scene().getRoot().lookup(".error-card") == null);
    }

    /// Over the map, below the patch that it is about, and not in the way of the rest: closed by key, brought back from the patch's tab.
    private void theCardLiesOnTheMapAndComesBack() {
        Bounds map = bounds(".map-well");
        Bounds card = bounds(".error-card");
        assertThat(map.contains(card)).isTrue();
        assertThat(card.getMinY()).isGreaterThan(map.getCenterY());
        WindowRig.fx(() -> {
            Button look = rig.scene().getRoot().lookupAll(".error-card .button").stream().map(Button.class::cast)
                    .findFirst().orElseThrow();
            look.requestFocus();
            look.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
            return look;
        });
        assertThat(rig.scene().getRoot().lookup(".error-card")).isNull();
        WindowRig.fx(() -> {
            rig.scene().getRoot().lookupAll(".hyperlink").stream().map(Hyperlink.class::cast)
                    .filter(link -> link.getText().startsWith("What happened")).findFirst().orElseThrow().fire();
            return rig;
        });
        assertThat(rig.scene().getRoot().lookup(".error-card")).isNotNull();
    }

    private Bounds bounds(String selector) {
        return WindowRig.fx(() -> {
            Node node = rig.scene().getRoot().lookup(selector);
            return node.localToScene(node.getBoundsInLocal());
        });
    }

    private void press(String button) {
        WindowRig.fx(() -> {
            rig.scene().getRoot().lookupAll(".error-card .button").stream().map(Button.class::cast)
                    .filter(each -> each.getText().equals(button)).findFirst().orElseThrow().fire();
            return button;
        });
    }

    @Test
    void aFileThatIsReplacedIsSaidAndReadAnew() throws IOException {
        Path image = images().getFirst();
        Files.setLastModifiedTime(image, FileTime.fromMillis(1_000_000_000_000L));
        WindowRig.until(() -> {
            rig.session().checkFiles();
            return sky().trouble().get().contains("replaced");
        });
        rig.snapThemes("explore-replaced");
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aRepositoryThatGoesAwayIsSaidOnTheMapAndComesBack(Theme theme) throws IOException {
        WindowRig.fx(() -> {
            rig.session().theme().set(theme);
            return theme;
        });
        List<Path> images = images();
        Files.move(images.getFirst(), folder.resolve("one"));
        WindowRig.until(() -> {
            rig.session().checkFiles();
            return sky().trouble().get().contains("Files gone since the repository was opened: 1");
        });
        Files.move(folder.resolve("one"), images.getFirst());
        Files.move(copy, folder.resolve("elsewhere"));
        WindowRig.until(() -> {
            rig.session().checkFiles();
            return sky().trouble().get().contains("not there any more");
        });
        rig.snap("explore-gone-" + theme.key());
        Files.move(folder.resolve("elsewhere"), copy);
        WindowRig.until(() -> {
            rig.session().checkFiles();
            return sky().trouble().get().isEmpty();
        });
    }
}
