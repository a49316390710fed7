package ripple.label.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.label.campaign.Item;
import ripple.label.journal.Journal.Decision;
import ripple.label.journal.JournalContent.Damage;
import ripple.label.journal.JournalContent.Kind;
import ripple.label.journal.JournalException.Reason;
import ripple.label.journal.LabelEvent.Aside;
import ripple.label.journal.LabelEvent.Scene;
import ripple.label.journal.LabelEvent.Stay;
import ripple.label.journal.LabelEvent.Suggestion;
import ripple.label.journal.LabelEvent.Tick;
import ripple.label.vocabulary.VocabularyJson;
import ripple.testkit.FullDisk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The file itself: what is written, and what becomes of files that are not as they were written.
class JournalTest {
    /// Opening forces the disk: at every so many bytes only.
    private static final int SAMPLED = 41;
    private static final Station HERE = Station.here("test 1");
    private static final JournalHeader HEADER = new JournalHeader("7f", "Perseus", "c0ffee00c0ffee00", "anna",
            VocabularyJson.standard(), JournalHeader.Blinding.BLIND, "test 1", Instant.parse("2026-11-28T10:00:00Z"));
    private static final List<LabelEvent> EVENTS = List.of(new LabelEvent.Opened("test 1", "pc", "anna"),
            new LabelEvent.Shown(List.of(Item.of("75339150000000123"), new Item("b", 1)), Scene.GRID),
            new LabelEvent.Graded(List.of(Item.of("75339150000000123")), "A", List.of(),
                    new Suggestion(List.of("arc"), "B")),
            new LabelEvent.Graded(List.of(Item.of("75339150000000123")), "B", List.of("A"), Suggestion.NONE),
            new LabelEvent.Committed(List.of(Item.of("a"), Item.of("b")), List.of(Item.of("b")), "X"),
            new LabelEvent.Sublabelled(List.of(Item.of("a")), "Ring", Tick.SET),
            new LabelEvent.Flagged(List.of(Item.of("a")), "needs_model", Tick.CLEARED),
            new LabelEvent.Commented(Item.of("a"), "line\nend, \"quoted\", ″ß𝄞, \u0001"),
            new LabelEvent.Marked(Item.of("a"), 3.25, -1), new LabelEvent.Skipped(List.of(Item.of("a")), Aside.LATER),
            new LabelEvent.ViewUsed(Item.of("a"), "brighter", 400), new LabelEvent.Undone(9),
            new LabelEvent.Redone(9), new LabelEvent.Left(List.of(new Stay(Item.of("a"), 1234))),
            new LabelEvent.Revealed(List.of()), new LabelEvent.Paused(), new LabelEvent.Resumed());

    @TempDir
    Path folder;

    private Path written() throws IOException {
        return written(EVENTS);
    }

    private Path written(List<LabelEvent> events) throws IOException {
        Path file = folder.resolve("anna.journal.jsonl");
        try (Journal journal = Journal.create(file, HEADER, HERE)) {
            for (JournalEntry entry : entries(1, events)) {
                journal.append(entry);
            }
        }
        return file;
    }

    private static List<JournalEntry> entries(long first, List<LabelEvent> events) {
        List<JournalEntry> entries = new ArrayList<>();
        for (LabelEvent event : events) {
            long n = first + entries.size();
            entries.add(new JournalEntry(n, Instant.parse("2026-11-28T10:00:00Z").plusSeconds(n), n * 1000, event));
        }
        return entries;
    }

    @Test
    void everyKindOfEventComesBackAsItWentIn() throws Exception {
        JournalContent content = Journal.read(written());
        assertEquals(entries(1, EVENTS), content.entries());
        assertEquals(HEADER, content.header());
        assertThat(content.notices()).isEmpty();
    }

