package ripple.fits.tile;

import java.util.Arrays;

/// Integers of 64 bits.
final class LongPixels implements TilePixels {
    private final long[] stored;
    private final Linear linear;

    LongPixels(long[] stored, Linear linear) {
        this.stored = stored;
        this.linear = linear;
    }

    @Override
    public void floats(int from, int count, float[] to, int at) {
        for (int i = 0; i < count; i++) {
            to[at + i] = (float) linear.apply(stored[from + i]);
        }
    }

    @Override
    public void doubles(int from, int count, double[] to, int at) {
        for (int i = 0; i < count; i++) {
            to[at + i] = linear.apply(stored[from + i]);
        }
    }

    @Override
    public void longs(int from, int count, long[] to, int at) {
        long zero = linear.integer(0);
        for (int i = 0; i < count; i++) {
            to[at + i] = stored[from + i] + zero;
        }
    }

    @Override
    public TilePixels copy(int count) {
        return new LongPixels(Arrays.copyOf(stored, count), linear);
    }
}
