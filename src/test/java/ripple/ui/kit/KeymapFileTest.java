package ripple.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;

/// A keymap in memory and as a file.
class KeymapFileTest {
    private final Action fit = Action.declare("image.fit", Feather.MAXIMIZE, MenuGroup.IMAGE, Scope.INSPECT).keys("Z")
            .runs(() -> {});
    private final Action link = Action.declare("image.link", Feather.LINK, MenuGroup.IMAGE, Scope.INSPECT)
            .keys("Shift+L").runs(() -> {});
    @TempDir
    private Path folder;

    @Test
    void changesLieOverTheShippedKeymapAndThatOverTheDeclarations() {
        Keymap azerty = KeymapFile.shipped(ShippedKeys.AZERTY);
        assertThat(Keymap.STANDARD.of(fit)).containsExactly(new Shortcut("Z"));
        assertThat(azerty.of(fit)).containsExactly(new Shortcut("W"));
        assertThat(azerty.of(link)).containsExactly(new Shortcut("Shift+L"));
        Keymap own = azerty.with(fit, List.of(new Shortcut("Home"))).with(link, List.of());
        assertThat(own.of(fit)).containsExactly(new Shortcut("Home"));
        assertThat(own.of(link)).isEmpty();
        assertThat(own.with(fit, List.of(new Shortcut("W"))).own()).as("back to what it was is no change")
                .containsOnlyKeys("image.link");
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        Keymap keymap = KeymapFile.shipped(ShippedKeys.AZERTY)
                .with(fit, List.of(new Shortcut("Ctrl+,"), new Shortcut("Home"))).with(link, List.of());
        Path file = folder.resolve("deep").resolve("keys.json");
        KeymapFile.write(keymap, file);
        assertThat(KeymapFile.read(file)).isEqualTo(new KeymapFile.Content(keymap, List.of()));
    }

    @Test
    void whatCannotBeReadIsSaidAndTheRestHolds() throws IOException {
        Path file = Files.writeString(folder.resolve("keys.json"),
                """
                        {"base": "dvorak", "keys": {"image.fit": ["Ctrl+Banana", "Home"], "image.link": "L", "later.action": ["F9"],
                         "image.wide": ["Hyper+A"]}}""");
        KeymapFile.Content content = KeymapFile.read(file);
        assertThat(content.remarks()).containsExactlyInAnyOrder("There is no keymap “dvorak”.",
                "image.fit: “Ctrl+Banana” is no key.", "“image.link” has no list of keys.",
                "image.wide: “Hyper+A” is no key.");
        assertThat(content.keymap().of(fit)).containsExactly(new Shortcut("Home"));
        assertThat(content.keymap().of(link)).containsExactly(new Shortcut("Shift+L"));
        assertThat(content.keymap().own()).containsOnlyKeys("image.fit", "later.action");
        Actions actions = new Actions();
        actions.addAll(List.of(fit, link));
        assertThat(actions.unknown(content.keymap())).containsExactly("later.action");
    }

    @Test
    void aDamagedFileIsASentence() throws IOException {
        Path half = Files.writeString(folder.resolve("half.json"), "{\"keys\": {\"image.fit\": [\"Z\"");
        assertThatThrownBy(() -> KeymapFile.read(half)).isInstanceOf(IOException.class)
                .hasMessage(half + " is no JSON that can be read.");
        Path bytes = Files.write(folder.resolve("bytes.json"), new byte[]{(byte) 0xFF, (byte) 0xFE, 0, 1});
        assertThatThrownBy(() -> KeymapFile.read(bytes)).isInstanceOf(IOException.class).hasMessageContaining("bytes");
        Path other = Files.writeString(folder.resolve("other.json"), "[1]");
        assertThatThrownBy(() -> KeymapFile.read(other)).isInstanceOf(IOException.class)
                .hasMessageContaining("no “keys”");
    }
}
