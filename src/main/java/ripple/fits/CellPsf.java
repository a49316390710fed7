package ripple.fits;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import ripple.image.Psf;
import ripple.image.PsfSource;
import ripple.sky.PixelPoint;

/// The PSF of a cell coadd: one kernel for each cell, constant within it.
///
/// Kernels are read when first asked for, and kept. One thread at a time.
final class CellPsf {
    private final CellBounds bounds;
    private final FitsImage kernels;
    private final int width;
    private final int height;
    private final Map<Cell, Psf> read = new HashMap<>();

    private CellPsf(CellBounds bounds, FitsImage kernels) {
        this.bounds = bounds;
        this.kernels = kernels;
        this.width = kernels.axes()[0];
        this.height = kernels.axes()[1];
    }

    /// @param tree `{array, bounds}`; the array is `[row of cells][column of cells][y][x]`
    /// @throws FitsException when array and bounds contradict each other
    static CellPsf read(LsstArchive archive, JsonTree tree) throws FitsException {
        CellBounds bounds = CellBounds.read(tree.readable().child("bounds"));
        Hdu hdu = archive.image(tree.child("array"));
        int[] axes = hdu.image().axes();
        if (axes.length != 4 || axes[2] != bounds.columns() || axes[3] != bounds.rows()) {
            throw hdu.fault("the array does not hold one kernel for each of the " + bounds.columns() + " x "
                    + bounds.rows() + " cells of the JSON tree.");
        }
        return new CellPsf(bounds, hdu.image());
    }

    /// The kernel at a place: that of its cell, or else of the nearest cell that has one.
    ///
    /// @param place tract pixels
    /// @return {@link Psf#none} when no cell has one
    Psf at(PixelPoint place) throws FitsException {
        Cell own = bounds.grid().at(place);
        if (bounds.has(own) && kernel(own).isKnown()) {
            return kernel(own);
        }
        for (Cell cell : bounds.nearest(place)) {
            Psf psf = kernel(cell);
            if (psf.isKnown()) {
                return new Psf(width, height, psf.values(), PsfSource.NEAREST_CELL);
            }
        }
        return Psf.none();
    }

    private Psf kernel(Cell cell) throws FitsException {
        Psf psf = read.get(cell);
        if (psf == null) {
            psf = decoded(cell);
            read.put(cell, psf);
        }
        return psf;
    }

    /// A cell that is not listed as missing may hold nothing all the same.
    private Psf decoded(Cell cell) throws FitsException {
        int[] origin = {0, 0, cell.j() - bounds.first().j(), cell.i() - bounds.first().i()};
        double[] values = kernels.doubles(origin, new int[]{width, height, 1, 1});
        boolean usable = DoubleStream.of(values).allMatch(Double::isFinite)
                && DoubleStream.of(values).anyMatch(v -> v != 0);
        return usable ? new Psf(width, height, values, PsfSource.CELL) : Psf.none();
    }
}
