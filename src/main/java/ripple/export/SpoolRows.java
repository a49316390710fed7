package ripple.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import ripple.file.Disk;

/// The lines of a spool ({@link RowJournal}), and where the one stands that holds for a target: the last. From any thread.
///
/// Only places are looked up under the lock: several threads may read at once.
final class SpoolRows implements Closeable {
    private static final String FILE = "rows.jsonl";

    private final ReentrantLock lock = new ReentrantLock();
    private final Path folder;
    private final SpoolKey key;
    private final RowJournal journal;
    private final Map<Integer, Entry> entries = new HashMap<>();
    private final List<KeptOutcome> needingLook = new ArrayList<>();
    private Optional<IOException> broken = Optional.empty();

    private record Entry(RowJournal.Line line, StampStatus status) {}

    /// @param folder of the spool
    SpoolRows(Path folder, SpoolKey key, Disk disk) throws IOException {
        this.folder = folder;
        this.key = key;
        this.journal = new RowJournal(folder.resolve(FILE), disk);
    }

    /// Goes over the lines that are there; those whose pixels are not all there do not count.
    void recover(PixelStore.Lengths there) throws IOException {
        journal.readAll((line, content) -> recover(line, content, there));
    }

    private void recover(RowJournal.Line line, byte[] content, PixelStore.Lengths there) {
        SpoolBrief row = SpoolBrief.read(content);
        if (!there.hold(row.needs())) {
            return;
        }
        KeptOutcome outcome = row.outcome();
        entries.put(outcome.index(), new Entry(line, outcome.status()));
        if (outcome.status() == StampStatus.REJECTED
                || (outcome.status() == StampStatus.ACCEPTED && !outcome.missing().isEmpty())) {
            needingLook.add(outcome);
        }
    }

    /// Whether there is a line with one of these states.
    boolean has(int index, Set<StampStatus> states) {
        lock.lock();
        try {
            return Optional.ofNullable(entries.get(index)).filter(e -> states.contains(e.status())).isPresent();
        } finally {
            lock.unlock();
        }
    }

    /// How many targets have a line.
    int count() {
        lock.lock();
        try {
            return entries.size();
        } finally {
            lock.unlock();
        }
    }

    /// Of what was there at the beginning: those that were rejected, or lack a band.
    List<KeptOutcome> needingLook() {
        return List.copyOf(needingLook);
    }

    /// Adds a line, which holds from now on.
    void add(SpoolRow row) throws IOException {
        byte[] line = SpoolJson.write(row);
        lock.lock();
        try {
            entries.put(row.facts().target().index(), new Entry(journal.append(line), row.facts().status()));
        } finally {
            lock.unlock();
        }
    }

    /// @throws ExportException when the target has no line yet, or it cannot be read
    SpoolRow row(int index) throws ExportException {
        try {
            return SpoolJson.read(journal.read(place(index)), key.bands());
        } catch (IOException e) {
            throw e instanceof ExportException known ? known : unreadable(index, e);
        }
    }

    private RowJournal.Line place(int index) throws ExportException {
        lock.lock();
        try {
            Entry entry = entries.get(index);
            if (entry == null) {
                throw new ExportException("Target " + index + " of the batch in " + folder
                        + " has no result yet; go on with --resume.");
            }
            return entry.line();
        } finally {
            lock.unlock();
        }
    }

    /// That what was kept of a target is not there any more.
    ExportException unreadable(int index, IOException e) {
        return new ExportException("The result of target " + index + " in " + folder + " cannot be read back: "
                + e.getMessage() + ". Start anew with --overwrite.", e);
    }

    /// @throws ExportException when writing has failed before
    void refuseBroken() throws ExportException {
        lock.lock();
        try {
            if (broken.isPresent()) {
                throw ExportException.writing(folder, broken.get());
            }
        } finally {
            lock.unlock();
        }
    }

    /// Writing failed: nothing more is taken.
    ///
    /// @return what is told, of the first failure
    ExportException breakOff(IOException e) {
        lock.lock();
        try {
            broken = Optional.of(broken.orElse(e));
            return ExportException.writing(folder, broken.get());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
