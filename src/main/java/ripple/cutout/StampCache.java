package ripple.cutout;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ripple.file.Shelf;
import ripple.image.BandImage;
import ripple.image.Stamp;
import ripple.image.StampCodec;
import ripple.job.MemoryBudget;

/// Stamps in memory, weighed in bytes, the least useful go first; behind them, where there is one, a shelf on disk that lasts longer than
/// the program. Safe from many threads.
///
/// A stamp is kept under its request, whatever the object is called: ids are put on when it is handed out.
public final class StampCache implements MemoryBudget.Elastic {
    private static final Logger LOG = LoggerFactory.getLogger(StampCache.class);
    /// The kind under which the shelf keeps stamps: another number for other bytes.
    private static final String KIND = "stamp1";
    private static final int OVERHEAD_BYTES = 1024;
    private static final int BYTES_PER_PIXEL = 2 * Float.BYTES + Long.BYTES;
    /// A batch may fill so large a part (one over this).
    private static final int LARGEST_SHARE = 4;

    private final Cache<CutoutRequest, Fetched.Found> stamps;
    private final Map<CutoutRequest, CompletableFuture<Fetched>> inFlight = new ConcurrentHashMap<>();
    private final long limitBytes;
    private final Optional<Shelf> shelf;

    /// Makes an empty cache.
    ///
    /// @param limitBytes at least 0; 0 keeps nothing
    public StampCache(long limitBytes) {
        this(limitBytes, Optional.empty());
    }

    /// Makes one that begins with what lies on a shelf.
    ///
    /// @param limitBytes of the memory, at least 0
    public StampCache(long limitBytes, Shelf shelf) {
        this(limitBytes, Optional.of(shelf));
    }

    private StampCache(long limitBytes, Optional<Shelf> shelf) {
        this.limitBytes = limitBytes;
        this.shelf = shelf;
        stamps = Caffeine.newBuilder()
                .maximumWeight(limitBytes).<CutoutRequest, Fetched.Found>weigher(
                        (request, found) -> weight(found.stamp()))
                .recordStats()
                .executor(Runnable::run).build();
    }

    Optional<Fetched.Found> find(CutoutRequest request) {
        Optional<Fetched.Found> found = Optional.ofNullable(stamps.getIfPresent(request));
        return found.isPresent() ? found : shelved(request);
    }

    private Optional<Fetched.Found> shelved(CutoutRequest request) {
        Optional<byte[]> bytes = shelf.flatMap(s -> s.find(KIND, request.toString()));
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            Stamp stamp = StampCodec.stamp(bytes.get());
            Fetched.Found found = new Fetched.Found(new Wanted(0, stamp.objectId(), stamp.position().raDeg(),
                    stamp.position().decDeg()), stamp, java.util.List.of());
            stamps.put(request, found);
            return Optional.of(found);
        } catch (IOException e) {
            LOG.warn("A stamp in the cache is not understood; it is thrown away and read anew.", e);
            shelf.ifPresent(s -> s.forget(KIND, request.toString()));
            return Optional.empty();
        }
    }

    /// Whether anything is kept at all.
    boolean isKeeping() {
        return limitBytes > 0 || shelf.isPresent();
    }

    /// Keeps a stamp; one with files that could not be read is not kept, as they may be mended.
    void keep(CutoutRequest request, Fetched.Found found, Retention retention) {
        if (!found.failures().isEmpty() || retention == Retention.PASSED_ON) {
            return;
        }
        if (retention == Retention.KEPT) {
            stamps.put(request, found);
        }
        if (found.stamp().missing().isEmpty()) {
            shelf.ifPresent(s -> s.keep(KIND, request.toString(), StampCodec.write(found.stamp())));
        }
    }

    /// Reads a stamp and keeps it. However many ask for the same at once, through whatever fetcher, it is read once.
    Fetched load(CutoutRequest request, Supplier<Fetched> reader) {
        CompletableFuture<Fetched> mine = new CompletableFuture<>();
        CompletableFuture<Fetched> other = inFlight.putIfAbsent(request, mine);
        if (other != null) {
            return join(other).orElseGet(() -> load(request, reader));
        }
        try {
            Fetched read = reader.get();
            if (read instanceof Fetched.Found found) {
                keep(request, found, Retention.KEPT);
            }
            // Where the loader was given up on the way, bands may lack that are there for others.
            if (!Thread.currentThread().isInterrupted()) {
                mine.complete(read);
            }
            return read;
        } finally {
            inFlight.remove(request, mine);
            mine.cancel(false);
        }
    }

    /// Empty where the loader was given up: whoever waited was not, and reads it.
    private static Optional<Fetched> join(CompletableFuture<Fetched> other) {
        try {
            return Optional.of(other.join());
        } catch (CancellationException e) {
            return Optional.empty();
        }
    }

    /// Where the stamps of a batch of this weight stay: never so that it takes most of a place from others.
    Retention retention(long bytes) {
        if (bytes <= limitBytes / LARGEST_SHARE) {
            return Retention.KEPT;
        }
        return shelf.isPresent() && bytes <= shelf.get().mostBytes() / LARGEST_SHARE
                ? Retention.ON_DISK
                : Retention.PASSED_ON;
    }

    @Override
    public void limit(long bytes) {
        stamps.policy().eviction().ifPresent(eviction -> {
            eviction.setMaximum(Math.min(limitBytes, bytes));
            stamps.cleanUp();
        });
    }

    @Override
    public void halve() {
        stamps.policy().eviction().ifPresent(eviction -> {
            long before = eviction.getMaximum();
            eviction.setMaximum(eviction.weightedSize().orElse(0) / 2);
            stamps.cleanUp();
            eviction.setMaximum(before);
        });
    }

    /// The shelf behind it.
    public Optional<Shelf> shelf() {
        return shelf;
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
