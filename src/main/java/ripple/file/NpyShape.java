package ripple.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// One array of an npz file before it has values.
///
/// @param name of the array, without `.npy`
/// @param type of its elements
/// @param shape lengths of the axes; empty for a single value
public record NpyShape(String name, NpyType type, List<Integer> shape) {
    private static final int ALIGNMENT = 64;

    /// @throws IllegalArgumentException for a negative length
    public NpyShape {
        shape = List.copyOf(shape);
        if (shape.stream().anyMatch(n -> n < 0)) {
            throw new IllegalArgumentException("An array cannot have the shape " + shape + ".");
        }
    }

    public static NpyShape of(String name, NpyType type, Integer... shape) {
        return new NpyShape(name, type, List.of(shape));
    }

    /// Number of elements.
    public long size() {
        return shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    }

    /// Bytes of all values.
    public long dataBytes() {
        return Math.multiplyExact(size(), type.bytes());
    }

    /// What stands before the values in an npy file: format version 1.0 (NEP 1), padded to 64 bytes.
    byte[] header() {
        String axes = shape.stream().map(n -> n + ",").collect(Collectors.joining(" ", "(", ")"));
        String text = "{'descr': '" + type.descr() + "', 'fortran_order': False, 'shape': " + axes + ", }";
        int whole = (10 + text.length() + 1 + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        int length = whole - 10;
        byte[] header = new byte[whole];
        byte[] start = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) length, (byte) (length >>> 8)};
        System.arraycopy(start, 0, header, 0, start.length);
        byte[] padded = (text + " ".repeat(length - text.length() - 1) + "\n").getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(padded, 0, header, start.length, padded.length);
        return header;
    }
}
