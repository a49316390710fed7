package ripple.fits.tile;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// RICE_1: differences of neighbouring pixels as Rice codes, in blocks of pixels that share the number of low bits.
///
/// Source: FITS standard 4.0, 10.4.1, and R. F. Rice, P.-S. Yeh and W. Miller 1993, AIAA-93-4541.
///
/// Bits wait left-aligned in a 64-bit reservoir which eight bytes at a time refill; a unary run is one count of leading
/// zeros. After a refill at least 56 bits are there, enough for all but the rarest codes.
public final class RiceDecoder {
    private static final VarHandle BIG_ENDIAN = MethodHandles.byteArrayViewVarHandle(long[].class,
            ByteOrder.BIG_ENDIAN);
    private static final int SURE_BITS = 56;

    private final int pixelBits;
    private final int splitBits;
    private final int splitMost;
    private final int blockSize;

    private byte[] in = new byte[0];
    private int length;
    private int position;
    private long reservoir;
    private int bits;

    /// @param bytePix bytes per pixel of the code: 1, 2 or 4
    /// @param blockSize pixels per block, at least 1
    public RiceDecoder(int bytePix, int blockSize) {
        if (blockSize < 1) {
            throw new IllegalArgumentException("A Rice block of " + blockSize + " pixels is not possible.");
        }
        this.blockSize = blockSize;
        this.pixelBits = 8 * bytePix;
        this.splitBits = switch (bytePix) {
            case 1 -> 3;
            case 2 -> 4;
            case 4 -> 5;
            default -> throw new IllegalArgumentException("Rice codes of " + bytePix + " bytes are not possible.");
        };
        this.splitMost = switch (bytePix) {
            case 1 -> 6;
            case 2 -> 14;
            default -> 25;
        };
    }

    /// The most pixels that so many bytes can hold: a block of equal pixels takes only the bits of its head.
    public long mostPixels(long bytes) {
        return (bytes * 8 / splitBits + 1) * blockSize;
    }

    /// Decodes the first pixels of the tile whose bytes are in the buffers' input.
    ///
    /// @throws TileException when the bytes end before, or hold a code that is not possible
    int[] decode(TileBuffers buffers, int count) throws TileException {
        in = buffers.input();
        length = buffers.inputLength();
        position = 0;
        reservoir = 0;
        bits = 0;
        if ((long) length * 8 < pixelBits) {
            throw endsEarly();
        }
        int[] out = buffers.ints(count);
        int last = (int) take(pixelBits);
        for (int at = 0; at < count; at += blockSize) {
            last = block(out, at, Math.min(blockSize, count - at), last);
            if ((long) position * 8 - bits > (long) length * 8) {
                throw endsEarly();
            }
        }
        narrow(out, count);
        return out;
    }

    private int block(int[] out, int at, int count, int last) throws TileException {
        int split = (int) take(splitBits) - 1;
        if (split < 0) {
            java.util.Arrays.fill(out, at, at + count, last);
            return last;
        }
        if (split < splitMost) {
            return codes(out, at, count, last, split);
        }
        if (split > splitMost) {
            throw new TileException("is no RICE_1 code: a block with " + split + " low bits");
        }
        return plain(out, at, count, last);
    }

    /// The hot loop: state in locals.
    private int codes(int[] out, int at, int count, int start, int split) throws TileException {
        byte[] data = in;
        int end = length;
        int p = position;
        long r = reservoir;
        int n = bits;
        int last = start;
        int mostZeros = SURE_BITS - 1 - split;
        for (int i = at; i < at + count; i++) {
            r |= (long) BIG_ENDIAN.get(data, Math.min(p, end)) >>> n;
            p += (63 - n) >>> 3;
            n |= 56;
            int zeros = Long.numberOfLeadingZeros(r);
            if (zeros > mostZeros) {
                position = p;
                reservoir = r;
                bits = n;
                zeros = longRun();
                p = position;
                r = reservoir;
                n = bits;
                r |= (long) BIG_ENDIAN.get(data, Math.min(p, end)) >>> n;
                p += (63 - n) >>> 3;
                n |= 56;
            } else {
                r = r << zeros << 1;
                n -= zeros + 1;
            }
            int code = (zeros << split) | (int) (r >>> 1 >>> (63 - split));
            r <<= split;
            n -= split;
            last += (code >>> 1) ^ -(code & 1);
            out[i] = last;
        }
        position = p;
        reservoir = r;
        bits = n;
        return last;
    }

    /// A unary run that the reservoir may not hold whole; leaves the bit behind its 1.
    private int longRun() throws TileException {
        int run = 0;
        int zeros = Long.numberOfLeadingZeros(reservoir);
        while (zeros >= bits) {
            run += bits;
            bits = 0;
            reservoir = 0;
            if (position >= length) {
                throw endsEarly();
            }
            refill();
            zeros = Long.numberOfLeadingZeros(reservoir);
        }
        reservoir = reservoir << zeros << 1;
        bits -= zeros + 1;
        return run + zeros;
    }

    /// A block whose differences are not worth coding: they stand there as they are.
    private int plain(int[] out, int at, int count, int start) {
        int last = start;
        for (int i = at; i < at + count; i++) {
            int code = (int) take(pixelBits);
            last += (code >>> 1) ^ -(code & 1);
            out[i] = last;
        }
        return last;
    }

    private long take(int count) {
        refill();
        long value = reservoir >>> (64 - count);
        reservoir <<= count;
        bits -= count;
        return value;
    }

    private void refill() {
        reservoir |= (long) BIG_ENDIAN.get(in, Math.min(position, length)) >>> bits;
        position += (63 - bits) >>> 3;
        bits |= 56;
    }

    /// Sums run over in the width of the code: 8 bits are unsigned, 16 signed.
    private void narrow(int[] out, int count) {
        if (pixelBits == 8) {
            for (int i = 0; i < count; i++) {
                out[i] &= 0xff;
            }
        } else if (pixelBits == 16) {
            for (int i = 0; i < count; i++) {
                out[i] = (short) out[i];
            }
        }
    }

    private TileException endsEarly() {
        return new TileException("ends early: its " + length + " bytes of RICE_1 hold fewer pixels");
    }
}
