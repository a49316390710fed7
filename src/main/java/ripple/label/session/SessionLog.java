package ripple.label.session;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ripple.label.journal.Journal;
import ripple.label.journal.JournalContent;
import ripple.label.journal.JournalCopy;
import ripple.label.journal.JournalEntry;
import ripple.label.journal.JournalException;
import ripple.label.journal.Outbox;
import ripple.label.journal.Station;

/// A session's events: those that were there, those on their way to the disk. Without an outbox the journal is only read.
final class SessionLog implements Closeable {
    private final JournalContent content;
    private final @Nullable Outbox outbox;
    private final List<String> notices;
    private final List<JournalEntry> since = new ArrayList<>();
    private long next;

    private SessionLog(JournalContent content, @Nullable Outbox outbox, List<String> notices) {
        this.content = content;
        this.outbox = outbox;
        this.notices = List.copyOf(notices);
        this.next = content.lastNumber() + 1;
    }

    static SessionLog writing(Journal journal, Station station) {
        List<String> notices = new ArrayList<>(SessionFiles.otherPerson(journal.content(), station).stream().toList());
        notices.addAll(journal.notices());
        return new SessionLog(journal.content(), new Outbox(journal), notices);
    }

    static SessionLog reading(JournalContent content) {
        return new SessionLog(content, null, content.notices());
    }

    JournalContent content() {
        return content;
    }

    boolean isReadOnly() {
        return outbox == null;
    }

    /// What the user should know of the opening, sentences.
    List<String> notices() {
        return notices;
    }

    /// Number of the next event.
    long next() {
        return next;
    }

    /// @throws IllegalStateException where the journal is only read
    void add(JournalEntry entry) {
        if (outbox == null) {
            throw new IllegalStateException("The journal " + content.file() + " is only read.");
        }
        next = entry.number() + 1;
        since.add(entry);
        outbox.add(entry);
    }

    JournalCopy copy() {
        List<JournalEntry> all = new ArrayList<>(content.entries());
        all.addAll(since);
        return new JournalCopy(content.header(), all);
    }

    int pending() {
        return outbox == null ? 0 : outbox.pending();
    }

    long savedThrough() {
        return outbox == null ? next - 1 : outbox.savedThrough();
    }

    void save() throws JournalException {
        if (outbox != null) {
            outbox.save();
        }
    }

    @Override
    public void close() throws IOException {
        if (outbox != null) {
            outbox.close();
        }
    }
}
