package ripple.fits.tile;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Numbers as FITS stores them: most significant byte first.
public final class BigEndian {
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private BigEndian() {}

    /// Signed.
    public static short int16(byte[] in, int at) {
        return (short) SHORT.get(in, at);
    }

    public static int int32(byte[] in, int at) {
        return (int) INT.get(in, at);
    }

    public static long int64(byte[] in, int at) {
        return (long) LONG.get(in, at);
    }

    static void ints(byte[] in, PixelType type, int count, int[] out) {
        switch (type) {
            case UINT8 -> {
                for (int i = 0; i < count; i++) {
                    out[i] = in[i] & 0xff;
                }
            }
            case INT16 -> {
                for (int i = 0; i < count; i++) {
                    out[i] = (short) SHORT.get(in, 2 * i);
                }
            }
            default -> {
                for (int i = 0; i < count; i++) {
                    out[i] = (int) INT.get(in, 4 * i);
                }
            }
        }
    }

    static void longs(byte[] in, int count, long[] out) {
        for (int i = 0; i < count; i++) {
            out[i] = (long) LONG.get(in, 8 * i);
        }
    }

    static void floats(byte[] in, int count, float[] out) {
        floats(in, 0, count, out, 0);
    }

    /// @param from number of the first float in the bytes
    static void floats(byte[] in, int from, int count, float[] out, int at) {
        for (int i = 0; i < count; i++) {
            out[at + i] = Float.intBitsToFloat((int) INT.get(in, 4 * (from + i)));
        }
    }

    static void doubles(byte[] in, int count, double[] out) {
        for (int i = 0; i < count; i++) {
            out[i] = Double.longBitsToDouble((long) LONG.get(in, 8 * i));
        }
    }
}
