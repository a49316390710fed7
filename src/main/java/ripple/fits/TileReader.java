package ripple.fits;

import ripple.fits.tile.Blank;
import ripple.fits.tile.Linear;
import ripple.fits.tile.Quantisation;
import ripple.fits.tile.RiceDecoder;
import ripple.fits.tile.TileBuffers;
import ripple.fits.tile.TileDecoder;
import ripple.fits.tile.TileDecoder.ByteOrder;
import ripple.fits.tile.TileException;
import ripple.fits.tile.TilePixels;

/// Fetches the bytes of a tile from whichever column holds them and decodes them: FITS standard 4.0, 10.1.3.
final class TileReader implements Tiles {
    private final Hdu hdu;
    private final BinaryTable table;
    private final Compression compression;
    private final TileColumns columns;
    private final TileBuffers buffers;
    private final TileDecoder decoder;
    private final RiceDecoder rice;
    private final FileClock clock;

    TileReader(Hdu hdu, BinaryTable table, Compression compression) throws FitsException {
        this.hdu = hdu;
        this.table = table;
        this.compression = compression;
        this.columns = TileColumns.of(hdu, table);
        this.buffers = hdu.file().buffers();
        this.decoder = new TileDecoder(buffers);
        this.rice = compression.rice();
        this.clock = hdu.file().clock();
    }

    @Override
    public TilePixels decode(int tile, int whole, int needed) throws FitsException {
        long began = clock.now();
        long read = clock.readNanos();
        TilePixels pixels = decoded(tile, whole, needed);
        clock.decoded(began, read);
        return pixels;
    }

    @Override
    public FileClock clock() {
        return clock;
    }

    private TilePixels decoded(int tile, int whole, int needed) throws FitsException {
        try {
            if (fetch(columns.compressed(), tile)) {
                return compressed(tile, whole, needed);
            }
            if (fetch(columns.gzipped(), tile)) {
                return decoder.gzip(compression.type(), ByteOrder.PLAIN, linear(tile), whole, needed);
            }
            if (fetch(columns.uncompressed(), tile)) {
                return decoder.raw(columns.uncompressedType(hdu, compression.type()), linear(tile), whole, needed);
            }
        } catch (TileException e) {
            throw hdu.place().fault("tile " + tile + " " + e.getMessage() + ".", e);
        }
        throw hdu.fault("tile " + tile + " has no data in any column.");
    }

    /// Whether the column has bytes for the tile; they are in the buffers then.
    private boolean fetch(TableColumn column, int tile) throws FitsException {
        BinaryTable.Descriptor descriptor = table.descriptor(column, tile);
        if (descriptor.length() == 0) {
            return false;
        }
        long began = clock.now();
        table.read(descriptor, buffers.input(descriptor.length()));
        clock.read(began, descriptor.length());
        return true;
    }

    private TilePixels compressed(int tile, int whole, int needed) throws FitsException, TileException {
        compression.checkSize(whole, buffers.inputLength(), hdu.place(), tile);
        return compression.type().isInteger() || !columns.hasScale()
                ? plain(tile, whole, needed)
                : quantised(tile, whole, needed);
    }

    private TilePixels plain(int tile, int whole, int needed) throws FitsException, TileException {
        return switch (compression.algorithm()) {
            case RICE_1 -> decoder.rice(rice, integers(linear(tile)), needed);
            case GZIP_1 -> decoder.gzip(compression.type(), ByteOrder.PLAIN, linear(tile), whole, needed);
            case GZIP_2 -> decoder.gzip(compression.type(), ByteOrder.SHUFFLED, linear(tile), whole, needed);
            case NOCOMPRESS -> decoder.raw(compression.type(), linear(tile), whole, needed);
        };
    }

    private Linear integers(Linear linear) throws FitsException {
        if (!compression.type().isInteger()) {
            throw hdu.fault("floats in RICE_1 are quantised, but there is no ZSCALE.");
        }
        return linear;
    }

    private TilePixels quantised(int tile, int whole, int needed) throws FitsException, TileException {
        Quantisation quantisation = new Quantisation(columns.scale(tile), columns.zero(tile), columns.blank(tile),
                compression.dithering(), compression.ditherSeed() + tile - 1);
        return switch (compression.algorithm()) {
            case RICE_1 -> decoder.rice(rice, quantisation, needed);
            case GZIP_1 -> decoder.gzip(ByteOrder.PLAIN, quantisation, whole, needed);
            case GZIP_2 -> decoder.gzip(ByteOrder.SHUFFLED, quantisation, whole, needed);
            case NOCOMPRESS -> decoder.raw(quantisation, whole, needed);
        };
    }

    private Linear linear(int tile) throws FitsException {
        Linear linear = compression.linear();
        Blank blank = columns.blank(tile);
        return blank.exists() && compression.type().isInteger()
                ? new Linear(linear.scale(), linear.zero(), blank)
                : linear;
    }
}