    @Test
    void aLineIsJsonWithAChecksumThatAnybodyCanCheck() throws Exception {
        List<String> lines = Files.readAllLines(written());
        String before = "00000000";
        for (String line : lines) {
            JsonNode tree = JsonMapper.shared().readTree(line);
            String crc = tree.path("crc").asString();
            CRC32C sum = new CRC32C();
            sum.update(line.substring(0, line.indexOf(",\"crc\":\"")).getBytes(StandardCharsets.UTF_8));
            assertEquals(String.format("%08x", sum.getValue()), crc);
            assertEquals(before, tree.path("prev").asString());
            before = crc;
        }
        assertEquals("changed", JsonMapper.shared().readTree(lines.get(4)).path("event").asString());
        assertEquals("75339150000000123", JsonMapper.shared().readTree(lines.get(4)).path("items").get(0).asString());
    }

    /// Whatever byte the writing stopped at, every line that was whole is there, the rest is set aside, and one can go on.
    @Test
    void cutAtEveryByteItOpensWithEveryWholeLine() throws Exception {
        byte[] whole = Files.readAllBytes(written(EVENTS.subList(0, 8)));
        List<Integer> ends = lineEnds(whole);
        Path cut = folder.resolve("cut.journal.jsonl");
        for (int length = ends.getFirst(); length <= whole.length; length++) {
            Files.write(cut, Arrays.copyOf(whole, length));
            // A line that lacks only its line end is whole.
            int bytes = length;
            int lines = (int) ends.stream().filter(end -> end <= bytes + 1).count() - 1;
            JournalContent content = Journal.read(cut);
            assertEquals(entries(1, EVENTS).subList(0, lines), content.entries(), "cut at " + length);
            assertThat(content.damage()).isEmpty();
            if (length % SAMPLED == 0 || ends.contains(length)) {
                goOn(cut, lines);
                checkTorn(whole, length, ends.get(lines));
            }
        }
    }

    private static void goOn(Path cut, int lines) throws IOException {
        try (Journal journal = Journal.open(cut, HERE, Set.of())) {
            journal.append(new JournalEntry(journal.nextNumber(), Instant.EPOCH, 0, new LabelEvent.Paused()));
        }
        assertEquals(lines + 1, Journal.read(cut).entries().size());
        assertThat(Journal.read(cut).damage()).isEmpty();
    }

