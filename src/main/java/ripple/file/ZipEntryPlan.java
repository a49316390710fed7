package ripple.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// One stored (uncompressed) entry of a zip file, whose size is known beforehand.
///
/// Source: PKWARE APPNOTE 6.3.10, sections 4.3.7 (local header), 4.3.12 (central directory), 4.5.3 (zip64). Times are those
/// of 1 January 1980: the same content gives the same bytes.
///
/// @param name with extension
/// @param offset of the local header
/// @param size of the content
/// @param zip64From numbers from here on are written as zip64
record ZipEntryPlan(String name, long offset, long size, long zip64From) {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final short UTF8_NAMES = 0x0800;
    private static final short FIRST_DAY = 0x0021;
    private static final short VERSION_PLAIN = 20;
    private static final short VERSION_ZIP64 = 45;
    private static final int ZIP64_TAG = 1;

    /// Where in the file the checksum of the local header stands.
    long crcOffset() {
        return offset + 14;
    }

    long dataOffset() {
        return offset + 30 + nameBytes().length + (isLong() ? 20 : 0);
    }

    long end() {
        return dataOffset() + size;
    }

    boolean isZip64() {
        return isLong() || isFar();
    }

    /// The header before the content; the checksum is put in later.
    byte[] localHeader() {
        byte[] nameBytes = nameBytes();
        byte[] header = new byte[30 + nameBytes.length + (isLong() ? 20 : 0)];
        ByteBuffer out = wrap(header);
        out.putInt(LOCAL);
        shared(out, 0);
        out.putShort((short) nameBytes.length).putShort((short) (isLong() ? 20 : 0)).put(nameBytes);
        if (isLong()) {
            out.putShort((short) ZIP64_TAG).putShort((short) 16).putLong(size).putLong(size);
        }
        return header;
    }

    /// The entry of the central directory.
    byte[] centralHeader(int crc) {
        byte[] nameBytes = nameBytes();
        int longs = (isLong() ? 2 : 0) + (isFar() ? 1 : 0);
        int extra = longs == 0 ? 0 : 4 + 8 * longs;
        byte[] header = new byte[46 + nameBytes.length + extra];
        ByteBuffer out = wrap(header);
        out.putInt(CENTRAL).putShort(version());
        shared(out, crc);
        out.putShort((short) nameBytes.length).putShort((short) extra);
        out.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
        out.putInt(isFar() ? -1 : (int) offset).put(nameBytes);
        if (longs > 0) {
            out.putShort((short) ZIP64_TAG).putShort((short) (8 * longs));
        }
        if (isLong()) {
            out.putLong(size).putLong(size);
        }
        if (isFar()) {
            out.putLong(offset);
        }
        return header;
    }

    private void shared(ByteBuffer out, int crc) {
        int shortSize = isLong() ? -1 : (int) size;
        out.putShort(version()).putShort(UTF8_NAMES).putShort((short) 0).putShort((short) 0).putShort(FIRST_DAY);
        out.putInt(crc).putInt(shortSize).putInt(shortSize);
    }

    private short version() {
        return isZip64() ? VERSION_ZIP64 : VERSION_PLAIN;
    }

    private boolean isLong() {
        return size >= zip64From;
    }

    private boolean isFar() {
        return offset >= zip64From;
    }

    private byte[] nameBytes() {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    private static ByteBuffer wrap(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
