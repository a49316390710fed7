package ripple.fits;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import ripple.fits.tile.TilePixels;

/// The tiles decoded last, for the next boxes that lie beside those just read: stamps come group by group from the bottom up,
/// and neighbouring groups share a row or two of tiles.
final class KeptTiles {
    private static final int MOST_PIXELS = 5 << 18;

    private final Deque<Kept> tiles = new ArrayDeque<>();
    private int total;

    /// @param count pixels, from the first of the tile
    private record Kept(int tile, int count, TilePixels pixels) {}

    /// The decoded pixels of a tile, if so many of them are kept.
    Optional<TilePixels> find(int tile, int needed) {
        for (Kept kept : tiles) {
            if (kept.tile == tile && kept.count >= needed) {
                return Optional.of(kept.pixels);
            }
        }
        return Optional.empty();
    }

    /// Keeps a copy; the oldest make room.
    void keep(int tile, int count, TilePixels pixels) {
        for (Iterator<Kept> all = tiles.iterator(); all.hasNext();) {
            Kept old = all.next();
            if (old.tile == tile || total > MOST_PIXELS - count) {
                total -= old.count;
                all.remove();
            }
        }
        if (count <= MOST_PIXELS) {
            tiles.addLast(new Kept(tile, count, pixels.copy(count)));
            total += count;
        }
    }

    /// How many tiles of this size are kept at most.
    static int most(long tilePixels) {
        return (int) Math.min(Integer.MAX_VALUE, MOST_PIXELS / Math.max(1, tilePixels));
    }
}
