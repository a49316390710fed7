package ripple.fits;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// One header and data unit of an open file. Everything here was checked against the length of the file.
public final class Hdu {
    /// What the data are.
    public enum Kind {
        /// NAXIS = 0, or a product of 0.
        NO_DATA,
        /// An array as it is.
        IMAGE,
        /// An array in compressed tiles, inside a binary table.
        COMPRESSED_IMAGE,
        BINARY_TABLE,
        ASCII_TABLE,
        /// Any other extension.
        OTHER
    }

    private final FitsFile file;
    private final Place place;
    private final FitsHeader header;
    private final Kind kind;
    private final String name;
    private final int version;
    private final long dataOffset;
    private final long dataSize;
    private @Nullable FitsImage image;

    private Hdu(FitsFile file, Place place, FitsHeader header, long dataOffset) throws FitsException {
        this.file = file;
        this.header = header;
        this.name = header.text("EXTNAME").orElse("").trim();
        this.place = place.named(name);
        this.version = (int) header.optional("EXTVER", 1, Integer.MIN_VALUE, Integer.MAX_VALUE);
        this.dataOffset = dataOffset;
        this.dataSize = DataSize.of(header, this.place);
        this.kind = kindOf(header, dataSize);
    }

    static Hdu read(FitsFile file, long offset, Place place) throws FitsException {
        FitsHeader header = FitsHeader.read(file.bytes(), offset, place);
        Hdu hdu = new Hdu(file, place, header, offset + header.length());
        hdu.checkLength();
        return hdu;
    }

    private void checkLength() throws FitsException {
        try {
            if (dataSize > Long.MAX_VALUE / 2 || !file.bytes().reaches(dataOffset + dataSize)) {
                throw place.fault("the header announces " + dataSize + " bytes of data, the file ends before that. "
                        + "It is damaged or cut short: fetch it again.");
            }
        } catch (IOException e) {
            throw place.unreadable("the data", e);
        }
    }

    private static Kind kindOf(FitsHeader header, long dataSize) throws FitsException {
        String extension = header.text("XTENSION").orElse("IMAGE").trim();
        return switch (extension) {
            case "IMAGE", "IUEIMAGE" -> dataSize == 0 ? Kind.NO_DATA : Kind.IMAGE;
            case "BINTABLE", "A3DTABLE" -> header.isTrue("ZIMAGE") ? Kind.COMPRESSED_IMAGE : Kind.BINARY_TABLE;
            case "TABLE" -> Kind.ASCII_TABLE;
            default -> Kind.OTHER;
        };
    }

    /// EXTNAME, or empty.
    public String name() {
        return name;
    }

    /// EXTVER, or 1.
    public int version() {
        return version;
    }

    public Kind kind() {
        return kind;
    }

    public FitsHeader header() {
        return header;
    }

    /// Byte of the file at which the data begin.
    public long dataOffset() {
        return dataOffset;
    }

    /// Bytes of data, without the padding.
    public long dataSize() {
        return dataSize;
    }

    public boolean hasImage() {
        return kind == Kind.IMAGE || kind == Kind.COMPRESSED_IMAGE;
    }

    /// The array in this HDU, plain or compressed.
    ///
    /// @throws FitsException when there is none, or its header cannot be true
    public FitsImage image() throws FitsException {
        if (image == null) {
            image = FitsImage.of(this);
        }
        return image;
    }

    /// Lets go of decoded tiles.
    void forget() {
        image = null;
    }

    /// The binary table in this HDU.
    ///
    /// @throws FitsException when there is none, or its header cannot be true
    public BinaryTable table() throws FitsException {
        return BinaryTable.of(this);
    }

    long nextOffset() {
        return dataOffset + Math.ceilDiv(dataSize, FitsHeader.BLOCK) * FitsHeader.BLOCK;
    }

    Place place() {
        return place;
    }

    FitsFile file() {
        return file;
    }

    FitsException fault(String sentence) {
        return place.fault(sentence);
    }

    /// Copies bytes of the data; the caller has checked that they lie inside.
    void read(long offset, byte[] into, int at, int length) throws FitsException {
        try {
            file.bytes().read(dataOffset + offset, into, at, length);
        } catch (IOException e) {
            throw place.unreadable("the data", e);
        }
    }

    @Override
    public String toString() {
        return place.toString();
    }
}
