package ripple.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import ripple.catalog.CatalogException;
import ripple.catalog.Target;
import ripple.catalog.TargetList;
import ripple.cutout.StampCache;
import ripple.export.OutputFolder.Existing;
import ripple.export.TimingFile;
import ripple.job.Meter;
import ripple.job.Workers;
import ripple.repository.RepositoryException;
import ripple.timing.Timings;
import ripple.timing.WorkerLoad;

/// Targets in, folder out.
final class BatchOptions {
    @Option(names = "--targets", paramLabel = "FILE", description = "target list (CSV)")
    String targets = "";

    @Option(names = "--at", paramLabel = "RA,DEC", arity = "1..*", description = "places typed here, called at-1, at-2, …")
    List<String> at = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", description = "output folder")
    String out = "";

    @Option(names = "--resume", description = "go on with what is in the folder: finished targets are not fetched again")
    boolean resume;

    @Option(names = "--overwrite", description = "replace what an earlier run left in the folder")
    boolean overwrite;

    @Option(names = "--timings", paramLabel = "FILE.json", description = "write what took how long, as JSON and beside it as CSV")
    String timings = "";

    /// Watches a batch and, where that is asked for, writes what took how long, also of one that is cancelled.
    <T> T timed(Timings recorded, Workers workers, StampCache cache, Batch<T> batch)
            throws RepositoryException, IOException {
        if (timings.isEmpty()) {
            return batch.run();
        }
        Path file = Path.of(timings);
        Meter meter = Meter.job(out, recorded, new Meter.Sources(
                () -> new WorkerLoad(workers.busyPixelThreads(), workers.pixelThreads(), workers.queued()),
                () -> cache.state().bytes(), InstantSource.system()));
        try {
            return batch.run();
        } finally {
            meter.end();
            TimingFile.write(meter.report(), file);
        }
    }

    /// What is timed.
    @FunctionalInterface
    interface Batch<T> {
        T run() throws RepositoryException, IOException;
    }

    List<Target> read(Console console) throws UsageException, UnreadableInput {
        if (targets.isEmpty() == at.isEmpty()) {
            throw new UsageException("Give the targets, either with --targets FILE or with --at RA,DEC.");
        }
        return targets.isEmpty() ? Positions.all(at) : list(console);
    }

    Path folder() throws UsageException {
        if (out.isEmpty()) {
            throw new UsageException("Give the output folder with --out DIR.");
        }
        Path folder = Path.of(out);
        if (existing() == Existing.REFUSE && hasContent(folder)) {
            throw new UsageException(
                    folder + " is not empty; give another folder, go on with what is there (--resume), "
                            + "or replace it (--overwrite).");
        }
        return folder;
    }

    Existing existing() throws UsageException {
        if (resume && overwrite) {
            throw new UsageException("Give either --resume or --overwrite, not both.");
        }
        return resume ? Existing.RESUME : overwrite ? Existing.OVERWRITE : Existing.REFUSE;
    }

    private List<Target> list(Console console) throws UnreadableInput {
        try {
            TargetList list = TargetList.read(Path.of(targets));
            list.notes().forEach(console::complain);
            return list.targets();
        } catch (CatalogException e) {
            throw new UnreadableInput(e);
        }
    }

    static boolean hasContent(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        } catch (java.io.IOException e) {
            return false;
        }
    }
}
