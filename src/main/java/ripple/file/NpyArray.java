package ripple.file;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An array as numpy's `.npy` files hold it: shape, type, values in C order.
///
/// Source: NEP 1, format versions 1.0 to 3.0. Fortran order is refused.
public final class NpyArray {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final Pattern HEADER = Pattern
            .compile("'descr':\\s*'([^']+)'.*'fortran_order':\\s*(True|False).*'shape':\\s*\\(([^)]*)\\)");
    private static final int LONGEST_HEADER = 1 << 20;

    private final String descr;
    private final int[] shape;
    private final ByteBuffer data;

    private NpyArray(String descr, int[] shape, ByteBuffer data) {
        this.descr = descr;
        this.shape = shape;
        this.data = data;
    }

    /// Reads one array.
    ///
    /// @throws IOException when the bytes are not an npy array, or end early
    public static NpyArray read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        byte[] magic = in.readNBytes(MAGIC.length);
        if (!Arrays.equals(magic, MAGIC)) {
            throw new IOException("This is not a numpy array: the first bytes are not \\x93NUMPY.");
        }
        int major = in.readUnsignedByte();
        in.readUnsignedByte();
        int length = major == 1
                ? Short.toUnsignedInt(Short.reverseBytes(in.readShort()))
                : Integer.reverseBytes(in.readInt());
        if (length < 0 || length > LONGEST_HEADER) {
            throw new IOException("The numpy array's header claims " + length + " bytes.");
        }
        Matcher header = HEADER.matcher(new String(in.readNBytes(length), StandardCharsets.UTF_8));
        if (!header.find() || header.group(2).equals("True")) {
            throw new IOException("The numpy array's header cannot be read, or the array is in Fortran order.");
        }
        int[] shape = Arrays.stream(header.group(3).split(",")).map(String::trim).filter(s -> !s.isEmpty())
                .mapToInt(Integer::parseInt).toArray();
        byte[] bytes = in.readAllBytes();
        NpyArray array = new NpyArray(header.group(1), shape, ByteBuffer.wrap(bytes).order(order(header.group(1))));
        if (bytes.length < array.size() * array.itemBytes()) {
            throw new IOException("The numpy array ends early: " + bytes.length + " bytes.");
        }
        return array;
    }

    /// Numpy's name of the element type, e.g. `<f4`.
    public String descr() {
        return descr;
    }

    public int[] shape() {
        return shape.clone();
    }

    /// Number of elements.
    public int size() {
        return Arrays.stream(shape).reduce(1, Math::multiplyExact);
    }

    /// The element as a double; integers beyond 2^53 lose digits.
    public double number(int index) {
        return switch (descr.substring(1)) {
            case "f8" -> data.getDouble(index * 8);
            case "f4" -> data.getFloat(index * 4);
            case "i8", "u8" -> data.getLong(index * 8);
            case "i4" -> data.getInt(index * 4);
            case "u4" -> Integer.toUnsignedLong(data.getInt(index * 4));
            case "i2" -> data.getShort(index * 2);
            case "u2" -> Short.toUnsignedInt(data.getShort(index * 2));
            case "i1" -> data.get(index);
            case "u1", "b1" -> Byte.toUnsignedInt(data.get(index));
            default -> throw new IllegalStateException("Numbers of type " + descr + " are not read.");
        };
    }

    /// All elements as doubles, C order.
    public double[] numbers() {
        double[] all = new double[size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = number(i);
        }
        return all;
    }

    /// All elements as texts, of a `U` array; trailing zeros are no part of a text.
    public String[] texts() {
        int chars = itemBytes() / 4;
        String[] all = new String[size()];
        for (int i = 0; i < all.length; i++) {
            StringBuilder text = new StringBuilder();
            for (int c = 0; c < chars && data.getInt((i * chars + c) * 4) != 0; c++) {
                text.appendCodePoint(data.getInt((i * chars + c) * 4));
            }
            all[i] = text.toString();
        }
        return all;
    }

    private int itemBytes() {
        int count = Integer.parseInt(descr.substring(2));
        return descr.charAt(1) == 'U' ? 4 * count : count;
    }

    private static ByteOrder order(String descr) {
        return descr.charAt(0) == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }
}
