package ripple.fits.tile;

import java.util.Arrays;

/// Floats that were made integers.
final class QuantisedPixels implements TilePixels {
    private final int[] stored;
    private final Quantisation quantisation;

    QuantisedPixels(int[] stored, Quantisation quantisation) {
        this.stored = stored;
        this.quantisation = quantisation;
    }

    @Override
    public void floats(int from, int count, float[] to, int at) {
        quantisation.floats(stored, from, count, to, at);
    }

    @Override
    public void doubles(int from, int count, double[] to, int at) {
        quantisation.doubles(stored, from, count, to, at);
    }

    @Override
    public void longs(int from, int count, long[] to, int at) {
        throw new UnsupportedOperationException("Floats are not read as integers.");
    }

    @Override
    public TilePixels copy(int count) {
        return new QuantisedPixels(Arrays.copyOf(stored, count), quantisation);
    }
}
