package ripple.fits;

import ripple.fits.tile.Blank;
import ripple.fits.tile.PixelType;

/// The columns of a tile-compressed image, and the keywords that stand in for missing ones: FITS standard 4.0, 10.1.3.
final class TileColumns {
    private final BinaryTable table;
    private final TableColumn compressed;
    private final TableColumn gzipped;
    private final TableColumn uncompressed;
    private final PerTile scale;
    private final PerTile zero;
    private final TableColumn blankColumn;
    private final Blank blankKeyword;

    private TileColumns(Hdu hdu, BinaryTable table) throws FitsException {
        this.table = table;
        this.compressed = variable(hdu, table, "COMPRESSED_DATA");
        this.gzipped = variable(hdu, table, "GZIP_COMPRESSED_DATA");
        this.uncompressed = variable(hdu, table, "UNCOMPRESSED_DATA");
        this.scale = PerTile.of(hdu, table, "ZSCALE", 1);
        this.zero = PerTile.of(hdu, table, "ZZERO", 0);
        this.blankColumn = table.find("ZBLANK").orElse(TableColumn.ABSENT);
        this.blankKeyword = hdu.header().has("ZBLANK")
                ? Blank.of(hdu.header().required("ZBLANK", Long.MIN_VALUE, Long.MAX_VALUE))
                : Blank.NONE;
        if (blankColumn.repeat() > 0 && (blankColumn.isVariable() || "BIJK".indexOf(blankColumn.type()) < 0)) {
            throw hdu.fault("column ZBLANK does not hold one whole number for each tile.");
        }
    }

    static TileColumns of(Hdu hdu, BinaryTable table) throws FitsException {
        return new TileColumns(hdu, table);
    }

    private static TableColumn variable(Hdu hdu, BinaryTable table, String name) throws FitsException {
        TableColumn column = table.find(name).orElse(TableColumn.ABSENT);
        if (!column.isVariable()) {
            throw hdu.fault("column " + name + " is not of variable length.");
        }
        return column;
    }

    TableColumn compressed() {
        return compressed;
    }

    /// Tiles that could not be quantised: gzipped as they are.
    TableColumn gzipped() {
        return gzipped;
    }

    TableColumn uncompressed() {
        return uncompressed;
    }

    /// @throws FitsException when the column does not hold numbers of the image's kind
    PixelType uncompressedType(Hdu hdu, PixelType image) throws FitsException {
        PixelType type = switch (uncompressed.type()) {
            case 'B' -> PixelType.UINT8;
            case 'I' -> PixelType.INT16;
            case 'J' -> PixelType.INT32;
            case 'K' -> PixelType.INT64;
            case 'E' -> PixelType.FLOAT32;
            case 'D' -> PixelType.FLOAT64;
            default -> throw hdu.fault("column UNCOMPRESSED_DATA holds no numbers.");
        };
        if (type.isInteger() != image.isInteger()) {
            throw hdu.fault("column UNCOMPRESSED_DATA holds " + type + ", the image " + image + ".");
        }
        return type;
    }

    /// Whether floats are quantised at all.
    boolean hasScale() {
        return scale.exists();
    }

    double scale(long tile) throws FitsException {
        return scale.at(table, tile);
    }

    double zero(long tile) throws FitsException {
        return zero.at(table, tile);
    }

    /// The integer without a value; where the table has none, the keyword.
    Blank blank(long tile) throws FitsException {
        return blankColumn.repeat() > 0 ? Blank.of(table.integer(blankColumn, tile)) : blankKeyword;
    }
}
