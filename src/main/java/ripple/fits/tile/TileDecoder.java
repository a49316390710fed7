package ripple.fits.tile;

/// From the bytes in {@link TileBuffers#input} to the pixels of a tile.
///
/// Every method takes the number of pixels of the whole tile and of those needed, counted from the first: a stamp near the
/// bottom of a tile need not pay for its top.
public final class TileDecoder {
    /// Order of the bytes of a tile.
    public enum ByteOrder {
        /// Number by number.
        PLAIN,
        /// By significance, as GZIP_2 has it.
        SHUFFLED
    }

    private final TileBuffers buffers;

    public TileDecoder(TileBuffers buffers) {
        this.buffers = buffers;
    }

    /// RICE_1 of an integer image.
    public TilePixels rice(RiceDecoder rice, Linear linear, int needed) throws TileException {
        return new IntegerPixels(rice.decode(buffers, needed), linear);
    }

    /// RICE_1 of quantised floats.
    public TilePixels rice(RiceDecoder rice, Quantisation quantisation, int needed) throws TileException {
        return new QuantisedPixels(rice.decode(buffers, needed), quantisation);
    }

    /// GZIP_1 or GZIP_2 of the pixels as they are.
    public TilePixels gzip(PixelType type, ByteOrder order, Linear linear, int whole, int needed)
            throws TileException {
        return pixels(unpack(type, order, whole, needed), type, order, linear, whole, needed);
    }

    /// GZIP_1 or GZIP_2 of quantised floats: 32-bit integers.
    public TilePixels gzip(ByteOrder order, Quantisation quantisation, int whole, int needed) throws TileException {
        byte[] raw = unpack(PixelType.INT32, order, whole, needed);
        return new QuantisedPixels(ints(raw, PixelType.INT32, order, whole, needed), quantisation);
    }

    /// The pixels as they are, not compressed.
    public TilePixels raw(PixelType type, Linear linear, int whole, int needed) throws TileException {
        if (buffers.inputLength() != (long) whole * type.bytes()) {
            throw new TileException("has " + buffers.inputLength() + " bytes, its pixels take "
                    + (long) whole * type.bytes());
        }
        return pixels(buffers.input(), type, ByteOrder.PLAIN, linear, whole, needed);
    }

    /// The same, for pixels of which only some are taken: floats stay bytes until then.
    public TilePixels rawOnDemand(PixelType type, Linear linear, int whole) throws TileException {
        return type == PixelType.FLOAT32 && buffers.inputLength() >= (long) whole * type.bytes()
                ? new StoredFloats(buffers.input())
                : raw(type, linear, whole, whole);
    }

    /// Quantised floats that are not compressed further: 32-bit integers.
    public TilePixels raw(Quantisation quantisation, int whole, int needed) throws TileException {
        if (buffers.inputLength() != (long) whole * PixelType.INT32.bytes()) {
            throw new TileException("has " + buffers.inputLength() + " bytes, its pixels take "
                    + (long) whole * PixelType.INT32.bytes());
        }
        return new QuantisedPixels(ints(buffers.input(), PixelType.INT32, ByteOrder.PLAIN, whole, needed),
                quantisation);
    }

    private byte[] unpack(PixelType type, ByteOrder order, int whole, int needed) throws TileException {
        int bytes = Math.multiplyExact(whole, type.bytes());
        int wanted = order == ByteOrder.PLAIN ? needed * type.bytes() : bytes - whole + needed;
        return GzipDecoder.inflate(buffers, bytes, wanted);
    }

    private TilePixels pixels(byte[] raw, PixelType type, ByteOrder order, Linear linear, int whole, int needed) {
        return switch (type) {
            case UINT8, INT16, INT32 -> new IntegerPixels(ints(raw, type, order, whole, needed), linear);
            case INT64 -> new LongPixels(longs(raw, order, whole, needed), linear);
            case FLOAT32 -> new FloatPixels(floats(raw, order, whole, needed));
            case FLOAT64 -> new DoublePixels(doubles(raw, order, whole, needed));
        };
    }

    private int[] ints(byte[] raw, PixelType type, ByteOrder order, int whole, int needed) {
        int[] out = buffers.ints(needed);
        if (order == ByteOrder.PLAIN) {
            BigEndian.ints(raw, type, needed, out);
        } else {
            Shuffled.ints(raw, type, whole, needed, out);
        }
        return out;
    }

    private long[] longs(byte[] raw, ByteOrder order, int whole, int needed) {
        long[] out = buffers.longs(needed);
        if (order == ByteOrder.PLAIN) {
            BigEndian.longs(raw, needed, out);
        } else {
            Shuffled.longs(raw, whole, needed, out);
        }
        return out;
    }

    private float[] floats(byte[] raw, ByteOrder order, int whole, int needed) {
        float[] out = buffers.floats(needed);
        if (order == ByteOrder.PLAIN) {
            BigEndian.floats(raw, needed, out);
        } else {
            Shuffled.floats(raw, whole, needed, out);
        }
        return out;
    }

    private double[] doubles(byte[] raw, ByteOrder order, int whole, int needed) {
        double[] out = buffers.doubles(needed);
        if (order == ByteOrder.PLAIN) {
            BigEndian.doubles(raw, needed, out);
        } else {
            Shuffled.doubles(raw, whole, needed, out);
        }
        return out;
    }
}
