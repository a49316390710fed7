package ripple.fits;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Runs of whole rows of an array that is not compressed, or of parts of a row where one is longer, as the tiles of a grid: one read serves many boxes.
///
/// A read of one row of one box costs about as much as the copying of a few thousand bytes, so that boxes that lie close are
/// served from strips, and few boxes row by row.
final class Strips {
    private static final int STRIP_BYTES = 1 << 19;
    /// How many bytes a strip may have for the read of a row, besides the row's own, to be quicker: reckoned for boxes of 64 × 64 floats, for which
    /// it makes twelve bytes of strips for each of a box.
    private static final long ROW_BYTES = 2816;

    private final TileGrid grid;
    private final long pixels;
    private final int bytes;

    /// @param axes the array, x first
    /// @param bytes of one pixel
    Strips(int[] axes, int bytes) {
        int[] strip = axes.clone();
        Arrays.fill(strip, 1);
        strip[0] = Math.clamp(axes[0], 1, STRIP_BYTES / bytes);
        // More than one only where rows are whole, so that a strip is always one piece of the file.
        strip[1] = Math.clamp(STRIP_BYTES / Math.max(1L, (long) axes[0] * bytes), 1, Math.max(1, axes[1]));
        this.grid = new TileGrid(axes, strip);
        this.pixels = grid.pixels();
        this.bytes = bytes;
    }

    TileGrid grid() {
        return grid;
    }

    /// Number of the first pixel of a strip in the array.
    long firstPixel(int strip, int[] axes) {
        Region region = grid.tile(strip);
        long index = 0;
        for (int axis = axes.length - 1; axis >= 0; axis--) {
            index = index * axes[axis] + region.origin(axis);
        }
        return index;
    }

    /// Whether the boxes lie so close that whole strips are read sooner than each row of each box.
    boolean serveBetter(List<Region> boxes) {
        if (boxes.size() < 2 || grid.count() > Integer.MAX_VALUE) {
            return false;
        }
        BitSet touched = new BitSet();
        long byRows = 0;
        for (Region box : boxes) {
            byRows += box.count() * bytes + box.count() / Math.max(1, box.size(0)) * ROW_BYTES;
            Region strips = grid.touched(box);
            strips.forEachRow(
                    place -> touched.set((int) grid.number(place), (int) grid.number(place) + strips.size(0)));
        }
        return touched.cardinality() * pixels * bytes <= byRows;
    }
}
