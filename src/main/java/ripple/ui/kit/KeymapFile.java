package ripple.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import ripple.file.AtomicFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Keymaps as JSON: `{"base": "azerty", "keys": {"image.fit": ["W", "Home"], "image.invert": []}}`. Shipped ones have `digits` in place of
/// `base`.
public final class KeymapFile {
    private static final long LARGEST = 1 << 20;

    private KeymapFile() {}

    /// What a file says.
    ///
    /// @param keymap what of it can be used
    /// @param remarks a sentence for each thing that cannot
    public record Content(Keymap keymap, List<String> remarks) {
        /// Copies the list.
        public Content {
            remarks = List.copyOf(remarks);
        }
    }

    /// A keymap of the program, without changes.
    public static Keymap shipped(ShippedKeys base) {
        String name = "/ripple/keymaps/" + base.key() + ".json";
        try (InputStream in = KeymapFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The keymap " + name + " is missing from the program.");
            }
            JsonNode root = JsonMapper.shared().readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            List<String> remarks = new ArrayList<>();
            Keymap keymap = new Keymap(base, new DigitRow(root.path("digits").asString("")),
                    keys(root.path("keys"), remarks), new LinkedHashMap<>());
            if (!remarks.isEmpty()) {
                throw new IllegalStateException(name + ": " + remarks);
            }
            return keymap;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads a user's file.
    ///
    /// @throws IOException with a sentence when the file cannot be read or is no JSON
    public static Content read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException(Messages.text("keys.fileLarge", file));
        }
        try {
            JsonNode root = JsonMapper.shared().readTree(Files.readString(file));
            if (!root.path("keys").isObject()) {
                throw new IOException(Messages.text("keys.fileOther", file));
            }
            List<String> remarks = new ArrayList<>();
            String base = root.path("base").asString(ShippedKeys.QWERTY.key());
            ShippedKeys known = Stream.of(ShippedKeys.values()).filter(each -> each.key().equals(base)).findFirst()
                    .orElseGet(() -> {
                        remarks.add(Messages.text("keys.fileBase", base));
                        return ShippedKeys.QWERTY;
                    });
            return new Content(shipped(known).withOwn(keys(root.path("keys"), remarks)), remarks);
        } catch (java.nio.charset.CharacterCodingException | JacksonException e) {
            throw new IOException(Messages.text("keys.fileDamaged", file), e);
        }
    }

    /// Writes what was changed; the file appears when it is whole.
    ///
    /// @throws IOException when the folder cannot be written
    public static void write(Keymap keymap, Path file) throws IOException {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.put("base", keymap.base().key());
        ObjectNode keys = root.putObject("keys");
        keymap.own().forEach((id, shortcuts) -> {
            ArrayNode list = keys.putArray(id);
            shortcuts.forEach(shortcut -> list.add(shortcut.text()));
        });
        Files.createDirectories(file.toAbsolutePath().getParent());
        String text = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(root);
        AtomicFile.write(file, text + "\n");
    }

    private static SequencedMap<String, List<Shortcut>> keys(JsonNode node, List<String> remarks) {
        SequencedMap<String, List<Shortcut>> all = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            List<Shortcut> list = new ArrayList<>();
            for (JsonNode each : entry.getValue()) {
                try {
                    list.add(new Shortcut(each.asString("")));
                } catch (IllegalArgumentException e) {
                    remarks.add(entry.getKey() + ": " + e.getMessage());
                }
            }
            // A line of which nothing can be read changes nothing; an empty list was meant.
            if (!list.isEmpty() || (entry.getValue().isArray() && entry.getValue().isEmpty())) {
                all.put(entry.getKey(), list);
            } else if (!entry.getValue().isArray()) {
                remarks.add(Messages.text("keys.fileLine", entry.getKey()));
            }
        }
        return all;
    }
}
