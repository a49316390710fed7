package ripple.fits;

import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;

/// The cells into which a coadd is divided; within one all pixels have the same inputs.
///
/// @param box all cells, tract pixels
/// @param cellWidth columns of a cell, at least 1
/// @param cellHeight rows of a cell, at least 1
public record CellGrid(PixelBox box, int cellWidth, int cellHeight) {
    /// @throws IllegalArgumentException for a cell without pixels
    public CellGrid {
        if (cellWidth < 1 || cellHeight < 1) {
            throw new IllegalArgumentException("A cell cannot have " + cellWidth + " x " + cellHeight + " pixels.");
        }
    }

    /// The cell that holds a place; its indices may lie outside of the grid.
    ///
    /// Halves are rounded to the even pixel, as `CellPointSpreadFunction.compute_kernel_image` of lsst.images does.
    ///
    /// @param place tract pixels
    public Cell at(PixelPoint place) {
        return cell(Math.round(Math.rint(place.x())), Math.round(Math.rint(place.y())));
    }

    /// The pixels of a cell.
    public PixelBox box(Cell cell) {
        return new PixelBox(box.x0() + cell.j() * cellWidth, box.y0() + cell.i() * cellHeight, cellWidth, cellHeight);
    }

    Cell cell(long x, long y) {
        return new Cell(index(y - box.y0(), cellHeight), index(x - box.x0(), cellWidth));
    }

    private static int index(long pixel, int size) {
        return Math.clamp(Math.floorDiv(pixel, (long) size), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
}
