package ripple.fits.tile;

import java.util.Arrays;

/// Floats as they are.
final class FloatPixels implements TilePixels {
    private final float[] stored;

    FloatPixels(float[] stored) {
        this.stored = stored;
    }

    @Override
    public void floats(int from, int count, float[] to, int at) {
        System.arraycopy(stored, from, to, at, count);
    }

    @Override
    public void doubles(int from, int count, double[] to, int at) {
        for (int i = 0; i < count; i++) {
            to[at + i] = stored[from + i];
        }
    }

    @Override
    public void longs(int from, int count, long[] to, int at) {
        throw new UnsupportedOperationException("Floats are not read as integers.");
    }

    @Override
    public TilePixels copy(int count) {
        return new FloatPixels(Arrays.copyOf(stored, count));
    }
}
