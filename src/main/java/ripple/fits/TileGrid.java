package ripple.fits;

/// How an array is cut into tiles: numbered with x fastest, those at the upper ends smaller where the size does not divide.
///
/// Source: FITS standard 4.0, 10.1.
final class TileGrid {
    private final int[] axes;
    private final int[] tile;
    private final int[] counts;
    private final long count;

    /// @param axes the array, x first
    /// @param tile size of a full tile, at least 1 and at most the array's on each axis
    TileGrid(int[] axes, int[] tile) {
        this.axes = axes;
        this.tile = tile;
        this.counts = new int[axes.length];
        for (int axis = 0; axis < axes.length; axis++) {
            counts[axis] = Math.ceilDiv(axes[axis], tile[axis]);
        }
        this.count = Region.count(counts);
    }

    long count() {
        return count;
    }

    /// Pixels of a full tile.
    long pixels() {
        return Region.count(tile);
    }

    Region tile(long number) {
        int[] origin = new int[axes.length];
        int[] size = new int[axes.length];
        long rest = number;
        for (int axis = 0; axis < axes.length; axis++) {
            origin[axis] = (int) (rest % counts[axis]) * tile[axis];
            size[axis] = Math.min(tile[axis], axes[axis] - origin[axis]);
            rest /= counts[axis];
        }
        return new Region(origin, size);
    }

    /// The tiles that a box touches, as a box of tiles.
    Region touched(Region box) {
        Region inside = box.intersection(Region.whole(axes));
        int[] first = new int[axes.length];
        int[] size = new int[axes.length];
        for (int axis = 0; axis < axes.length && !inside.isEmpty(); axis++) {
            first[axis] = inside.origin(axis) / tile[axis];
            size[axis] = (inside.end(axis) - 1) / tile[axis] - first[axis] + 1;
        }
        return new Region(first, size);
    }

    /// Number of the tile at a place in the box of all tiles.
    long number(int[] place) {
        long number = 0;
        for (int axis = axes.length - 1; axis >= 0; axis--) {
            number = number * counts[axis] + place[axis];
        }
        return number;
    }
}