    private void checkTorn(byte[] whole, int length, int end) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> torn = all.filter(p -> p.getFileName().toString().contains(".torn-")).toList();
            assertEquals(end < length ? 1 : 0, torn.size(), "cut at " + length);
            for (Path path : torn) {
                assertArrayEquals(Arrays.copyOfRange(whole, end, length), Files.readAllBytes(path));
                Files.delete(path);
            }
        }
    }

    /// One byte that flips costs one line, whichever it is; before anything is appended somebody must decide.
    @Test
    void aFlippedByteInTheMiddleCostsOneLine() throws Exception {
        byte[] whole = Files.readAllBytes(written());
        List<Integer> ends = lineEnds(whole);
        Path bad = folder.resolve("bad.journal.jsonl");
        for (int at = ends.getFirst(); at < ends.get(ends.size() - 2) - 1; at += 3) {
            byte[] bytes = whole.clone();
            bytes[at] ^= 0x10;
            Files.write(bad, bytes);
            int line = lineOf(ends, at);
            boolean wasLineEnd = whole[at] == '\n';
            JournalContent content = Journal.read(bad);
            assertThat(content.entries().size()).as("byte %s", at).isEqualTo(EVENTS.size() - (wasLineEnd ? 2 : 1));
            assertThat(content.newDamage()).as("byte %s", at).extracting(Damage::line).contains((long) line);
            if (at % SAMPLED == 0) {
                assertEquals(Reason.DAMAGED,
                        assertThrows(JournalException.class, () -> Journal.open(bad, HERE, Set.of())).reason());
                assertArrayEquals(bytes, Files.readAllBytes(bad), "refusing changes nothing");
            }
        }
    }

    @Test
    void goingOnInSpiteOfDamageIsADecisionThatIsRemembered() throws Exception {
        Path file = written();
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(3, "{\"n\":3,\"event\":\"graded\",\"items\":[\"a\"],\"grade\":\"A\"}");
        Files.write(file, lines);
        JournalException e = assertThrows(JournalException.class, () -> Journal.open(file, HERE, Set.of()));
        assertThat(e).hasMessageContaining("line 4 is damaged").hasMessageContaining("decide to go on");
        try (Journal journal = Journal.open(file, HERE, Set.of(Decision.ACCEPT_DAMAGE))) {
            journal.append(new JournalEntry(journal.nextNumber(), Instant.EPOCH, 0,
                    new LabelEvent.DamageAccepted(List.of(4L))));
        }
        Journal.open(file, HERE, Set.of()).close();
        assertEquals(EVENTS.size(), Journal.read(file).entries().size());
    }

    @Test
    void linesThatAreMissingMovedOrThereTwiceAreFound() throws Exception {
        Path file = written();
        List<String> lines = Files.readAllLines(file);
        List<String> missing = new ArrayList<>(lines);
        missing.remove(5);
        assertEquals(List.of(new Damage(6, Kind.GAP)), reread(missing).damage());
        assertEquals(EVENTS.size() - 1, reread(missing).entries().size());
        List<String> twice = new ArrayList<>(lines);
        twice.addAll(lines.subList(8, lines.size()));
        assertThat(reread(twice).damage()).allMatch(d -> d.kind() == Kind.REPEATED).hasSize(lines.size() - 8);
        assertEquals(entries(1, EVENTS), reread(twice).entries(), "two copies that a tool joined");
        List<String> windows = lines.stream().map(line -> line + "\r").toList();
        assertThat(reread(windows).damage()).as("line ends that a tool changed").isEmpty();
    }

    private JournalContent reread(List<String> lines) throws IOException {
        Path file = folder.resolve("other.journal.jsonl");
        Files.write(file, lines);
        return Journal.read(file);
    }

    @Test
    void otherFilesAreRefusedWithASentence() throws Exception {
        Path file = folder.resolve("x.journal.jsonl");
        refused(file, Reason.MISSING, "There is no journal");
        Files.writeString(file, "");
        refused(file, Reason.NO_JOURNAL, "is empty");
        Files.writeString(file, "object_id,grade\n1,A\n");
        refused(file, Reason.NO_JOURNAL, "is no journal of grades");
        Files.writeString(file, "{\"format\":\"ripple-journal\",\"cr");
        refused(file, Reason.NO_JOURNAL, "first line");
        Files.write(file, JournalLine.bytes(HeaderJson.tree(HEADER).put("formatVersion", 2), JournalLine.NO_LINE));
        refused(file, Reason.NEWER, "format version 2");
    }

    private static void refused(Path file, Reason reason, String part) {
        JournalException e = assertThrows(JournalException.class, () -> Journal.read(file));
        assertEquals(reason, e.reason());
        assertThat(e).hasMessageContaining(part);
    }

    @Test
    void anEventOfALaterVersionIsKeptAndChangesNothing() throws Exception {
        Path file = written();
        try (Journal journal = Journal.open(file, HERE, Set.of())) {
            journal.append(new JournalEntry(journal.nextNumber(), Instant.EPOCH, 0, new LabelEvent.Unknown("dreamt")));
        }
        assertEquals(new LabelEvent.Unknown("dreamt"), Journal.read(file).entries().getLast().event());
    }

    /// The disk has room for so many bytes only, for every number of bytes: nothing is half written, and trying again succeeds.
    @Test
    void aFullDiskLeavesOnlyWholeLines() throws Exception {
        Path file = written();
        long before = Files.size(file);
        JournalEntry next = entries(EVENTS.size() + 1L, List.of(EVENTS.get(7))).getFirst();
        for (int room = 0;; room++) {
            FullDisk disk = new FullDisk(1000);
            try (Journal journal = Journal.open(file, HERE.withDisk(disk), Set.of())) {
                disk.leave(room);
                try {
                    journal.append(next);
                    assertThat(room).isGreaterThan(100);
                    return;
                } catch (JournalException e) {
                    assertEquals(Reason.NOT_SAVED, e.reason());
                    assertThat(e).hasMessageContaining("the disk is full");
                    assertEquals(before, Files.size(file));
                }
                if (room == 50) {
                    disk.free(10_000);
                    journal.append(next);
                    assertEquals(next, Journal.read(file).entries().getLast());
                    try (var open = ripple.file.Disk.LOCAL.open(file)) {
                        open.setLength(before);
                    }
                }
            }
        }
    }

    @Test
    void aJournalThatWasReplacedRemovedOrGrownByOthersIsNotWrittenTo() throws Exception {
        Path file = written();
        JournalEntry next = entries(EVENTS.size() + 1L, List.of(new LabelEvent.Paused())).getFirst();
        byte[] whole = Files.readAllBytes(file);
        try (Journal journal = Journal.open(file, HERE, Set.of())) {
            Files.writeString(file, "x", java.nio.file.StandardOpenOption.APPEND);
            notSaved(journal, next, "changed by another program");
            Files.delete(file);
            notSaved(journal, next, "removed");
            Files.write(file, whole);
            notSaved(journal, next, "replaced");
        }
        assertArrayEquals(whole, Files.readAllBytes(file));
    }

    private static void notSaved(Journal journal, JournalEntry next, String why) {
        JournalException e = assertThrows(JournalException.class, () -> journal.append(next));
        assertEquals(Reason.NOT_SAVED, e.reason());
        assertThat(e).hasMessageContaining(why).hasMessageContaining("not saved");
    }

    @Test
    void aCopyMadeWhileItIsOpenIsAJournal() throws Exception {
        Path file = written();
        Path copy = folder.resolve("copy.journal.jsonl");
        try (Journal journal = Journal.open(file, HERE, Set.of())) {
            Files.copy(file, copy);
            journal.append(entries(EVENTS.size() + 1L, List.of(new LabelEvent.Paused())).getFirst());
        }
        assertEquals(entries(1, EVENTS), Journal.read(copy).entries());
        Journal.open(copy, HERE, Set.of()).close();
    }

    @Test
    void aFolderThatIsNotThereOrMayNotBeWrittenIsTold() throws Exception {
        Path nowhere = folder.resolve("no/where/anna.journal.jsonl");
        JournalException e = assertThrows(JournalException.class, () -> Journal.create(nowhere, HEADER, HERE));
        assertEquals(Reason.READ_ONLY, e.reason());
        assertThat(e).hasMessageContaining("folder is not there");
        Path file = written();
        assertTrue(file.getParent().toFile().exists());
        assertEquals(Reason.OTHER,
                assertThrows(JournalException.class, () -> Journal.create(file, HEADER, HERE)).reason());
    }

    /// As many events as a grader makes in a long campaign; how fast is measured elsewhere.
    @Test
    void manyEventsAreReadInOneGo() throws Exception {
        Path file = folder.resolve("long.journal.jsonl");
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        byte[] line = JournalLine.bytes(HeaderJson.tree(HEADER), JournalLine.NO_LINE);
        bytes.writeBytes(line);
        for (int n = 1; n <= 20_000; n++) {
            JournalEntry entry = new JournalEntry(n, Instant.EPOCH, n, EVENTS.get(n % EVENTS.size()));
            line = JournalLine.bytes(JournalLine.tree(entry), JournalLine.crcOf(line));
            bytes.writeBytes(line);
        }
        Files.write(file, bytes.toByteArray());
        JournalContent content = Journal.read(file);
        assertEquals(20_000, content.entries().size());
        assertThat(content.notices()).isEmpty();
    }

    private static List<Integer> lineEnds(byte[] bytes) {
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                ends.add(i + 1);
            }
        }
        return ends;
    }

    private static int lineOf(List<Integer> ends, int at) {
        return (int) ends.stream().filter(end -> end <= at).count() + 1;
    }
}
