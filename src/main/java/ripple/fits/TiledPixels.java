package ripple.fits;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ripple.fits.tile.TilePixels;

/// An array in compressed tiles: each tile that any box touches is decoded once, as far up as needed, and copied to every
/// box that wants a part of it. When several boxes are read, the tiles with the highest numbers may be kept for the next ones.
final class TiledPixels implements Pixels {
    /// What becomes of a tile when it has been copied out.
    enum Keeping {
        /// It stays for the boxes read next.
        KEPT,
        /// It goes: to read it again costs little.
        ONCE
    }

    private final TileGrid grid;
    private final Tiles tiles;
    private final Keeping keeping;
    private final KeptTiles kept = new KeptTiles();

    TiledPixels(TileGrid grid, Tiles tiles, Keeping keeping) {
        this.grid = grid;
        this.tiles = tiles;
        this.keeping = keeping;
    }

    @Override
    public void read(List<Region> boxes, Target target) throws FitsException {
        try (FileClock.Turns _ = tiles.clock().tiles()) {
            scatter(boxes, target);
        }
    }

    private void scatter(List<Region> boxes, Target target) throws FitsException {
        long[] wanted = wanted(boxes);
        int first = 0;
        int keepFrom = keeping == Keeping.ONCE || boxes.size() < 2 || wanted.length == 0
                ? Integer.MAX_VALUE
                : tile(wanted[wanted.length - 1]) - KeptTiles.most(grid.pixels());
        while (first < wanted.length) {
            int end = first + 1;
            while (end < wanted.length && tile(wanted[end]) == tile(wanted[first])) {
                end++;
            }
            long[] users = Arrays.copyOfRange(wanted, first, end);
            scatter(users, boxes, target, tile(users[0]) > keepFrom ? Keeping.KEPT : Keeping.ONCE);
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

    /// @param users the pairs of one tile
    private void scatter(long[] users, List<Region> boxes, Target target, Keeping keeping) throws FitsException {
        int number = tile(users[0]);
        Region tile = grid.tile(number);
        int needed = 0;
        long taken = 0;
        for (long user : users) {
            Region part = boxes.get((int) user).intersection(tile);
            needed = Math.max(needed, lastIndex(tile, part) + 1);
            taken += part.count();
        }
        TilePixels pixels = decode(number, (int) tile.count(), needed, keeping);
        if (users.length > 1 && taken >= needed) {
            pixels = target.prepared(pixels, needed);
        }
        for (long user : users) {
            copy(tile, pixels, boxes.get((int) user), (int) user, target);
        }
    }

    private TilePixels decode(int number, int whole, int needed, Keeping keeping) throws FitsException {
        Optional<TilePixels> there = kept.find(number, needed);
        if (there.isPresent()) {
            tiles.clock().kept();
            return there.get();
        }
        if (keeping == Keeping.ONCE) {
            return tiles.decode(number, whole, needed);
        }
        return decodeToKeep(number, whole, needed);
    }

    /// Whole, as the next boxes may want more of it; where it is broken above what is needed now, that is no error now.
    private TilePixels decodeToKeep(int number, int whole, int needed) throws FitsException {
        try {
            TilePixels all = tiles.decode(number, whole, whole);
            kept.keep(number, whole, all);
            return all;
        } catch (FitsException e) {
            return tiles.decode(number, whole, needed);
        }
    }

    private static int lastIndex(Region tile, Region part) {
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
