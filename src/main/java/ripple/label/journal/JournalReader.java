package ripple.label.journal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ripple.label.journal.JournalContent.Damage;
import ripple.label.journal.JournalContent.Kind;
import ripple.label.journal.JournalContent.LineEnd;
import ripple.label.journal.JournalContent.Tail;
import ripple.label.journal.JournalException.Reason;

/// Reads a journal's file, line by line. A damaged line costs itself only.
final class JournalReader {
    private static final int BLOCK = 1 << 16;
    private static final int LONGEST = 1 << 24;

    private final Path file;
    private final List<JournalEntry> entries = new ArrayList<>();
    private final List<Damage> damage = new ArrayList<>();
    private @Nullable JournalHeader header;
    private Tail tail = new Tail(JournalLine.NO_LINE, 0, LineEnd.MISSING);
    private long lines;
    /// Byte after the last whole line.
    private long end;
    /// Byte after the last line, whole or not.
    private long read;
    /// A damaged line since the last whole one: it may be the torn end, or damage if another line follows.
    private @Nullable Damage pending;
    private boolean chainBroken;

    private JournalReader(Path file) {
        this.file = file;
    }

    static JournalContent read(Path file) throws JournalException {
        try {
            return new JournalReader(file).read();
        } catch (JournalException e) {
            throw e;
        } catch (IOException e) {
            throw JournalException.reading(file, e);
        }
    }

    /// The first line alone.
    static JournalHeader header(Path file) throws JournalException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0 && next != '\n' && line.size() < LONGEST; next = in.read()) {
                line.write(next);
            }
            JournalReader reader = new JournalReader(file);
            reader.line(line.toByteArray(), LineEnd.THERE);
            JournalHeader found = reader.header;
            return found == null ? read(file).header() : found;
        } catch (JournalException e) {
            // An empty file, or one without an end: the whole reading says it better.
            return read(file).header();
        } catch (IOException e) {
            throw JournalException.reading(file, e);
        }
    }

    private JournalContent read() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            byte[] block = new byte[BLOCK];
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                split(block, n, line);
            }
            if (line.size() > 0) {
                line(line.toByteArray(), LineEnd.MISSING);
            }
        }
        if (header == null) {
            throw read == 0
                    ? new JournalException(Reason.NO_JOURNAL,
                            "The journal " + file + " is empty. Take it from a copy, or remove it and begin anew.")
                    : HeaderJson.damaged(file, new IOException("no line is whole"));
        }
        return new JournalContent(file, header, entries, damage, end, read - end, tail);
    }

    private void split(byte[] block, int length, ByteArrayOutputStream line) throws IOException {
        int from = 0;
        for (int i = 0; i < length; i++) {
            if (block[i] == '\n') {
                line.write(block, from, i - from);
                line(line.toByteArray(), LineEnd.THERE);
                line.reset();
                from = i + 1;
            }
        }
        line.write(block, from, length - from);
        if (line.size() > LONGEST) {
            throw new JournalException(Reason.NO_JOURNAL, file + " is no journal of grades: a line has no end.");
        }
    }

    private void line(byte[] bytes, LineEnd lineEnd) throws JournalException {
        lines++;
        read += bytes.length + (lineEnd == LineEnd.THERE ? 1 : 0);
        if (pending != null) {
            damage.add(pending);
            pending = null;
            chainBroken = true;
        }
        Optional<JournalLine> line = JournalLine.parse(bytes);
        if (lines == 1) {
            header = HeaderJson.read(line.orElseThrow(() -> notFirst(bytes)).tree(), file);
            keep(line.get(), 0, lineEnd);
        } else {
            line.flatMap(JournalLine::entry).ifPresentOrElse(entry -> entry(line.orElseThrow(), entry, lineEnd),
                    () -> pending = new Damage(lines, Kind.UNREADABLE));
        }
    }

    private JournalException notFirst(byte[] bytes) {
        return bytes.length > 0 && bytes[0] == '{'
                ? HeaderJson.damaged(file, new IOException("checksum"))
                : new JournalException(Reason.NO_JOURNAL, file + " is no journal of grades.");
    }

    private void entry(JournalLine line, JournalEntry entry, LineEnd lineEnd) {
        boolean follows = entry.number() == tail.number() + 1 && line.previous().equals(tail.crc());
        if (entry.number() <= tail.number()) {
            damage.add(new Damage(lines, Kind.REPEATED));
            tail = new Tail(tail.crc(), tail.number(), lineEnd);
            end = read;
            chainBroken = true;
            return;
        } else if (!follows && !chainBroken) {
            damage.add(new Damage(lines, Kind.GAP));
        }
        chainBroken = false;
        entries.add(entry);
        keep(line, entry.number(), lineEnd);
    }

    private void keep(JournalLine line, long number, LineEnd lineEnd) {
        tail = new Tail(line.crc(), number, lineEnd);
        end = read;
    }
}
