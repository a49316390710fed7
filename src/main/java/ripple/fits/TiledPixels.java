package ripple.fits;

import java.util.Arrays;
import java.util.List;
import ripple.fits.tile.TilePixels;

/// An array in compressed tiles: each tile that any box touches is decoded once, as far up as needed, and copied to every
/// box that wants a part of it.
final class TiledPixels implements Pixels {
    private final TileGrid grid;
    private final TileReader tiles;

    TiledPixels(TileGrid grid, TileReader tiles) {
        this.grid = grid;
        this.tiles = tiles;
    }

    @Override
    public void read(List<Region> boxes, Target target) throws FitsException {
        long[] wanted = wanted(boxes);
        int first = 0;
        while (first < wanted.length) {
            int end = first + 1;
            while (end < wanted.length && tile(wanted[end]) == tile(wanted[first])) {
                end++;
            }
            scatter(tile(wanted[first]), wanted, first, end, boxes, target);
            first = end;
        }
    }

    /// All pairs of a tile and a box that meet, sorted by tile: tile number in the upper half, box number in the lower.
    private long[] wanted(List<Region> boxes) {
        Pairs pairs = new Pairs();
        for (int i = 0; i < boxes.size(); i++) {
            long box = i;
            Region touched = grid.touched(boxes.get(i));
            touched.forEachRow(place -> {
                long number = grid.number(place);
                for (int x = 0; x < touched.size(0); x++) {
                    pairs.add((number + x) << 32 | box);
                }
            });
        }
        return pairs.sorted();
    }

    private static int tile(long pair) {
        return (int) (pair >>> 32);
    }

    private void scatter(int number, long[] wanted, int first, int end, List<Region> boxes, Target target)
            throws FitsException {
        Region tile = grid.tile(number);
        int needed = 0;
        for (int i = first; i < end; i++) {
            needed = Math.max(needed, lastIndex(tile, boxes.get((int) wanted[i])) + 1);
        }
        TilePixels pixels = tiles.decode(number, (int) tile.count(), needed);
        for (int i = first; i < end; i++) {
            int box = (int) wanted[i];
            copy(tile, pixels, boxes.get(box), box, target);
        }
    }

    private static int lastIndex(Region tile, Region box) {
        Region part = box.intersection(tile);
        int[] last = new int[part.axes()];
        for (int axis = 0; axis < last.length; axis++) {
            last[axis] = part.end(axis) - 1;
        }
        return tile.index(last);
    }

    private static void copy(Region tile, TilePixels pixels, Region box, int number, Target target) {
        Region part = box.intersection(tile);
        part.forEachRow(
                place -> target.take(pixels, tile.index(place), part.size(0), number, box.index(place)));
    }

    private static final class Pairs {
        private long[] pairs = new long[64];
        private int count;

        void add(long pair) {
            if (count == pairs.length) {
                pairs = Arrays.copyOf(pairs, 2 * count);
            }
            pairs[count++] = pair;
        }

        long[] sorted() {
            Arrays.sort(pairs, 0, count);
            return Arrays.copyOf(pairs, count);
        }
    }
}
