package ripple.label.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.label.journal.Journal.Decision;
import ripple.label.journal.JournalException.Reason;
import ripple.label.vocabulary.VocabularyJson;
import ripple.testkit.FullDisk;

/// Opened twice: the second is told by whom, may read, and nobody writes over anybody.
class JournalLockTest {
    private static final Station HERE = Station.here("test 1");
    private static final long NO_PROCESS = 0x7ffffffeL;

    @TempDir
    Path folder;

    private Path begun() throws IOException {
        Path file = folder.resolve("anna.journal.jsonl");
        Journal.create(file, new JournalHeader("7f", "Perseus", "c0ffee00", "anna", VocabularyJson.standard(),
                JournalHeader.Blinding.BLIND, "test 1", Instant.EPOCH), HERE).close();
        return file;
    }

    @Test
    void theSecondIsToldByWhomAndMayRead() throws Exception {
        Path file = begun();
        try (Journal first = Journal.open(file, HERE, Set.of())) {
            JournalException e = assertThrows(JournalException.class, () -> Journal.open(file, HERE, Set.of()));
            assertEquals(Reason.BUSY, e.reason());
            assertThat(e).hasMessageContaining(HERE.user() + " on " + HERE.host())
                    .hasMessageContaining("process " + HERE.pid()).hasMessageContaining("read here");
            assertEquals(first.content().header(), Journal.read(file).header());
            assertEquals(HERE.user(), Journal.holder(file, HERE).orElseThrow().user());
        }
        assertFalse(Files.exists(JournalLock.pathFor(file)));
        Journal.open(file, HERE, Set.of()).close();
    }

    @Test
    void theLockOfAProcessThatDiedIsRemovedAndTold() throws Exception {
        Path file = begun();
        lock(file, HERE.host(), NO_PROCESS, 0);
        assertThat(Journal.holder(file, HERE)).isEmpty();
        try (Journal journal = Journal.open(file, HERE, Set.of())) {
            assertThat(journal.notices().getFirst()).contains("not closed properly").contains("process " + NO_PROCESS);
        }
        // The number lives again, as another process.
        lock(file, HERE.host(), HERE.pid(), HERE.startedMillis() - 3_600_000);
        Journal.open(file, HERE, Set.of()).close();
    }

    @Test
    void theLockOfAnotherComputerIsRespectedUntilTheUserDecides() throws Exception {
        Path file = begun();
        lock(file, "other-" + HERE.host(), NO_PROCESS, 0);
        assertThat(assertThrows(JournalException.class, () -> Journal.open(file, HERE, Set.of())))
                .hasMessageContaining("bert on other-" + HERE.host());
        try (Journal journal = Journal.open(file, HERE, Set.of(Decision.TAKE_OVER))) {
            assertThat(journal.notices().getFirst()).contains("bert");
        }
    }

    @Test
    void whoeverWasTakenOverNoticesBeforeWriting() throws Exception {
        Path file = begun();
        try (Journal first = Journal.open(file, HERE, Set.of())) {
            try (Journal second = Journal.open(file, HERE, Set.of(Decision.TAKE_OVER))) {
                second.append(new JournalEntry(1, Instant.EPOCH, 0, new LabelEvent.Paused()));
                assertEquals(Reason.NOT_SAVED, assertThrows(JournalException.class,
                        () -> first.append(new JournalEntry(1, Instant.EPOCH, 0, new LabelEvent.Resumed()))).reason());
            }
        }
        assertEquals(1, Journal.read(file).entries().size());
    }

    @Test
    void theOneWhoWasTakenOverDoesNotRemoveTheOthersLock() throws Exception {
        Path file = begun();
        Journal first = Journal.open(file, HERE, Set.of());
        try (Journal second = Journal.open(file, HERE, Set.of(Decision.TAKE_OVER))) {
            first.close();
            assertTrue(Files.exists(JournalLock.pathFor(file)));
            assertThat(second.content().entries()).isEmpty();
        }
    }

    @Test
    void aLockWithoutContentIsYoungOrOfOneWhoDied() throws Exception {
        Path file = begun();
        Path lock = Files.createFile(JournalLock.pathFor(file));
        assertThat(assertThrows(JournalException.class, () -> Journal.open(file, HERE, Set.of())))
                .hasMessageContaining("just being opened");
        Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minusSeconds(60)));
        Journal.open(file, HERE, Set.of()).close();
    }

    /// A lock that could not be written is nobody's: the next is not told that the journal is just being opened.
    @Test
    void onAFullDiskNoLockIsLeftBehind() throws Exception {
        Path file = begun();
        for (int room : new int[]{0, 1, 50}) {
            assertThat(assertThrows(JournalException.class,
                    () -> Journal.open(file, HERE.withDisk(new FullDisk(room)), Set.of())))
                    .hasMessageContaining("cannot be written: the disk is full. It can still be read.");
            assertFalse(Files.exists(JournalLock.pathFor(file)));
        }
        Path none = folder.resolve("none.journal.jsonl");
        JournalHeader header = Journal.read(file).header();
        assertThat(assertThrows(JournalException.class,
                () -> Journal.create(none, header, HERE.withDisk(new FullDisk(0)))))
                .hasMessageContaining("cannot be made: the disk is full. Make room or choose another folder.");
        Journal.create(none, header, HERE).close();
        Journal.open(file, HERE, Set.of()).close();
    }

    /// Many at once find the lock of one who died: one gets it.
    @Test
    void ofManyWhoOpenAtOnceOneGetsIt() throws Exception {
        Path file = begun();
        for (int round = 0; round < 20; round++) {
            lock(file, HERE.host(), NO_PROCESS, 0);
            List<Journal> open = new ArrayList<>();
            try (ExecutorService many = Executors.newFixedThreadPool(8)) {
                CountDownLatch start = new CountDownLatch(8);
                Callable<List<Journal>> opening = () -> {
                    start.countDown();
                    start.await();
                    try {
                        return List.of(Journal.open(file, HERE, Set.of()));
                    } catch (JournalException e) {
                        return List.of();
                    }
                };
                List<Future<List<Journal>>> all = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    all.add(many.submit(opening));
                }
                for (Future<List<Journal>> one : all) {
                    open.addAll(one.get());
                }
            }
            assertThat(open).as("round %s", round).hasSize(1);
            open.getFirst().close();
        }
    }

    private static void lock(Path journal, String host, long pid, long started) throws IOException {
        Files.writeString(JournalLock.pathFor(journal), String.format(
                "{\"host\":\"%s\",\"user\":\"bert\",\"pid\":%d,\"started\":%d,\"since\":\"2026-11-28T09:00:00Z\",\"token\":\"t\"}",
                host, pid, started));
    }
}
