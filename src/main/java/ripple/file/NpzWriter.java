package ripple.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes numpy's `.npz`: a zip of stored `.npy` arrays, zip64 where needed.
///
/// The shapes are known first, so every array has its place in the file from the start: rows of all arrays are written side
/// by side in one pass, and nothing is held but a buffer for each. The file appears with {@link #commit}; {@link #close}
/// without it leaves nothing behind. Belongs to one thread.
public final class NpzWriter implements Closeable {
    private static final long ZIP64_FROM = 0xFFFFFFFFL;
    private static final int END = 0x06054b50;
    private static final int END_ZIP64 = 0x06064b50;
    private static final int LOCATOR_ZIP64 = 0x07064b50;

    private final AtomicFile out;
    private final long zip64From;
    private final Map<String, NpzColumn> columns = new LinkedHashMap<>();

    /// Starts a file.
    ///
    /// @param target replaced when the file is whole
    /// @param arrays in the order wanted in the file; names differ
    public static NpzWriter create(Path target, List<NpyShape> arrays) throws IOException {
        return new NpzWriter(AtomicFile.replacing(target), arrays, ZIP64_FROM);
    }

    /// The same on another disk.
    public static NpzWriter create(Path target, List<NpyShape> arrays, Disk disk) throws IOException {
        return new NpzWriter(AtomicFile.replacing(target, disk), arrays, ZIP64_FROM);
    }

    /// @param zip64From sizes and offsets from here on are written as zip64; tests lower it
    NpzWriter(AtomicFile out, List<NpyShape> arrays, long zip64From) throws IOException {
        this.out = out;
        this.zip64From = zip64From;
        boolean started = false;
        try {
            start(arrays);
            started = true;
        } finally {
            if (!started) {
                out.close();
            }
        }
    }

    /// The array of this name.
    ///
    /// @throws IllegalArgumentException when there is none
    public NpzColumn array(String name) {
        return Optional.ofNullable(columns.get(name))
                .orElseThrow(() -> new IllegalArgumentException("There is no array " + name + " in this file."));
    }

    /// Finishes the file and moves it to its name.
    ///
    /// @throws IllegalStateException when an array did not get all its values
    public void commit() throws IOException {
        long position = end();
        long directory = position;
        for (NpzColumn column : columns.values()) {
            byte[] header = column.plan().centralHeader(column.finish());
            out.file().write(position, header);
            position += header.length;
        }
        out.file().write(position, endOfDirectory(directory, position - directory));
        out.commit();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void start(List<NpyShape> arrays) throws IOException {
        long offset = 0;
        for (NpyShape shape : arrays) {
            ZipEntryPlan plan = new ZipEntryPlan(shape.name() + ".npy", offset,
                    Math.addExact(shape.header().length, shape.dataBytes()), zip64From);
            if (columns.put(shape.name(), new NpzColumn(shape, plan, out.file())) != null) {
                throw new IllegalArgumentException("Two arrays have the name " + shape.name() + ".");
            }
            offset = plan.end();
        }
    }

    private long end() {
        return columns.values().stream().mapToLong(c -> c.plan().end()).max().orElse(0);
    }

    /// APPNOTE 4.3.14 to 4.3.16.
    private byte[] endOfDirectory(long offset, long size) {
        boolean far = offset >= zip64From || columns.values().stream().anyMatch(c -> c.plan().isZip64());
        ByteBuffer bytes = ByteBuffer.allocate(22 + (far ? 56 + 20 : 0)).order(ByteOrder.LITTLE_ENDIAN);
        long count = columns.size();
        if (far) {
            bytes.putInt(END_ZIP64).putLong(44).putShort((short) 45).putShort((short) 45).putInt(0).putInt(0);
            bytes.putLong(count).putLong(count).putLong(size).putLong(offset);
            bytes.putInt(LOCATOR_ZIP64).putInt(0).putLong(offset + size).putInt(1);
        }
        bytes.putInt(END).putShort((short) 0).putShort((short) 0);
        bytes.putShort((short) count).putShort((short) count).putInt((int) size);
        bytes.putInt(far ? -1 : (int) offset).putShort((short) 0);
        return bytes.array();
    }
}
