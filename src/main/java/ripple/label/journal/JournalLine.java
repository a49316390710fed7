package ripple.label.journal;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One line of a journal: a JSON object whose last field `crc` is the CRC32C of all bytes before that field, in eight hexadecimal digits.
/// `prev` repeats the checksum of the line before: lines that are taken out, put in or moved are found.
///
/// @param tree the object, with `crc`
/// @param crc eight digits
record JournalLine(ObjectNode tree, String crc) {
    /// What the first line has as `prev`.
    static final String NO_LINE = "00000000";
    private static final String BEFORE = ",\"crc\":\"";
    private static final int DIGITS = 8;
    private static final int TAIL = BEFORE.length() + DIGITS + 2;
    /// Lines are short and many: buffers of this thread are taken again without asking a pool.
    private static final JsonMapper MAPPER = JsonMapper
            .builder(JsonFactory.builder().recyclerPool(JsonRecyclerPools.threadLocalPool()).build()).build();

    /// The bytes of a line with its line end.
    static byte[] bytes(ObjectNode content, String previous) {
        String text = content.put("prev", previous).toString();
        String open = text.substring(0, text.length() - 1);
        byte[] bytes = open.getBytes(StandardCharsets.UTF_8);
        return (open + BEFORE + crc(bytes, bytes.length) + "\"}\n").getBytes(StandardCharsets.UTF_8);
    }

    /// The checksum in the bytes that {@link #bytes} made.
    static String crcOf(byte[] line) {
        int end = line.length - 3;
        return new String(line, end - DIGITS, DIGITS, StandardCharsets.US_ASCII);
    }

    static ObjectNode tree(JournalEntry entry) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("n", entry.number()).put("at", entry.at().toString()).put("up", entry.sittingMillis());
        EventJson.write(entry.event(), tree);
        return tree;
    }

    /// A whole line, without its line end; empty when it is damaged.
    static Optional<JournalLine> parse(byte[] line) {
        int length = line.length > 0 && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
        if (length <= TAIL) {
            return Optional.empty();
        }
        String tail = new String(line, length - TAIL, TAIL, StandardCharsets.ISO_8859_1);
        String crc = crc(line, length - TAIL);
        if (!tail.equals(BEFORE + crc + "\"}")) {
            return Optional.empty();
        }
        try {
            return MAPPER.readTree(line, 0, length) instanceof ObjectNode tree
                    ? Optional.of(new JournalLine(tree, crc))
                    : Optional.empty();
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    String previous() {
        return tree.path("prev").asString("");
    }

    /// The entry that the line holds; empty when it holds none.
    Optional<JournalEntry> entry() {
        try {
            return Optional.of(new JournalEntry(tree.path("n").asLong(), WrittenTime.of(tree.path("at").asString()),
                    tree.path("up").asLong(), EventReader.read(tree)));
        } catch (IllegalArgumentException | DateTimeException | JacksonException _) {
            return Optional.empty();
        }
    }

    private static String crc(byte[] content, int length) {
        CRC32C crc = new CRC32C();
        crc.update(content, 0, length);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
