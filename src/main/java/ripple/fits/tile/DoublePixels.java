package ripple.fits.tile;

import java.util.Arrays;

/// Doubles as they are.
final class DoublePixels implements TilePixels {
    private final double[] stored;

    DoublePixels(double[] stored) {
        this.stored = stored;
    }

    @Override
    public void floats(int from, int count, float[] to, int at) {
        for (int i = 0; i < count; i++) {
            to[at + i] = (float) stored[from + i];
        }
    }

    @Override
    public void doubles(int from, int count, double[] to, int at) {
        System.arraycopy(stored, from, to, at, count);
    }

    @Override
    public void longs(int from, int count, long[] to, int at) {
        throw new UnsupportedOperationException("Doubles are not read as integers.");
    }

    @Override
    public TilePixels copy(int count) {
        return new DoublePixels(Arrays.copyOf(stored, count));
    }
}
