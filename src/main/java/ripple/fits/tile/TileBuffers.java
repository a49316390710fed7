package ripple.fits.tile;

import java.util.Arrays;
import java.util.zip.Inflater;

/// The arrays that decoding needs, kept from tile to tile and image to image. One thread at a time.
///
/// They grow to the largest tile met. Whoever asks has checked that a tile of that size can be in the file.
public final class TileBuffers implements AutoCloseable {
    /// Zeros behind the bytes of a tile, so that a decoder may load eight bytes at once anywhere.
    static final int PADDING = 16;

    private final Inflater inflater = new Inflater(true);
    private byte[] input = new byte[0];
    private int inputLength;
    private byte[] raw = new byte[0];
    private int[] ints = new int[0];
    private long[] longs = new long[0];
    private float[] floats = new float[0];
    private double[] doubles = new double[0];

    /// The array into which the compressed bytes of the next tile are to be put, from 0 on.
    public byte[] input(int length) {
        if (input.length < length + PADDING) {
            input = new byte[grown(length) + PADDING];
        }
        Arrays.fill(input, length, length + PADDING, (byte) 0);
        inputLength = length;
        return input;
    }

    byte[] input() {
        return input;
    }

    /// Compressed bytes of the tile.
    public int inputLength() {
        return inputLength;
    }

    byte[] raw(int length) {
        raw = raw.length < length ? new byte[grown(length)] : raw;
        return raw;
    }

    int[] ints(int length) {
        ints = ints.length < length ? new int[length] : ints;
        return ints;
    }

    long[] longs(int length) {
        longs = longs.length < length ? new long[length] : longs;
        return longs;
    }

    float[] floats(int length) {
        floats = floats.length < length ? new float[length] : floats;
        return floats;
    }

    double[] doubles(int length) {
        doubles = doubles.length < length ? new double[length] : doubles;
        return doubles;
    }

    Inflater inflater() {
        return inflater;
    }

    private static int grown(int length) {
        return (int) Math.min(Integer.MAX_VALUE - 64L, length + (length >> 2));
    }

    /// Frees the inflater's native memory.
    @Override
    public void close() {
        inflater.close();
    }
}
