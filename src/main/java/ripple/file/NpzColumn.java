package ripple.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;

/// The values of one array of an npz file, appended piece by piece in C order.
public final class NpzColumn {
    private static final int BUFFER = 1 << 18;

    private final NpyShape shape;
    private final ZipEntryPlan plan;
    private final PositionedFile file;
    private final CRC32 crc = new CRC32();
    private final ByteBuffer buffer;
    private long position;

    NpzColumn(NpyShape shape, ZipEntryPlan plan, PositionedFile file) throws IOException {
        this.shape = shape;
        this.plan = plan;
        this.file = file;
        this.position = plan.dataOffset();
        this.buffer = ByteBuffer.allocate(Math.clamp(plan.size(), 64, BUFFER)).order(ByteOrder.LITTLE_ENDIAN);
        file.write(plan.offset(), plan.localHeader());
        put(shape.header());
    }

    /// @throws IllegalArgumentException when the array is not of this type
    public NpzColumn put(float... values) throws IOException {
        check(NpyType.F4);
        for (int done = 0; done < values.length;) {
            int n = Math.min(room(4).remaining() / 4, values.length - done);
            buffer.asFloatBuffer().put(values, done, n);
            buffer.position(buffer.position() + 4 * n);
            done += n;
        }
        return this;
    }

    /// @throws IllegalArgumentException when the array is not of this type
    public NpzColumn put(double... values) throws IOException {
        check(NpyType.F8);
        for (double v : values) {
            room(8).putDouble(v);
        }
        return this;
    }

    /// @throws IllegalArgumentException when the array is not of this type
    public NpzColumn put(int... values) throws IOException {
        check(NpyType.I4);
        for (int v : values) {
            room(4).putInt(v);
        }
        return this;
    }

    /// Into an array of i8, or of i4, where the lower 32 bits are kept.
    ///
    /// @throws IllegalArgumentException when the array has another type
    public NpzColumn put(long... values) throws IOException {
        if (shape.type().equals(NpyType.I4)) {
            for (long v : values) {
                room(4).putInt((int) v);
            }
            return this;
        }
        check(NpyType.I8);
        for (long v : values) {
            room(8).putLong(v);
        }
        return this;
    }

    /// @throws IllegalArgumentException when the array is no text, or for a text that is too long for it
    public NpzColumn put(String text) throws IOException {
        int[] points = text.codePoints().toArray();
        int room = shape.type().bytes() / 4;
        if (!shape.type().equals(NpyType.text(room)) || points.length > room) {
            throw new IllegalArgumentException("A text of " + points.length + " characters does not fit in the array "
                    + shape.name() + " of type " + shape.type().descr() + ".");
        }
        for (int point : Arrays.copyOf(points, room)) {
            room(4).putInt(point);
        }
        return this;
    }

    ZipEntryPlan plan() {
        return plan;
    }

    /// Writes the rest and the checksum.
    int finish() throws IOException {
        flush();
        if (position != plan.end()) {
            throw new IllegalStateException("The array " + shape.name() + " of shape " + shape.shape() + " got "
                    + (position - plan.dataOffset()) + " of " + plan.size() + " bytes.");
        }
        int value = (int) crc.getValue();
        file.write(plan.crcOffset(),
                ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array());
        return value;
    }

    private void put(byte[] bytes) throws IOException {
        for (byte b : bytes) {
            room(1).put(b);
        }
    }

    private void check(NpyType type) {
        if (!shape.type().equals(type)) {
            throw new IllegalArgumentException("The array " + shape.name() + " holds " + shape.type().descr()
                    + ", not " + type.descr() + ".");
        }
    }

    private ByteBuffer room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    private void flush() throws IOException {
        int length = buffer.position();
        if (position + length > plan.end()) {
            throw new IllegalStateException(
                    "The array " + shape.name() + " of shape " + shape.shape() + " got too many values.");
        }
        crc.update(buffer.array(), 0, length);
        file.write(position, buffer.array(), 0, length);
        position += length;
        buffer.clear();
    }
}
