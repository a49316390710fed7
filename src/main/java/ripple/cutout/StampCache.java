package ripple.cutout;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import ripple.image.BandImage;
import ripple.image.Stamp;

/// Stamps in memory, weighed in bytes; the least useful go first. Safe from many threads.
///
/// A stamp is kept under its request, whatever the object is called: ids are put on when it is handed out.
public final class StampCache {
    private static final int OVERHEAD_BYTES = 1024;
    private static final int BYTES_PER_PIXEL = 2 * Float.BYTES + Long.BYTES;
    /// A batch may fill so large a part (one over this).
    private static final int LARGEST_SHARE = 4;

    private final Cache<CutoutRequest, Fetched.Found> stamps;
    private final long limitBytes;

    /// Makes an empty cache.
    ///
    /// @param limitBytes at least 0; 0 keeps nothing
    public StampCache(long limitBytes) {
        this.limitBytes = limitBytes;
        stamps = Caffeine.newBuilder()
                .maximumWeight(limitBytes).<CutoutRequest, Fetched.Found>weigher(
                        (request, found) -> weight(found.stamp()))
                .recordStats()
                .executor(Runnable::run).build();
    }

    Optional<Fetched.Found> find(CutoutRequest request) {
        return Optional.ofNullable(stamps.getIfPresent(request));
    }

    /// Keeps a stamp; one with files that could not be read is not kept, as they may be mended.
    void keep(CutoutRequest request, Fetched.Found found) {
        if (found.failures().isEmpty()) {
            stamps.put(request, found);
        }
    }

    /// Whether a batch of this weight leaves most of the cache to others.
    boolean hasRoomFor(long bytes) {
        return bytes <= limitBytes / LARGEST_SHARE;
    }

    /// What a stamp weighs whose bands all have this many pixels, but for its PSFs.
    static long weight(long pixels, int bands) {
        return OVERHEAD_BYTES + BYTES_PER_PIXEL * pixels * bands;
    }

    /// Forgets everything.
    public void clear() {
        stamps.invalidateAll();
    }

    /// How full it is and how well it works.
    public CacheState state() {
        var stats = stamps.stats();
        long bytes = stamps.policy().eviction().map(e -> e.weightedSize().orElse(0)).orElse(0L);
        return new CacheState(stats.hitCount(), stats.missCount(), stamps.estimatedSize(), bytes, limitBytes);
    }

    /// How full a cache is and how well it works.
    ///
    /// @param hits requests answered from it
    /// @param misses requests not answered from it
    /// @param entries stamps in it
    /// @param bytes their weight
    /// @param limitBytes the most it may weigh
    public record CacheState(long hits, long misses, long entries, long bytes, long limitBytes) {
        /// Hits among all requests, 0 to 1; 0 when there was none.
        public double hitRate() {
            return hits + misses == 0 ? 0 : (double) hits / (hits + misses);
        }
    }

    private static int weight(Stamp stamp) {
        long bytes = OVERHEAD_BYTES;
        for (BandImage image : stamp.images().values()) {
            bytes += BYTES_PER_PIXEL * image.box().area()
                    + Double.BYTES * (long) image.psf().values().length;
        }
        return (int) Math.min(Integer.MAX_VALUE, bytes);
    }
}
