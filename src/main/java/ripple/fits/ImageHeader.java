package ripple.fits;

import ripple.fits.tile.Blank;
import ripple.fits.tile.Linear;
import ripple.fits.tile.PixelType;

/// Reads what the header of an image says about its array, and checks it.
final class ImageHeader {
    private static final int MOST_AXES = 999;

    private ImageHeader() {}

    /// NAXISn or ZNAXISn, x first; an array with one axis gets a second one of length 1.
    static int[] axes(Hdu hdu, String keyword) throws FitsException {
        int count = (int) hdu.header().required(keyword, 0, MOST_AXES);
        if (count == 0) {
            throw hdu.fault(keyword + " is 0: there is no image in this HDU.");
        }
        int[] axes = new int[Math.max(2, count)];
        axes[1] = 1;
        for (int axis = 0; axis < count; axis++) {
            axes[axis] = (int) hdu.header().required(keyword + (axis + 1), 1, Integer.MAX_VALUE);
        }
        return axes;
    }

    static PixelType type(Hdu hdu, String keyword) throws FitsException {
        long bitpix = hdu.header().required(keyword, Integer.MIN_VALUE, Integer.MAX_VALUE);
        return PixelType.ofBitpix(bitpix).orElseThrow(
                () -> hdu.fault(keyword + " is " + bitpix + "; 8, 16, 32, 64, -32 and -64 are possible."));
    }

    static Linear linear(Hdu hdu) throws FitsException {
        FitsHeader header = hdu.header();
        Blank blank = header.has("BLANK")
                ? Blank.of(header.required("BLANK", Long.MIN_VALUE, Long.MAX_VALUE))
                : Blank.NONE;
        return new Linear(header.number("BSCALE").orElse(1), header.number("BZERO").orElse(0), blank);
    }

    /// ZTILEn; where they are missing a tile is one row.
    static TileGrid tiles(Hdu hdu, int[] axes, long rows) throws FitsException {
        int[] tile = new int[axes.length];
        for (int axis = 0; axis < axes.length; axis++) {
            int row = axis == 0 ? axes[0] : 1;
            long size = hdu.header().optional("ZTILE" + (axis + 1), row, 1, Integer.MAX_VALUE);
            tile[axis] = (int) Math.min(size, axes[axis]);
        }
        TileGrid grid = new TileGrid(axes, tile);
        if (grid.count() > rows || grid.count() > Integer.MAX_VALUE) {
            throw hdu.fault("the image has " + grid.count() + " tiles, the table " + rows + " rows.");
        }
        if (grid.pixels() > 1L << 28) {
            throw hdu.fault("a tile has " + grid.pixels() + " pixels; at most " + (1L << 28) + " can be read.");
        }
        return grid;
    }
}
