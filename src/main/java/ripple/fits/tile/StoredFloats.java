package ripple.fits.tile;

/// Floats as bytes of a file, most significant first, converted when they are taken: of a strip of which little is wanted.
final class StoredFloats implements TilePixels {
    private final byte[] stored;

    StoredFloats(byte[] stored) {
        this.stored = stored;
    }

    @Override
    public void floats(int from, int count, float[] to, int at) {
        BigEndian.floats(stored, from, count, to, at);
    }

    @Override
    public void doubles(int from, int count, double[] to, int at) {
        for (int i = 0; i < count; i++) {
            to[at + i] = Float.intBitsToFloat(BigEndian.int32(stored, Float.BYTES * (from + i)));
        }
    }

    @Override
    public void longs(int from, int count, long[] to, int at) {
        throw new UnsupportedOperationException("Floats are not read as integers.");
    }

    @Override
    public TilePixels copy(int count) {
        float[] values = new float[count];
        floats(0, count, values, 0);
        return new FloatPixels(values);
    }
}
