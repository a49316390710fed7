package ripple.label.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import ripple.file.AtomicFile;
import ripple.file.PositionedFile;
import ripple.label.journal.JournalException.Reason;

/// A journal that is open for writing. While it is, a lock beside it says who has it.
///
/// Belongs to one thread at a time.
public final class Journal implements Closeable {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final JournalContent content;
    private final JournalLock lock;
    private final JournalWriter writer;
    private final List<String> notices;

    private Journal(JournalContent content, JournalLock lock, JournalWriter writer, List<String> notices) {
        this.content = content;
        this.lock = lock;
        this.writer = writer;
        this.notices = List.copyOf(notices);
    }

    /// What a person may decide when a journal is not simply opened.
    public enum Decision {
        /// The other who has it open is gone, although the lock stands.
        TAKE_OVER,
        /// Go on although lines are damaged; that is noted in the journal.
        ACCEPT_DAMAGE
    }

    /// Reads a journal, also one that is open elsewhere. Nothing is changed.
    ///
    /// @throws JournalException when there is none, or it is no journal
    public static JournalContent read(Path file) throws JournalException {
        return JournalReader.read(file);
    }

    /// Whose a journal is, and of what: its first line.
    ///
    /// @throws JournalException when there is none, or it is no journal
    public static JournalHeader header(Path file) throws JournalException {
        return JournalReader.header(file);
    }

    /// Who has a journal open for writing.
    public static Optional<LockHolder> holder(Path file, Station station) {
        return JournalLock.holderOf(file, station);
    }

    /// Begins a journal.
    ///
    /// @throws JournalException when there is a file already, or it cannot be made
    public static Journal create(Path file, JournalHeader header, Station station) throws JournalException {
        JournalLock lock = JournalLock.take(file, station, JournalLock.Other.RESPECT);
        try {
            try (AtomicFile first = AtomicFile.creating(file)) {
                first.file().write(0, JournalLine.bytes(HeaderJson.tree(header), JournalLine.NO_LINE));
                first.commit();
            }
            return locked(read(file), lock, station, List.of());
        } catch (FileAlreadyExistsException e) {
            throw free(lock, new JournalException(Reason.OTHER, "There is a journal " + file + " already.", e));
        } catch (JournalException e) {
            throw free(lock, e);
        } catch (IOException e) {
            throw free(lock, JournalException.opening(file, e));
        }
    }

    /// Opens a journal for writing. A torn end is set aside into a file of its own, which {@link #notices} names.
    ///
    /// @param decisions what the user has decided beforehand
    /// @throws JournalException when another has it open, lines are damaged, or it cannot be written
    public static Journal open(Path file, Station station, Set<Decision> decisions) throws JournalException {
        header(file);
        JournalLock lock = JournalLock.take(file, station, decisions.contains(Decision.TAKE_OVER)
                ? JournalLock.Other.TAKE_OVER
                : JournalLock.Other.RESPECT);
        try {
            // Only now does nobody else write to it.
            JournalContent content = read(file);
            refuseDamage(content, decisions);
            List<String> notices = new ArrayList<>();
            lock.leftBehindBy().ifPresent(who -> notices.add("The journal was not closed properly: " + who.sentencePart()
                    + ". Nothing that was saved is lost."));
            notices.addAll(content.notices());
            setTornAside(content, station).ifPresent(notices::add);
            return locked(content, lock, station, notices);
        } catch (JournalException e) {
            throw free(lock, e);
        } catch (IOException e) {
            throw free(lock, JournalException.opening(file, e));
        }
    }

    /// What was in it when it was opened.
    public JournalContent content() {
        return content;
    }

    /// What the user should know of the opening, sentences.
    public List<String> notices() {
        return notices;
    }

    /// Number of the next entry when nothing has been appended yet.
    public long nextNumber() {
        return content.tail().number() + 1;
    }

    /// Writes an entry; when this returns, it is on the disk.
    ///
    /// @throws JournalException when it is not. The file is as before, and the same entry may be tried again
    public void append(JournalEntry entry) throws JournalException {
        append(List.of(entry));
    }

    /// Writes entries that have come together, and waits for the disk once for all of them: a key press is three events.
    ///
    /// @throws JournalException when they are not on the disk. The file is as before
    public void append(List<JournalEntry> entries) throws JournalException {
        writer.append(entries);
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            writer.close();
        }
    }

    private static Journal locked(JournalContent content, JournalLock lock, Station station, List<String> notices)
            throws IOException {
        return new Journal(content, lock, new JournalWriter(content, station.disk()), notices);
    }

    private static void refuseDamage(JournalContent content, Set<Decision> decisions) throws JournalException {
        if (!content.newDamage().isEmpty() && !decisions.contains(Decision.ACCEPT_DAMAGE)) {
            throw new JournalException(Reason.DAMAGED, String.join(" ", content.notices())
                    + " Everything else is readable. Take it from a copy, or decide to go on without these lines.");
        }
    }

    private static Optional<String> setTornAside(JournalContent content, Station station) throws IOException {
        if (content.tornBytes() == 0) {
            return Optional.empty();
        }
        Path file = content.file();
        Path aside = file.resolveSibling(file.getFileName() + ".torn-" + STAMP.format(Instant.now()) + "-"
                + content.end());
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(content.end());
            AtomicFile.write(aside, in.readAllBytes());
        }
        try (PositionedFile open = station.disk().open(file)) {
            open.setLength(content.end());
            open.force();
        }
        return Optional.of("The unfinished line was set aside in " + aside + ".");
    }

    private static JournalException free(JournalLock lock, JournalException e) {
        try {
            lock.close();
        } catch (IOException also) {
            e.addSuppressed(also);
        }
        return e;
    }
}
