package ripple.sky;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The patches of one tract: inner boxes side by side from pixel (0, 0), each grown by a border.
///
/// @param innerX columns of an inner box
/// @param innerY rows of an inner box
/// @param borderX columns added left and right
/// @param borderY rows added above and below
/// @param patchesX patches per row
/// @param patchesY patches per column
/// @param edge what happens to borders at the edge of the tract
record PatchGrid(int innerX, int innerY, int borderX, int borderY, int patchesX, int patchesY, Edge edge) {
    /// Borders at the edge of the tract.
    enum Edge {
        /// Cut off, so that no patch leaves the tract.
        CLIPPED,
        /// Left whole: the outer boxes of patches at the edge run past the tract.
        WHOLE
    }

    PatchGrid {
        if (innerX < 1 || innerY < 1 || borderX < 0 || borderY < 0 || patchesX < 1 || patchesY < 1) {
            throw new IllegalArgumentException("A tract cannot have " + patchesX + " x " + patchesY + " patches of "
                    + innerX + " x " + innerY + " pixels with a border of " + borderX + ", " + borderY + ".");
        }
    }

    PixelBox tractBox() {
        return new PixelBox(0, 0, innerX * patchesX, innerY * patchesY);
    }

    Patch patch(int tract, int id) {
        if (id < 0 || id >= patchesX * patchesY) {
            throw new IllegalArgumentException("Tract " + tract + " has patches 0 to " + (patchesX * patchesY - 1)
                    + ", and no patch " + id + ".");
        }
        return patch(tract, id % patchesX, id / patchesX);
    }

    Optional<Patch> patchAt(int tract, PixelPoint pixel) {
        if (!tractBox().holds(pixel)) {
            return Optional.empty();
        }
        int column = (int) Math.floor(pixel.x() + 0.5) / innerX;
        int row = (int) Math.floor(pixel.y() + 0.5) / innerY;
        return Optional.of(patch(tract, column, row));
    }

    List<Patch> patchesOverlapping(int tract, PixelBox box) {
        List<Patch> found = new ArrayList<>();
        int lastColumn = last(box.endX(), borderX, innerX, patchesX);
        int lastRow = last(box.endY(), borderY, innerY, patchesY);
        for (int row = first(box.y0(), borderY, innerY); row <= lastRow; row++) {
            for (int column = first(box.x0(), borderX, innerX); column <= lastColumn; column++) {
                Patch patch = patch(tract, column, row);
                if (patch.outer().overlaps(box)) {
                    found.add(patch);
                }
            }
        }
        return found;
    }

    private static int first(long start, int border, int inner) {
        return (int) Math.max(0, Math.floorDiv(start - border, (long) inner));
    }

    private static int last(long end, int border, int inner, int patches) {
        return (int) Math.min(patches - 1L, Math.floorDiv(end - 1 + border, (long) inner));
    }

    private Patch patch(int tract, int column, int row) {
        PixelBox inner = new PixelBox(column * innerX, row * innerY, innerX, innerY);
        PixelBox outer = new PixelBox(inner.x0() - borderX, inner.y0() - borderY, innerX + 2 * borderX,
                innerY + 2 * borderY);
        return new Patch(tract, row * patchesX + column, column, row, inner,
                edge == Edge.CLIPPED ? outer.intersection(tractBox()) : outer);
    }
}
