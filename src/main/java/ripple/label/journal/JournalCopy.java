package ripple.label.journal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import ripple.file.AtomicFile;

/// A journal as it should be, whether or not its file is so far: what rescues labels when the file cannot be written.
///
/// @param header first line; the id stays, so that a merge knows the copy
/// @param entries all of them, in order
public record JournalCopy(JournalHeader header, List<JournalEntry> entries) {
    /// Copies the list.
    public JournalCopy {
        entries = List.copyOf(entries);
    }

    /// Writes a whole journal; it takes the place of a file that the user chose.
    ///
    /// @throws JournalException when it is not on the disk; the file is then as before
    public void write(Path file) throws JournalException {
        try (AtomicFile out = AtomicFile.replacing(file)) {
            try (OutputStream stream = new BufferedOutputStream(out.stream())) {
                byte[] line = JournalLine.bytes(HeaderJson.tree(header), JournalLine.NO_LINE);
                stream.write(line);
                for (JournalEntry entry : entries) {
                    line = JournalLine.bytes(JournalLine.tree(entry), JournalLine.crcOf(line));
                    stream.write(line);
                }
            }
            out.commit();
        } catch (IOException e) {
            throw JournalException.copying(file, e);
        }
    }
}
