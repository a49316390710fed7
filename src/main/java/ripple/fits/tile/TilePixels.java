package ripple.fits.tile;

/// The decoded pixels of one tile, in C order, to be copied out run by run as the type wanted.
///
/// They lie in buffers that the next tile overwrites. Values are physical: scaled, NaN where there is none. `longs` is
/// only for integers whose {@link Linear} keeps them integers.
public sealed interface TilePixels
        permits IntegerPixels, LongPixels, FloatPixels, StoredFloats, DoublePixels, QuantisedPixels {
    /// Floats that are ready; the array is not copied.
    static TilePixels of(float[] values) {
        return new FloatPixels(values);
    }

    void floats(int from, int count, float[] to, int at);

    void doubles(int from, int count, double[] to, int at);

    void longs(int from, int count, long[] to, int at);

    /// A copy of the first pixels that later tiles do not overwrite.
    TilePixels copy(int count);
}
