package ripple.label.journal;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/// Entries on their way to the disk. One thread puts them in, another writes them; what cannot be written stays and may be tried again.
///
/// {@link #add}, {@link #pending}, {@link #savedThrough} return at once. {@link #save} waits for the disk.
public final class Outbox implements Closeable {
    private final Journal journal;
    private final ReentrantLock queueLock = new ReentrantLock();
    private final ReentrantLock writing = new ReentrantLock();
    private final Deque<JournalEntry> queue = new ArrayDeque<>();
    private long saved;

    public Outbox(Journal journal) {
        this.journal = journal;
        this.saved = journal.nextNumber() - 1;
    }

    /// Puts an entry at the end.
    public void add(JournalEntry entry) {
        queueLock.lock();
        try {
            queue.addLast(entry);
        } finally {
            queueLock.unlock();
        }
    }

    /// How many entries are not on the disk.
    public int pending() {
        queueLock.lock();
        try {
            return queue.size();
        } finally {
            queueLock.unlock();
        }
    }

    /// Number of the last entry that is on the disk, with all before it.
    public long savedThrough() {
        queueLock.lock();
        try {
            return saved;
        } finally {
            queueLock.unlock();
        }
    }

    /// Writes all that is waiting, in order; what has come together is forced to the disk together. Nothing counts as saved before it was.
    ///
    /// @throws JournalException at the first that cannot be written; it and all after it wait for the next call
    public void save() throws JournalException {
        writing.lock();
        try {
            for (List<JournalEntry> next = waiting(); !next.isEmpty(); next = waiting()) {
                save(next);
            }
        } finally {
            writing.unlock();
        }
    }

    /// Closes the journal. What is still waiting is not written: call {@link #save} before.
    @Override
    public void close() throws IOException {
        writing.lock();
        try {
            journal.close();
        } finally {
            writing.unlock();
        }
    }

    /// Where there is no room for all together, there may be for the first.
    private void save(List<JournalEntry> together) throws JournalException {
        try {
            journal.append(together);
            together.forEach(this::done);
        } catch (JournalException e) {
            if (together.size() == 1) {
                throw e;
            }
            for (JournalEntry entry : together) {
                journal.append(entry);
                done(entry);
            }
        }
    }

    private List<JournalEntry> waiting() {
        queueLock.lock();
        try {
            return List.copyOf(queue);
        } finally {
            queueLock.unlock();
        }
    }

    private void done(JournalEntry entry) {
        queueLock.lock();
        try {
            queue.removeFirst();
            saved = entry.number();
        } finally {
            queueLock.unlock();
        }
    }
}
