package ripple.pipeline;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import ripple.cutout.StampCache;
import ripple.export.Checksums;
import ripple.export.ExportException;
import ripple.export.Grids;
import ripple.export.NpzExport;
import ripple.export.OutputFolder;
import ripple.export.PictureSheet;
import ripple.export.SetMark;
import ripple.export.SetPixels;
import ripple.export.StampResult;
import ripple.export.StampSource;
import ripple.export.Summary;
import ripple.export.Tally;
import ripple.file.AtomicFile;
import ripple.file.DiskTrouble;
import ripple.image.Band;
import ripple.image.PixelSummary;
import ripple.job.Cancellation;
import ripple.job.Workers;
import ripple.job.Progress;
import ripple.pipeline.recipe.Recipe;
import ripple.pipeline.recipe.RecipeJson;
import ripple.prepare.SetStatistics;
import ripple.timing.Stages;
import ripple.timing.Timings;

/// Writes a finished set: one pass over the results in the order of the targets, every format at once.
final class SetExport {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Path folder;
    private final OutputPlan plan;
    private final Optional<Recipe> recipe;
    private final Provenance provenance;
    private final SetAdditions additions;
    private final Workers workers;
    private final Timings timings;

    /// What a set's files tell about where it came from.
    ///
    /// @param mark of the set
    /// @param collection of the repository
    /// @param startNanos when the run began
    /// @param timings of the run
    /// @param cache that served it
    record Provenance(SetMark mark, String collection, long startNanos, Timings timings, StampCache cache) {}

    SetExport(Path folder, OutputPlan plan, Optional<Recipe> recipe, Provenance provenance,
            SetAdditions additions, Workers workers) {
        this.additions = additions;
        this.workers = workers;
        this.folder = folder;
        this.plan = plan;
        this.recipe = recipe;
        this.provenance = provenance;
        this.timings = provenance.timings;
    }

    RunReport write(Spools spools, Progress progress, Cancellation cancellation) throws ExportException {
        SetWalk walk = SetWalk.on(workers, cancellation);
        List<Path> files = new ArrayList<>();
        List<Integer> rows = spools.rows(additions.kept());
        StampSource prepared = spools.prepared().rows(rows);
        Tally tally = new Tally();
        List<WrittenRow> dropped = dropped(spools, rows, tally);
        List<WrittenRow> facts = new ArrayList<>();
        if (recipe.isPresent()) {
            files.add(text(OutputFolder.RECIPE, RecipeJson.write(recipe.get())));
        }
        progress.stage(RunStages.NORMALISE, 0, rows.size());
        Optional<NormalisePass> pass = recipe.isPresent()
                ? Optional.of(NormalisePass.over(prepared, recipe.get(), progress, walk.timed(timings, Stages.MEASURE)))
                : Optional.empty();
        progress.stage(RunStages.NORMALISE, rows.size(), rows.size());
        StampSource set = prepared.mapped(this::fitted)
                .mapped(result -> named(pass.map(p -> normalised(p, result)).orElse(result),
                        rows.get(result.target().index())));
        AcceptedPixels written = AcceptedPixels.withoutSurvey(
                RecipeSteps.qualitySettings(recipe.orElseGet(Recipe::standard)).badPlanes());
        try (SetWriters writers = SetWriters.open(folder, set, recipe.map(RecipeSteps::products).orElse(List.of()),
                plan.formats(), hash(), provenance.collection)) {
            walk.over(set, result -> {
                written.add(result);
                return result;
            }, result -> {
                tally.add(result);
                facts.add(WrittenRow.of(rows.get(result.target().index()), result));
                write(writers, result);
                progress.report("write", result.target().index() + 1, set.count());
                progress.stage(RunStages.EXPORT, result.target().index() + 1, set.count());
            });
            try (Timings.Span _ = timings.start(Stages.WRITE)) {
                files.addAll(writers.finish());
            }
        }
        files.add(sheet(prepared));
        if (spools.raw().isPresent()) {
            files.add(raw(spools.raw().get().rows(rows), walk));
        }
        files.addAll(additions.write(folder, facts, dropped));
        return finish(files, tally, pixels(pass, written.pixels()));
    }

