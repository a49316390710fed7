package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.ui.kit.KeySheet;
import ripple.ui.kit.Keycaps;
import ripple.ui.kit.PositionFormat;
import ripple.ui.kit.ShippedKeys;
import ripple.ui.kit.Theme;
import ripple.ui.kit.ThemeChoice;
import ripple.ui.kit.UserSettings;

/// The page of settings in a whole window: keys are pressed, and everything else that shows or uses what is set is looked at.
@ExtendWith(ApplicationExtension.class)
class SettingsTest {
    @TempDir
    static Path folder;
    private WindowRig rig;
    private Stage stage;
    private Path kept;

    @Start
    void start(Stage shown) throws IOException {
        stage = shown;
        kept = Files.createTempDirectory(folder, "user").resolve("window.properties");
        rig = rig(UserSettings.standard());
    }

    private WindowRig rig(UserSettings first) {
        return new WindowRig(stage, new Repositories(Map.of())::open, SampleSky.find().orElseThrow(), first, kept, 1000,
                1000);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    /// As a keyboard would, whatever has the focus.
    private void press(String text, KeyCode code, KeyCombination.Modifier... held) {
        Set<KeyCombination.Modifier> with = Set.of(held);
        WindowRig.fx(() -> {
            for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Node owner = rig.scene().getFocusOwner();
                KeyEvent event = new KeyEvent(type, text, text, code, with.contains(KeyCombination.SHIFT_DOWN),
                        with.contains(KeyCombination.CONTROL_DOWN), with.contains(KeyCombination.ALT_DOWN), false);
                try {
                    Event.fireEvent(owner == null ? rig.scene() : owner, event);
                } catch (UnsupportedOperationException e) {
                    // No action took the key, and headless glass cannot compare it with the menus' accelerators that are characters.
                    assertThat(type).isEqualTo(KeyEvent.KEY_PRESSED);
                }
            }
            return code;
        });
    }

    private void openSample(String pane) {
        rig.act("file.sample");
        WindowRig.until(() -> rig.session().targets().all().size() > 100);
        rig.untilStamps();
        rig.act("view." + pane);
    }

    private void openSettings() {
        press(",", KeyCode.COMMA, KeyCombination.CONTROL_DOWN);
        assertThat(rig.scene().getRoot().lookup(".settings")).as("settings in front").isNotNull();
    }

    /// Finds the action by its name and waits for its key.
    private void beginChange(String name) {
        WindowRig.fx(() -> {
            rig.scene().getRoot().applyCss();
            rig.scene().getRoot().layout();
            TextInputControl filter = (TextInputControl) rig.scene().getRoot().lookup(".key-search .text-field");
            filter.requestFocus();
            filter.setText(name);
            return name;
        });
        press("", KeyCode.DOWN);
        press("\r", KeyCode.ENTER);
        assertThat(WindowRig.fx(() -> rig.scene().getFocusOwner().getStyleClass())).contains("key-field");
    }

    private void click(String text) {
        WindowRig.fx(() -> {
            all(rig.scene().getRoot()).stream().filter(ButtonBase.class::isInstance).map(ButtonBase.class::cast)
                    .filter(button -> text.equals(button.getText())).findFirst().orElseThrow().fire();
            return text;
        });
    }

