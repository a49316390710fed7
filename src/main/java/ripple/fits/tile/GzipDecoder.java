package ripple.fits.tile;

import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// A tile that is one gzip stream (RFC 1952) of known length when unpacked.
final class GzipDecoder {
    private static final int HEADER = 10;
    private static final int TRAILER = 8;
    private static final int FLAG_CRC = 2;
    private static final int FLAG_EXTRA = 4;
    private static final int FLAG_NAME = 8;
    private static final int FLAG_COMMENT = 16;

    private GzipDecoder() {}

    /// Unpacks the bytes in the buffers' input.
    ///
    /// @param whole bytes that the tile must unpack to
    /// @param needed how many of them are wanted; when all are, the stream's end, length and checksum are checked
    /// @return the buffers' raw array
    /// @throws TileException when the stream is no gzip, is broken, or unpacks to another length
    static byte[] inflate(TileBuffers buffers, int whole, int needed) throws TileException {
        byte[] in = buffers.input();
        int length = buffers.inputLength();
        int begin = skipHeader(in, length);
        byte[] out = buffers.raw(needed + 1);
        Inflater inflater = buffers.inflater();
        inflater.reset();
        inflater.setInput(in, begin, length - begin);
        int count = inflate(inflater, out, needed == whole ? whole + 1 : needed);
        if (count < needed) {
            throw new TileException("unpacks to " + count + " bytes, " + whole + " are needed");
        }
        if (count > whole) {
            throw new TileException("unpacks to more than the " + whole + " bytes that its pixels take");
        }
        if (needed == whole) {
            checkTrailer(in, length - inflater.getRemaining(), length, out, whole);
        }
        return out;
    }

    private static int inflate(Inflater inflater, byte[] out, int wanted) throws TileException {
        int count = 0;
        try {
            while (count < wanted && !inflater.finished() && !inflater.needsInput() && !inflater.needsDictionary()) {
                int more = inflater.inflate(out, count, wanted - count);
                count += more;
                if (more == 0 && inflater.needsInput()) {
                    break;
                }
            }
            return count;
        } catch (DataFormatException e) {
            throw new TileException("is a broken gzip stream (" + e.getMessage() + ")", e);
        }
    }

    private static void checkTrailer(byte[] in, int at, int length, byte[] out, int whole) throws TileException {
        if (at + TRAILER > length) {
            throw new TileException("is a gzip stream without an end");
        }
        CRC32 crc = new CRC32();
        crc.update(out, 0, whole);
        if ((int) crc.getValue() != littleEndian(in, at) || whole != littleEndian(in, at + 4)) {
            throw new TileException("is damaged: its gzip checksum is wrong");
        }
    }

    private static int skipHeader(byte[] in, int length) throws TileException {
        if (length < HEADER + TRAILER || (in[0] & 0xff) != 0x1f || (in[1] & 0xff) != 0x8b || in[2] != 8) {
            throw new TileException("is no gzip stream");
        }
        int flags = in[3];
        int at = HEADER;
        if ((flags & FLAG_EXTRA) != 0) {
            at += 2 + (in[at] & 0xff) + ((in[at + 1] & 0xff) << 8);
        }
        at = (flags & FLAG_NAME) != 0 ? skipText(in, at, length) : at;
        at = (flags & FLAG_COMMENT) != 0 ? skipText(in, at, length) : at;
        at += (flags & FLAG_CRC) != 0 ? 2 : 0;
        if (at > length - TRAILER) {
            throw new TileException("is a gzip stream that ends in its header");
        }
        return at;
    }

    private static int skipText(byte[] in, int from, int length) {
        int at = from;
        while (at < length && in[at] != 0) {
            at++;
        }
        return at + 1;
    }

    private static int littleEndian(byte[] in, int at) {
        return (in[at] & 0xff) | ((in[at + 1] & 0xff) << 8) | ((in[at + 2] & 0xff) << 16) | (in[at + 3] << 24);
    }
}
