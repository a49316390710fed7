package ripple.fits.tile;

/// The decoded pixels of one tile, in C order, to be copied out run by run as the type wanted.
///
/// They lie in buffers that the next tile overwrites. Values are physical: scaled, NaN where there is none. `longs` is
/// only for integers whose {@link Linear} keeps them integers.
public sealed interface TilePixels permits IntegerPixels, LongPixels, FloatPixels, DoublePixels, QuantisedPixels {
    void floats(int from, int count, float[] to, int at);

    void doubles(int from, int count, double[] to, int at);

    void longs(int from, int count, long[] to, int at);
}
