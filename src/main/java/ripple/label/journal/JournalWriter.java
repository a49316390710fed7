package ripple.label.journal;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ripple.file.Disk;
import ripple.file.PositionedFile;
import ripple.label.journal.JournalContent.LineEnd;
import ripple.label.journal.JournalException.Reason;

/// Appends lines to a journal's file and forces them to the disk. What cannot be written whole is taken back.
final class JournalWriter implements Closeable {
    private final Path path;
    private final PositionedFile file;
    private final @Nullable Object key;
    private long end;
    private String previous;
    private LineEnd lineEnd;
    private boolean leftover;

    /// @param content what the file holds; bytes after its end must be gone already
    JournalWriter(JournalContent content, Disk disk) throws IOException {
        this.path = content.file();
        this.file = disk.open(path);
        this.key = attributes().fileKey();
        this.end = content.end();
        this.previous = content.tail().crc();
        this.lineEnd = content.tail().lineEnd();
    }

    /// Returns when the entries are on the disk; the disk is waited for once.
    ///
    /// @throws JournalException when they are not; the file then ends as before, and the same entries may be tried again
    void append(List<JournalEntry> entries) throws JournalException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        if (lineEnd == LineEnd.MISSING) {
            lines.write('\n');
        }
        String last = previous;
        for (JournalEntry entry : entries) {
            byte[] line = JournalLine.bytes(JournalLine.tree(entry), last);
            last = JournalLine.crcOf(line);
            lines.writeBytes(line);
        }
        append(lines.toByteArray());
        previous = last;
    }

    private void append(byte[] bytes) throws JournalException {
        try {
            refuseChanged();
            file.write(end, bytes);
            file.force();
        } catch (JournalException e) {
            throw e;
        } catch (IOException e) {
            takeBack();
            throw JournalException.notSaved(path, e);
        }
        end += bytes.length;
        lineEnd = LineEnd.THERE;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /// What others did to the file must be noticed: a grade in a file that has been removed, or on top of somebody's line, is lost.
    private void refuseChanged() throws IOException {
        if (leftover) {
            file.setLength(end);
            leftover = false;
        }
        BasicFileAttributes now;
        try {
            now = attributes();
        } catch (NoSuchFileException e) {
            throw changed("has been removed or renamed", e);
        }
        if (key != null && !key.equals(now.fileKey())) {
            throw changed("has been replaced by another file", null);
        } else if (now.size() != end) {
            throw changed("was changed by another program (" + now.size() + " bytes in place of " + end + ")", null);
        }
    }

    private JournalException changed(String what, @Nullable IOException cause) {
        return new JournalException(Reason.NOT_SAVED, "The last grade is not saved: the journal " + path + " " + what
                + ". Put it back as it was and try again, or close it here and open it anew.", cause);
    }

    private void takeBack() {
        try {
            file.setLength(end);
        } catch (IOException _) {
            leftover = true;
        }
    }

    private BasicFileAttributes attributes() throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class);
    }
}
