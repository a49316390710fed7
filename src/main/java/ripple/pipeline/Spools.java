package ripple.pipeline;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import ripple.export.ExportException;
import ripple.export.KeptOutcome;
import ripple.export.OutputFolder;
import ripple.export.OutputFolder.Existing;
import ripple.export.SpoolKey;
import ripple.export.StampSource;
import ripple.export.StampStatus;
import ripple.export.StampSpool;
import ripple.pipeline.OutputPlan.Raw;

/// Where results gather: the prepared stamps and, where asked for, the raw ones.
final class Spools implements Closeable {
    private final StampSpool prepared;
    private final Optional<StampSpool> raw;

    private Spools(StampSpool prepared, Optional<StampSpool> raw) {
        this.prepared = prepared;
        this.raw = raw;
    }

    /// Opens or begins them.
    ///
    /// @param key of the prepared stamps
    /// @param rawSize edge of a raw stamp in pixels
    static Spools open(Path folder, SpoolKey key, int rawSize, OutputPlan plan) throws ExportException {
        StampSpool prepared = open(StampSpool.folderFor(folder.resolve(OutputFolder.STAMPS)), key, plan.existing());
        if (plan.raw() == Raw.WITHOUT) {
            return new Spools(prepared, Optional.empty());
        }
        return new Spools(prepared,
                Optional.of(open(StampSpool.folderFor(folder.resolve(OutputFolder.RAW)), key.withSize(rawSize),
                        plan.existing())));
    }

    /// Removes what a run left that was killed after its set was whole.
    static void discard(Path folder) throws ExportException {
        StampSpool.discard(StampSpool.folderFor(folder.resolve(OutputFolder.STAMPS)));
        StampSpool.discard(StampSpool.folderFor(folder.resolve(OutputFolder.RAW)));
    }

    /// A target needs no more work when every spool has its result.
    boolean isFinished(int index) {
        return prepared.isFinished(index) && raw.map(r -> r.isFinished(index)).orElse(true);
    }

    void put(ObjectSteps.Done done) throws ExportException {
        if (raw.isPresent()) {
            raw.get().put(done.raw());
        }
        prepared.put(done.prepared());
    }

    /// What an earlier run has finished and that is not, or not wholly, what was asked for.
    List<KeptOutcome> outcomes() {
        return prepared.needingLook();
    }

    /// The rows whose prepared result has one of these states.
    List<Integer> rows(Set<StampStatus> states) {
        return IntStream.range(0, prepared.count()).filter(row -> prepared.isFinished(row, states)).boxed().toList();
    }

    StampSource prepared() {
        return prepared;
    }

    Optional<StampSource> raw() {
        return raw.map(StampSource.class::cast);
    }

    /// Removes the files, when everything was exported.
    void delete() throws ExportException {
        prepared.delete();
        if (raw.isPresent()) {
            raw.get().delete();
        }
    }

    @Override
    public void close() throws ExportException {
        prepared.close();
        if (raw.isPresent()) {
            raw.get().close();
        }
    }

    private static StampSpool open(Path folder, SpoolKey key, Existing existing) throws ExportException {
        return existing == Existing.RESUME ? StampSpool.resume(folder, key) : StampSpool.create(folder, key);
    }
}
