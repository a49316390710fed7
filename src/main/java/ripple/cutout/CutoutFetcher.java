package ripple.cutout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import ripple.file.Shelf;
import ripple.image.Band;
import ripple.image.Stamp;
import ripple.job.Cancellation;
import ripple.job.Patience;
import ripple.job.Workers;
import ripple.repository.Content;
import ripple.repository.Repository;
import ripple.repository.RepositoryException;
import ripple.sky.Patch;
import ripple.sky.PixelBox;
import ripple.sky.SkyMap;
import ripple.timing.Timings;

/// Fetches stamps: one at a time for a window, or many, grouped by patch, for a batch. Safe from many threads.
public final class CutoutFetcher {
    /// Bytes of pixels that one group may hold; two or three groups are in memory at once for each thread.
    private static final long GROUP_BYTES = 24L << 20;

    private static final String STAMPS = "stamps";

    private final Repository repository;
    private final SkyMap map;
    private final StampCache cache;
    private final Identities identities;
    private final CutoutReader reader;
    private final Timings timings;

    /// Makes a fetcher.
    ///
    /// @throws RepositoryException when the repository has no sky map
    public CutoutFetcher(Repository repository, StampCache cache, Timings timings) throws RepositoryException {
        this(repository, cache, timings, Optional.empty());
    }

    /// Makes a fetcher that leaves a file behind which does not answer, and goes on with the others.
    ///
    /// @throws RepositoryException when the repository has no sky map
    public CutoutFetcher(Repository repository, StampCache cache, Timings timings, Patience patience)
            throws RepositoryException {
        this(repository, cache, timings, Optional.of(patience));
    }

    private CutoutFetcher(Repository repository, StampCache cache, Timings timings, Optional<Patience> patience)
            throws RepositoryException {
        this.repository = repository;
        this.identities = new Identities(repository);
        this.cache = cache;
        this.map = repository.skyMap().orElseThrow(
                () -> new RepositoryException(
                        "The repository " + repository.id() + " has no sky map to find places on."));
        this.timings = timings.of(repository.id());
        this.reader = new CutoutReader(repository, map, this.timings, patience);
    }

    /// The map that places are found on.
    public SkyMap skyMap() {
        return map;
    }

    /// One stamp, from the cache or the files. However many ask for the same at once, it is read once.
    public Fetched fetch(Wanted wanted, CutoutSettings settings) {
        Optional<Placed> placed = CutoutPlan.place(map, wanted, settings);
        if (placed.isEmpty()) {
            return CutoutPlan.of(map, List.of(wanted), settings, 1, 1).unplaced().getFirst();
        }
        if (!cache.isKeeping()) {
            return read(placed.get(), settings);
        }
        CutoutRequest key = key(placed.get(), settings, files(placed.get().tract(), placed.get().patch(), settings));
        Optional<Fetched.Found> kept = cache.find(key);
        timings.lookUps(STAMPS, kept.isPresent() ? 1 : 0, kept.isPresent() ? 0 : 1);
        return kept.<Fetched>map(found -> named(found, wanted))
                .orElseGet(() -> named(cache.load(key, () -> read(placed.get(), settings)), wanted));
    }

    /// A first look at a large stamp, never from the cache: {@link CoarsePixels} of its images.
    ///
    /// @param sizePx edge of the stamp in pixels, at least `by`
    /// @param by coarse pixels are so many pixels wide and high
    /// @return empty when the place is not covered
    public Optional<Stamp> coarse(Wanted wanted, int sizePx, List<Band> bands, int by) {
        return CutoutPlan.place(map, wanted, CutoutSettings.plain(sizePx, bands))
                .map(placed -> reader.coarse(placed, bands, by));
    }

    /// One stamp from the files of a given patch, which need not own the place; in pixels of that patch's tract, never from the cache.
    ///
    /// @return unplaced when the tract's projection does not reach the place
    public Fetched fetchFrom(Wanted wanted, Patch patch, CutoutSettings settings) {
        Optional<Placed> placed = wanted.position().flatMap(position -> map.tract(patch.tract()).projection()
                .toPixel(position).map(place -> new Placed(wanted, position, patch.tract(), patch.id(), place,
                        PixelBox.around(place, settings.fetchedPx()))));
        return placed.map(p -> read(p, settings))
                .orElseGet(() -> new Fetched.Unplaced(wanted, Fetched.Cause.NOT_COVERED,
                        "Tract " + patch.tract() + " does not reach the position of " + wanted.objectId() + "."));
    }

