package ripple.label.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.label.vocabulary.VocabularyJson;
import ripple.testkit.FullDisk;

/// Events that come together wait for the disk together, and where not all have room the first are saved.
class OutboxTest {
    @TempDir
    Path folder;

    private Journal begun(FullDisk disk) throws JournalException {
        return Journal.create(folder.resolve("anna.journal.jsonl"),
                new JournalHeader("7f", "Perseus", "c0ffee00", "anna", VocabularyJson.standard(),
                        JournalHeader.Blinding.BLIND, "test 1", Instant.EPOCH),
                Station.here("test 1").withDisk(disk));
    }

    private static List<JournalEntry> three(Outbox outbox) {
        List<JournalEntry> entries = LongStream.rangeClosed(1, 3)
                .mapToObj(n -> new JournalEntry(n, Instant.EPOCH, n, new LabelEvent.Undone(n))).toList();
        entries.forEach(outbox::add);
        return entries;
    }

    @Test
    void whatComesTogetherIsForcedOnce() throws Exception {
        FullDisk disk = new FullDisk(1 << 20);
        try (Outbox outbox = new Outbox(begun(disk))) {
            List<JournalEntry> entries = three(outbox);
            int before = disk.forces();
            outbox.save();
            assertEquals(1, disk.forces() - before);
            assertEquals(3, outbox.savedThrough());
            assertEquals(entries, Journal.read(folder.resolve("anna.journal.jsonl")).entries());
        }
    }

    @Test
    void whereNotAllHaveRoomTheFirstAreSaved() throws Exception {
        FullDisk disk = new FullDisk(1 << 20);
        try (Outbox outbox = new Outbox(begun(disk))) {
            List<JournalEntry> entries = three(outbox);
            int line = JournalLine.bytes(JournalLine.tree(entries.getFirst()), JournalLine.NO_LINE).length;
            disk.leave(2L * line + 10);
            assertThrows(JournalException.class, outbox::save);
            assertEquals(2, outbox.savedThrough());
            assertEquals(1, outbox.pending());
            disk.free(10_000);
            outbox.save();
            JournalContent content = Journal.read(folder.resolve("anna.journal.jsonl"));
            assertEquals(entries, content.entries());
            assertEquals(List.of(), content.notices());
        }
    }
}
