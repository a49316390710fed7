package ripple.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ripple.cutout.CutoutFetcher;
import ripple.cutout.CutoutSettings;
import ripple.cutout.Fetched;
import ripple.cutout.Placed;
import ripple.cutout.StampCache;
import ripple.image.BandImage;
import ripple.job.Cancellation;
import ripple.job.Workers;
import ripple.repository.BoxRead;
import ripple.repository.Coadd;
import ripple.repository.Content;
import ripple.repository.Repository;
import ripple.repository.RepositoryException;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.timing.Timings;

/// Measures how fast stamps and whole planes are read, on the very path that a batch takes.
///
/// Each run opens the repository anew (not counted), so that every file is opened and read within the time that counts, and
/// keeps no stamp (a cache of 0 bytes). The first runs, at least one, warm up and are not counted: the files are in the page
/// cache then, and the code is compiled.
public final class Bench {
    /// Whole planes are handed over in strips, so that no run is slowed by arrays of unusual size.
    private static final int STRIP_ROWS = 150;
    /// Prime, so that the pixels looked at are in other columns of each row.
    private static final int CHECKED_PIXEL = 67;

    private final Source source;
    private final Workers workers;
    private final Effort effort;
    private final Cancellation cancellation;

    /// Opens the repository to be measured.
    @FunctionalInterface
    public interface Source {
        Repository open() throws RepositoryException;
    }

    /// How much is run.
    ///
    /// @param repeats runs that count, at least 1
    /// @param warmUpSeconds runs are begun for so long, at least one, before any counts
    public record Effort(int repeats, double warmUpSeconds) {}

    /// What one run handed over.
    private record Handed(long pixels, long checksum) {}

    /// One run with its times.
    private record Timed(Handed handed, long nanos, long cpuNanos) {}

    private interface Run {
        Handed on(Repository repository) throws RepositoryException;
    }

    public Bench(Source source, Workers workers, Effort effort, Cancellation cancellation) {
        this.source = source;
        this.workers = workers;
        this.effort = effort;
        this.cancellation = cancellation;
    }

    /// Stamps at these places.
    ///
    /// @throws RepositoryException when the repository cannot be opened, or a stamp lacks a band
    public BenchSpeed stamps(String name, List<Placed> places, CutoutSettings settings) throws RepositoryException {
        return measure(name, places.size(), repository -> stamps(repository, places, settings));
    }

    /// The image planes of files, whole.
    ///
    /// @throws RepositoryException when one cannot be read
    public BenchSpeed planes(String name, List<Coadd> files) throws RepositoryException {
        return measure(name, 0, repository -> planes(repository, files));
    }

    private BenchSpeed measure(String name, int objects, Run run) throws RepositoryException {
        List<Double> seconds = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        long warmUntil = System.nanoTime() + (long) (effort.warmUpSeconds * 1e9);
        Timed last = once(run);
        while (System.nanoTime() - warmUntil < 0) {
            last = once(run);
        }
        for (int i = 0; i < effort.repeats; i++) {
            last = once(run);
            seconds.add(last.nanos / 1e9);
            cpu.add(last.cpuNanos / 1e9);
        }
        return new BenchSpeed(name, objects, Float.BYTES * last.handed.pixels, last.handed.checksum, seconds, cpu);
    }

    private Timed once(Run run) throws RepositoryException {
        cancellation.check();
        try (Repository repository = source.open()) {
            long start = System.nanoTime();
            long cpu = Machine.cpuNanos();
            Handed handed = run.on(repository);
            return new Timed(handed, System.nanoTime() - start, Machine.cpuNanos() - cpu);
        }
    }

    private Handed stamps(Repository repository, List<Placed> places, CutoutSettings settings)
            throws RepositoryException {
        CutoutFetcher fetcher = new CutoutFetcher(repository, new StampCache(0), new Timings());
        Sum sum = new Sum();
        List<String> failures = new ArrayList<>();
        fetcher.fetchAll(places.stream().map(Placed::wanted).toList(), settings, workers, fetched -> {
            for (Fetched one : fetched) {
                sum.add(one, failures);
            }
        }, cancellation);
        if (!failures.isEmpty()) {
            throw new RepositoryException("Not every stamp could be read: " + failures.getFirst());
        }
        return sum.handed();
    }

    private Handed planes(Repository repository, List<Coadd> files) throws RepositoryException {
        Sum sum = new Sum();
        for (Coadd file : files) {
            repository.read(file, strips(repository.storedBox(file)), Set.of(Content.IMAGE)).forEach(sum::add);
        }
        return sum.handed();
    }

    private static List<BoxRead> strips(PixelBox whole) {
        List<BoxRead> strips = new ArrayList<>();
        for (int y = whole.y0(); y < whole.endY(); y += STRIP_ROWS) {
            strips.add(new BoxRead(new PixelBox(whole.x0(), y, whole.width(), Math.min(STRIP_ROWS, whole.endY() - y)),
                    new PixelPoint(whole.x0(), y)));
        }
        return strips;
    }

    /// Looks at some of the pixels, so that none can be left out, without taking much time.
    private static final class Sum {
        private long pixels;
        private long checksum;

        void add(Fetched fetched, List<String> failures) {
            if (fetched instanceof Fetched.Found found && found.stamp().missing().isEmpty()) {
                found.stamp().images().values().forEach(this::add);
            } else {
                failures.add(why(fetched));
            }
        }

        void add(BandImage image) {
            float[] values = image.image().pixels();
            for (int i = 0; i < values.length; i += CHECKED_PIXEL) {
                checksum += Float.floatToRawIntBits(values[i]);
            }
            pixels += values.length;
        }

        Handed handed() {
            return new Handed(pixels, checksum);
        }

        private static String why(Fetched fetched) {
            return switch (fetched) {
                case Fetched.Unplaced unplaced -> unplaced.reason();
                case Fetched.Found found -> found.stamp().missing().values().iterator().next();
            };
        }
    }
}