    /// Many stamps. The sink gets each as soon as its group is read, on the calling thread, in no particular order.
    ///
    /// @throws java.util.concurrent.CancellationException when cancelled
    public void fetchAll(List<Wanted> wanted, CutoutSettings settings, Workers workers, Consumer<List<Fetched>> sink,
            Cancellation cancellation) {
        CutoutPlan plan = plan(wanted, settings, workers.pixelThreads());
        if (!plan.unplaced().isEmpty()) {
            sink.accept(List.copyOf(plan.unplaced()));
        }
        Retention retention = retention(wanted.size(), settings);
        workers.mapInOrder(plan.groups(), group -> bytes(group, settings),
                group -> fetchGroup(group, settings, retention), sink, cancellation);
    }

    /// How many stamps would be fetched: grouped by patch, in groups of bounded size.
    ///
    /// @param lanes how many threads will work on the groups
    public CutoutPlan plan(List<Wanted> wanted, CutoutSettings settings, int lanes) {
        return CutoutPlan.of(map, wanted, settings, largestGroup(settings), lanes);
    }

    /// Whether the stamps of a batch stay in the cache: not when they would fill much of it.
    ///
    /// @param objects how many the batch has
    public Retention retention(int objects, CutoutSettings settings) {
        long pixels = (long) settings.fetchedPx() * settings.fetchedPx();
        return cache.retention(objects * StampCache.weight(pixels, settings.bands().size()));
    }

    /// About what the pixels of a group weigh.
    public static long bytes(PatchGroup group, CutoutSettings settings) {
        return group.stamps().size() * stampBytes(settings);
    }

    /// The stamps of one group, from the cache where they are there.
    ///
    /// @param retention whether those that are read stay in the cache
    public List<Fetched> fetchGroup(PatchGroup group, CutoutSettings settings, Retention retention) {
        if (!cache.isKeeping()) {
            return reader.read(group, settings);
        }
        List<Fetched> all = new ArrayList<>();
        List<Placed> rest = new ArrayList<>();
        String files = files(group.tract(), group.patch(), settings);
        for (Placed placed : group.stamps()) {
            cache.find(key(placed, settings, files)).ifPresentOrElse(found -> all.add(named(found, placed.wanted())),
                    () -> rest.add(placed));
        }
        timings.lookUps(STAMPS, all.size(), rest.size());
        if (!rest.isEmpty()) {
            List<Fetched> read = reader.read(new PatchGroup(group.tract(), group.patch(), rest), settings);
            for (int i = 0; i < rest.size() && retention != Retention.PASSED_ON; i++) {
                keep(key(rest.get(i), settings, files), read.get(i), retention);
            }
            all.addAll(read);
        }
        return all;
    }

    /// How many stamps one group may hold.
    private static int largestGroup(CutoutSettings settings) {
        return Math.clamp(GROUP_BYTES / stampBytes(settings), 1, 1 << 20);
    }

    private static long stampBytes(CutoutSettings settings) {
        int perPixel = settings.contents().stream().mapToInt(CutoutFetcher::bytesPerPixel).sum();
        return (long) settings.fetchedPx() * settings.fetchedPx() * settings.bands().size() * Math.max(1, perPixel);
    }

    private static int bytesPerPixel(Content content) {
        return switch (content) {
            case IMAGE, VARIANCE -> Float.BYTES;
            case MASK -> Long.BYTES;
            case PSF -> 0;
        };
    }

    private Fetched read(Placed placed, CutoutSettings settings) {
        return reader.read(new PatchGroup(placed.tract(), placed.patch(), List.of(placed)), settings).getFirst();
    }

    private void keep(CutoutRequest key, Fetched read, Retention retention) {
        if (read instanceof Fetched.Found found) {
            cache.keep(key, found, retention);
        }
    }

    /// Names a stamp for caches of what is made of it; empty where nothing is to be cached.
    public Optional<String> cacheName(Placed placed, CutoutSettings settings) {
        return cache.isKeeping()
                ? Optional.of(key(placed, settings, files(placed.tract(), placed.patch(), settings)).toString())
                : Optional.empty();
    }

    /// The disk behind the cache of stamps.
    public Optional<Shelf> shelf() {
        return cache.shelf();
    }

    private String files(int tract, int patch, CutoutSettings settings) {
        return reader.patiently(() -> identities.of(tract, patch, settings.bands())).orElse("");
    }

    /// Contents and background differ in what is read, and files may be replaced by others: such requests are kept apart by the
    /// repository's id.
    ///
    /// @param files the identities of the patch's files
    private CutoutRequest key(Placed placed, CutoutSettings settings, String files) {
        return new CutoutRequest(repository.id() + settings.contents().stream().sorted().toList()
                + settings.background().name() + files,
                placed.position(), settings.fetchedPx(),
                settings.bands(), settings.patches());
    }

    private static Fetched named(Fetched fetched, Wanted wanted) {
        if (fetched instanceof Fetched.Found found) {
            Stamp s = found.stamp();
            return new Fetched.Found(wanted, new Stamp(wanted.objectId(), s.position(), s.tract(), s.patch(), s.place(),
                    s.box(), s.bands(), s.images(), s.missing()), found.failures());
        }
        return fetched;
    }
}
