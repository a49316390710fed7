package ripple.fits.tile;

/// Numbers whose bytes are sorted: first the most significant byte of every number, then the next of every number, …
///
/// Source: FITS standard 4.0, 10.4.2 (GZIP_2).
final class Shuffled {
    private Shuffled() {}

    /// @param plane numbers in the tile: distance between the bytes of one number
    /// @param count how many to read
    static void ints(byte[] in, PixelType type, int plane, int count, int[] out) {
        switch (type) {
            case UINT8 -> BigEndian.ints(in, type, count, out);
            case INT16 -> {
                for (int i = 0; i < count; i++) {
                    out[i] = (in[i] << 8) | (in[plane + i] & 0xff);
                }
            }
            default -> {
                for (int i = 0; i < count; i++) {
                    out[i] = (in[i] << 24) | ((in[plane + i] & 0xff) << 16) | ((in[2 * plane + i] & 0xff) << 8)
                            | (in[3 * plane + i] & 0xff);
                }
            }
        }
    }

    static void floats(byte[] in, int plane, int count, float[] out) {
        for (int i = 0; i < count; i++) {
            out[i] = Float
                    .intBitsToFloat((in[i] << 24) | ((in[plane + i] & 0xff) << 16) | ((in[2 * plane + i] & 0xff) << 8)
                            | (in[3 * plane + i] & 0xff));
        }
    }

    static void longs(byte[] in, int plane, int count, long[] out) {
        for (int i = 0; i < count; i++) {
            out[i] = number(in, plane, i);
        }
    }

    static void doubles(byte[] in, int plane, int count, double[] out) {
        for (int i = 0; i < count; i++) {
            out[i] = Double.longBitsToDouble(number(in, plane, i));
        }
    }

    private static long number(byte[] in, int plane, int i) {
        long number = 0;
        for (int at = i, end = 8 * plane + i; at < end; at += plane) {
            number = (number << 8) | (in[at] & 0xff);
        }
        return number;
    }
}
