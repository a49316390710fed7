package ripple.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/// Writes one numpy array of float32 as an `.npy` file, its parts in any order.
///
/// The file appears with {@link #commit}; {@link #close} without it leaves nothing behind. What was not written is 0.
/// Source: NEP 1, format version 1.0. Belongs to one thread.
public final class NpyWriter implements Closeable {
    private final AtomicFile out;
    private final long values;
    private final long size;

    private NpyWriter(AtomicFile out, long values, long size) {
        this.out = out;
        this.values = values;
        this.size = size;
    }

    /// Starts a file.
    ///
    /// @param target replaced when the file is whole
    /// @param shape of type {@link NpyType#F4}
    public static NpyWriter create(Path target, NpyShape shape) throws IOException {
        if (!shape.type().equals(NpyType.F4)) {
            throw new IllegalArgumentException("Only float32 is written, not " + shape.type().descr() + ".");
        }
        byte[] header = shape.header();
        AtomicFile out = AtomicFile.replacing(target);
        NpyWriter writer = new NpyWriter(out, header.length, shape.size());
        boolean started = false;
        try {
            out.file().write(0, header);
            if (shape.size() > 0) {
                writer.put(shape.size() - 1, 0f);
            }
            started = true;
        } finally {
            if (!started) {
                out.close();
            }
        }
        return writer;
    }

    /// Writes values from an element on.
    ///
    /// @param element index in C order
    public void put(long element, float... pixels) throws IOException {
        if (element < 0 || element + pixels.length > size) {
            throw new IllegalArgumentException("The array has no elements " + element + " to "
                    + (element + pixels.length) + ", only " + size + ".");
        }
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(4, pixels.length)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(pixels);
        out.file().write(values + 4 * element, bytes.array());
    }

    /// Finishes the file and moves it to its name.
    public void commit() throws IOException {
        out.commit();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