    private static List<Node> all(Node node) {
        List<Node> found = new ArrayList<>(List.of(node));
        if (node instanceof javafx.scene.Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(all(child)));
        }
        return found;
    }

    private static String words(Node node) {
        return all(node).stream().filter(each -> each instanceof Labeled && each.isVisible())
                .map(each -> ((Labeled) each).getText()).collect(Collectors.joining("|"));
    }

    private boolean crosshair() {
        return WindowRig.fx(() -> rig.session().stamps().display().crosshair().get());
    }

    @Test
    void aNewKeyWorksAtOnceAndEveryPlaceShowsIt() {
        openSample("inspect");
        boolean before = crosshair();
        press("x", KeyCode.X);
        assertThat(crosshair()).isNotEqualTo(before);
        openSettings();
        beginChange("crosshair");
        press("", KeyCode.F9);
        press("", KeyCode.ESCAPE);
        rig.act("view.inspect");
        boolean now = crosshair();
        press("x", KeyCode.X);
        assertThat(crosshair()).as("the old key").isEqualTo(now);
        press("", KeyCode.F9);
        assertThat(crosshair()).as("the new key").isNotEqualTo(now);

        MenuItem item = WindowRig.fx(() -> WindowRig.items((MenuBar) rig.scene().getRoot().lookup(".menu-bar"))
                .filter(each -> "menu-image.crosshair".equals(each.getId())).findFirst().orElseThrow());
        assertThat(item.getAccelerator().getName()).isEqualTo("F9");
        assertThat(WindowRig.fx(() -> words(WindowRig.pointedAt(all(rig.scene().getRoot()).stream()
                .filter(each -> "image.crosshair".equals(each.getId())).map(ButtonBase.class::cast).findFirst()
                .orElseThrow()).getTooltip().getGraphic()))).isEqualTo("F9");
        rig.act("help.keys");
        assertThat(WindowRig.fx(() -> words(all(rig.scene().getRoot()).stream().filter(KeySheet.class::isInstance)
                .findFirst().orElseThrow()))).contains("Crosshair|F9|").doesNotContain("Crosshair|X|");
        rig.act("view.palette");
        assertThat(WindowRig.fx(() -> {
            TextInputControl field = (TextInputControl) rig.scene().getRoot().lookup(".palette .text-field");
            field.setText("Crosshair");
            rig.scene().getRoot().applyCss();
            rig.scene().getRoot().layout();
            return all(rig.scene().getRoot().lookup(".palette .list-view")).stream().filter(Keycaps.class::isInstance)
                    .map(SettingsTest::words).findFirst().orElseThrow();
        })).isEqualTo("F9");
    }

    @Test
    void aKeyThatAnotherHasIsToldAndCanBeTakenOver() {
        openSample("inspect");
        openSettings();
        beginChange("Compass");
        press("x", KeyCode.X);
        assertThat(WindowRig.fx(() -> words(rig.scene().getRoot().lookup(".key-strip"))))
                .contains("already does “Crosshair”");
        click("Leave it");
        assertThat(keys("image.compass")).containsExactly("N");
        beginChange("Compass");
        press("x", KeyCode.X);
        rig.snap("settings-conflict-dark");
        click("Take it over");
        assertThat(keys("image.compass")).containsExactly("X");
        assertThat(keys("image.crosshair")).isEmpty();
        press("z", KeyCode.Z, KeyCombination.CONTROL_DOWN);
        assertThat(keys("image.compass")).as("one step to undo").containsExactly("N");
        assertThat(keys("image.crosshair")).containsExactly("X");
        press("z", KeyCode.Z, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_DOWN);
        click("Reset all keys");
        assertThat(keys("image.crosshair")).containsExactly("X");
    }

    @Test
    void aKeyOfAnotherPlaceIsNoConflict() {
        openSettings();
        beginChange("Compass");
        press("v", KeyCode.V, KeyCombination.CONTROL_DOWN);
        assertThat(keys("image.compass")).containsExactly("Ctrl+V");
        beginChange("Rectangle");
        press("v", KeyCode.V, KeyCombination.CONTROL_DOWN);
        assertThat(keys("sky.tool.rectangle")).containsExactly("Ctrl+V");
        beginChange("Every action");
        press("v", KeyCode.V, KeyCombination.CONTROL_DOWN);
        assertThat(WindowRig.fx(() -> words(rig.scene().getRoot().lookup(".key-strip"))))
                .contains("Compass", "Rectangle");
    }

    private List<String> keys(String id) {
        return WindowRig
                .fx(() -> rig.window().actions().get(id).shortcuts().stream().map(each -> each.text()).toList());
    }

    @Test
    void thePaletteLeadsToTheKeyOfItsEntry() {
        rig.act("view.palette");
        WindowRig.fx(() -> {
            ((TextInputControl) rig.scene().getRoot().lookup(".palette .text-field")).setText("Run and timing");
            return rig;
        });
        press("\r", KeyCode.ENTER, KeyCombination.CONTROL_DOWN);
        press("b", KeyCode.B, KeyCombination.CONTROL_DOWN);
        assertThat(keys("view.run")).containsExactly("Ctrl+B");
        press("", KeyCode.ESCAPE);
        assertThat(rig.scene().getRoot().lookup(".settings")).as("Esc goes back").isNull();
    }

    @Test
    void keysAreKeptInAFileOfTheirOwn() throws IOException {
        openSettings();
        beginChange("Run and timing");
        press("b", KeyCode.B, KeyCombination.CONTROL_DOWN);
        Path file = kept.resolveSibling("keys.json");
        WindowRig.until(() -> has(file, "Ctrl+B"));
        rig.close();
        WindowRig.fx(() -> rig = rig(UserSettings.read(kept)));
        WindowRig.until(() -> rig.window().actions().get("view.run").shortcuts().getFirst().text().equals("Ctrl+B"));
        rig.act("view.settings");
        rig.act("settings.saveKeys");
        WindowRig.until(() -> has(rig.folder("exported.json"), "view.run"));
        WindowRig.fx(() -> {
            rig.window().actions().get("settings.reset").run();
            return rig;
        });
        assertThat(keys("view.run")).containsExactly("Ctrl+4");
        rig.act("settings.openKeys");
        WindowRig.until(() -> rig.window().actions().get("view.run").shortcuts().getFirst().text().equals("Ctrl+B"));
    }

    @Test
    void whatCannotBeUsedOfAFileIsSaid() throws IOException {
        Path file = kept.resolveSibling("keys.json");
        Files.writeString(file,
                "{\"base\": \"azerty\", \"keys\": {\"view.run\": [\"Banana\"], \"old.action\": [\"F9\"], \"view.theme\": [\"F8\"]}}");
        rig.close();
        WindowRig.fx(() -> rig = rig(UserSettings.standard()));
        WindowRig.until(() -> rig.window().actions().get("view.theme").shortcuts().getFirst().text().equals("F8"));
        assertThat(keys("view.run")).containsExactly("Ctrl+4");
        assertThat(keys("image.fit")).containsExactly("W");
        assertThat(rig.session().preferences().remark().get()).contains("“Banana” is no key",
                "There is no action “old.action”");
        assertThat(Files.readString(file)).as("not written before something is changed").contains("Banana");
    }

    @Test
    void aDamagedFileIsSaidAndPutAside() throws IOException {
        Path file = Files.writeString(kept.resolveSibling("keys.json"), "{\"keys\": {");
        rig.close();
        WindowRig.fx(() -> rig = rig(UserSettings.standard()));
        WindowRig.until(() -> rig.session().preferences().remark().get().contains("is no JSON that can be read."));
        assertThat(keys("view.run")).containsExactly("Ctrl+4");
        openSettings();
        beginChange("Run and timing");
        press("b", KeyCode.B, KeyCombination.CONTROL_DOWN);
        WindowRig.until(() -> has(file, "Ctrl+B"));
        assertThat(file.resolveSibling("keys.damaged.json")).hasContent("{\"keys\": {");
    }

    private static boolean has(Path file, String text) {
        try {
            return Files.exists(file) && Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theWindowFollowsTheSystemWhileItIsOpen() {
        assertThat(background()).isEqualTo("dark.css");
        theSystemBecomes(Theme.LIGHT);
        assertThat(background()).isEqualTo("light.css");
        openSettings();
        click("Dark");
        assertThat(background()).isEqualTo("dark.css");
        click("System");
        assertThat(background()).isEqualTo("light.css");
        theSystemBecomes(Theme.DARK);
        assertThat(background()).isEqualTo("dark.css");
        click("Light");
        WindowRig.until(() -> UserSettings.read(kept).theme() == ThemeChoice.LIGHT);
    }

    private void theSystemBecomes(Theme theme) {
        WindowRig.fx(() -> {
            rig.systemTheme().set(theme);
            return theme;
        });
    }

    private String background() {
        return WindowRig.fx(() -> rig.scene().getStylesheets().getFirst().replaceAll(".*/", ""));
    }

    @Test
    void positionsAreWrittenOneWayEverywhere() {
        openSample("explore");
        WindowRig.fx(() -> {
            var scene = rig.session().sky().scene().get();
            rig.session().sky().patch().set(scene.map().tract(scene.coverage().tracts().getFirst())
                    .patch(scene.coverage().coadds().getFirst().patch()));
            return scene;
        });
        assertThat(shown()).contains("h").doesNotContain("RA 5").containsPattern("\\d\\dh\\d\\dm");
        openSettings();
        click("Degrees");
        rig.act("view.explore");
        assertThat(shown()).doesNotContainPattern("\\d\\dh\\d\\dm").containsPattern("RA \\d+\\.\\d{6}°");
        rig.act("view.inspect");
        WindowRig.fx(() -> {
            rig.session().stamps().pointed().set(new ripple.sky.PixelPoint(30, 44));
            return rig;
        });
        assertThat(words(rig.scene().getRoot().lookup(".readout"))).containsPattern("\\d+\\.\\d{6}° [+−]\\d");
        WindowRig.until(() -> UserSettings.read(kept).positions() == PositionFormat.DEGREES);
        rig.act("edit.copy");
        assertThat(WindowRig.fx(() -> javafx.scene.input.Clipboard.getSystemClipboard().getString()))
                .as("copy gives both").containsPattern("\\d\\dh\\d\\dm.*\\d+\\.\\d+");
    }

    private String shown() {
        WindowRig.until(() -> rig.scene().getRoot().lookup(".preview-well") != null);
        return WindowRig.fx(() -> words(rig.scene().getRoot()));
    }

    @Test
    void theCacheIsCountedAndCleared() throws IOException {
        Path map = Files.createDirectories(rig.folder("cache").resolve("map"));
        Path mine = Files.writeString(map.resolve("mine.txt"), "not the cache's");
        Files.write(map.resolve("preview1-" + "a".repeat(64)), new byte[2048]);
        openSettings();
        WindowRig.until(() -> words(rig.scene().getRoot()).contains("1 file, 2.0 KiB"));
        click("Clear");
        WindowRig.until(() -> words(rig.scene().getRoot()).contains("0 files, 0 B"));
        assertThat(map).isDirectoryContaining(file -> file.equals(mine));
        assertThat(map.toFile().list()).containsExactly("mine.txt");
    }

    @Test
    void howLongFilesAreWaitedForHoldsForWhatBeginsFromThenOn() {
        assertThat(rig.workers().patience().longest()).isEqualTo(Duration.ofSeconds(60));
        openSettings();
        click("5 min");
        assertThat(rig.workers().patience().longest()).isEqualTo(Duration.ofMinutes(5));
        WindowRig.until(() -> UserSettings.read(kept).readSeconds() == 300);
        press("z", KeyCode.Z, KeyCombination.CONTROL_DOWN);
        assertThat(rig.workers().patience().longest()).as("one step to undo").isEqualTo(Duration.ofSeconds(60));
        click("10 s");
        WindowRig.until(() -> UserSettings.read(kept).readSeconds() == 10);
        rig.close();
        WindowRig.fx(() -> rig = rig(UserSettings.read(kept)));
        assertThat(rig.workers().patience().longest()).as("after a restart").isEqualTo(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void settingsCanBeSeen(Theme theme) {
        WindowRig.fx(() -> {
            rig.session().preferences().look().set(ThemeChoice.of(theme));
            return theme;
        });
        openSettings();
        rig.snap("settings-page-" + theme.key());
        WindowRig.fx(() -> {
            ((javafx.scene.control.ScrollPane) rig.scene().getRoot().lookup(".settings-scroll")).setVvalue(1);
            return theme;
        });
        rig.snap("settings-end-" + theme.key());
        WindowRig.fx(() -> {
            rig.session().preferences().keymap().set(ripple.ui.kit.KeymapFile.shipped(ShippedKeys.AZERTY));
            return theme;
        });
        beginChange("stamp");
        rig.snap("settings-waiting-" + theme.key());
        press("", KeyCode.F9);
        rig.snap("settings-changed-" + theme.key());
        WindowRig.fx(() -> {
            rig.session().percent().set(200);
            return theme;
        });
        rig.snap("settings-200-" + theme.key());
        rig.act("view.palette");
        rig.snap("settings-palette200-" + theme.key());
    }
}
