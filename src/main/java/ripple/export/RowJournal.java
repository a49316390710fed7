package ripple.export;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;
import ripple.file.Disk;
import ripple.file.PositionedFile;

/// A file to which whole lines are appended: CRC32C in eight digits, a space, the content, a line end.
///
/// A line that was cut off when the program was killed is recognised and written over. Belongs to one thread, but for {@link #read}.
final class RowJournal implements Closeable {
    private static final int BEFORE = 9;
    private static final int LONGEST = 1 << 26;
    private static final int BLOCK = 1 << 20;

    private final Path path;
    private final PositionedFile file;
    private long end;

    /// Where a line's content stands.
    record Line(long offset, int length) {}

    /// Sees every whole line.
    @FunctionalInterface
    interface Visitor {
        void visit(Line line, byte[] content) throws IOException;
    }

    RowJournal(Path path, Disk disk) throws IOException {
        this.path = path;
        this.file = disk.open(path);
    }

    /// Goes over the lines that are there; what follows the last line end is given up.
    void readAll(Visitor visitor) throws IOException {
        end = 0;
        try (InputStream in = Files.newInputStream(path)) {
            byte[] block = new byte[BLOCK];
            int held = 0;
            for (int more = read(in, block, 0); more > 0; more = read(in, block, held)) {
                int begin = lines(block, held, held + more, visitor);
                held = held + more - begin;
                System.arraycopy(block, begin, block, 0, held);
                if (held == block.length) {
                    if (held > LONGEST) {
                        break;
                    }
                    block = Arrays.copyOf(block, 2 * held);
                }
            }
        }
        file.setLength(end);
    }

    private static int read(InputStream in, byte[] block, int from) throws IOException {
        return in.read(block, from, block.length - from);
    }

    /// Goes over the whole lines of a block.
    ///
    /// @param from before it there is no line end
    /// @return where the line begins that is not whole
    private int lines(byte[] block, int from, int to, Visitor visitor) throws IOException {
        int begin = 0;
        for (int i = from; i < to; i++) {
            if (block[i] == '\n') {
                Optional<byte[]> content = content(block, begin, i);
                if (content.isPresent()) {
                    visitor.visit(new Line(end + BEFORE, content.get().length), content.get());
                }
                end += i + 1 - begin;
                begin = i + 1;
            }
        }
        return begin;
    }

    /// Adds a line. When that fails, the next one is written in its place.
    Line append(byte[] content) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(content.length + BEFORE + 1);
        line.writeBytes((crc(content) + " ").getBytes(StandardCharsets.US_ASCII));
        line.writeBytes(content);
        line.write('\n');
        file.write(end, line.toByteArray());
        Line place = new Line(end + BEFORE, content.length);
        end += line.size();
        return place;
    }

    byte[] read(Line line) throws IOException {
        byte[] content = new byte[line.length];
        file.read(line.offset, content, 0, content.length);
        return content;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static Optional<byte[]> content(byte[] block, int from, int to) {
        if (to - from < BEFORE) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOfRange(block, from + BEFORE, to);
        String crc = new String(block, from, BEFORE, StandardCharsets.US_ASCII);
        return crc.equals(crc(content) + " ") ? Optional.of(content) : Optional.empty();
    }

    private static String crc(byte[] content) {
        CRC32C crc = new CRC32C();
        crc.update(content);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