    private void write(SetWriters writers, StampResult result) throws ExportException {
        try (Timings.Span _ = timings.start(Stages.WRITE)) {
            writers.write(result);
        }
    }

    private StampResult normalised(NormalisePass pass, StampResult result) {
        try (Timings.Span _ = timings.start(Stages.NORMALISE)) {
            return pass.apply(result);
        }
    }

    private Path sheet(StampSource prepared) throws ExportException {
        try (Timings.Span _ = timings.start(Stages.DRAW)) {
            PictureSheet.write(folder.resolve(OutputFolder.SHEET), prepared);
            return folder.resolve(OutputFolder.SHEET);
        }
    }

    /// The facts of what is not kept; counted, since it was tried.
    private static List<WrittenRow> dropped(Spools spools, List<Integer> rows, Tally tally) throws ExportException {
        Set<Integer> kept = new HashSet<>(rows);
        List<WrittenRow> dropped = new ArrayList<>();
        for (int row = 0; row < spools.prepared().count(); row++) {
            if (!kept.contains(row)) {
                StampResult result = spools.prepared().result(row);
                tally.add(result);
                dropped.add(WrittenRow.of(row, result));
            }
        }
        return dropped;
    }

    private StampResult fitted(StampResult result) {
        return plan.formats().contains(Recipe.Format.NPZ)
                ? Grids.fitted(result, provenance.mark.batch().size())
                : result;
    }

    private static SetPixels pixels(Optional<NormalisePass> pass, SetStatistics written) {
        SequencedMap<Band, PixelSummary> flux = pass.map(NormalisePass::flux).orElseGet(LinkedHashMap::new);
        return flux.isEmpty()
                ? new SetPixels(written.summaries(), new LinkedHashMap<>())
                : new SetPixels(flux, written.summaries());
    }

    private Path raw(StampSource set, SetWalk walk) throws ExportException {
        Path file = folder.resolve(OutputFolder.RAW);
        try (NpzExport export = NpzExport.open(file, set, set.layout())) {
            walk.over(set, result -> Grids.fitted(result, set.size()), export::write);
            export.finish();
        }
        return file;
    }

    private RunReport finish(List<Path> files, Tally tally, SetPixels pixels) throws ExportException {
        double elapsed = (System.nanoTime() - provenance.startNanos) / NANOS_PER_SECOND;
        timings.bytes(Stages.WRITE, files.stream().map(Path::toFile).mapToLong(File::length).sum());
        Path summary = folder.resolve(Summary.NAME);
        new Summary(provenance.mark, tally, elapsed, timings.snapshot(), provenance.cache.state().hitRate(),
                pixels, versions()).write(summary);
        files.add(summary);
        Checksums.write(folder, files);
        files.add(folder.resolve(Checksums.NAME));
        return new RunReport(folder, tally, files, elapsed, List.of());
    }

    /// With the columns that every row has.
    private StampResult named(StampResult result, int target) {
        SequencedMap<String, String> columns = new LinkedHashMap<>();
        additions.split(target).ifPresent(split -> columns.put("split", split));
        columns.put("group_key", result.tract() < 0 ? "" : result.tract() + "/" + result.patch());
        columns.put("recipe_hash", hash());
        return result.withColumns(columns);
    }

    private String hash() {
        return recipe.map(RecipeJson::hash).orElse("");
    }

    private Path text(String name, String content) throws ExportException {
        try {
            AtomicFile.write(folder.resolve(name), content);
            return folder.resolve(name);
        } catch (IOException e) {
            throw new ExportException("Cannot write " + folder.resolve(name) + ": " + DiskTrouble.why(e) + ".", e);
        }
    }

    private static SequencedMap<String, String> versions() {
        SequencedMap<String, String> versions = new LinkedHashMap<>();
        String own = SetExport.class.getPackage().getImplementationVersion();
        versions.put("ripple", own == null ? "unpackaged" : own);
        versions.put("java", System.getProperty("java.version", ""));
        versions.put("os", System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""));
        return versions;
    }
}
