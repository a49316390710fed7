package ripple.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import ripple.catalog.Target;
import ripple.cutout.CutoutFetcher;
import ripple.cutout.CutoutSettings;
import ripple.cutout.StampCache;
import ripple.export.ExportException;
import ripple.export.SetMark;
import ripple.export.SpoolKey;
import ripple.image.Band;
import ripple.job.Cancellation;
import ripple.job.Progress;
import ripple.job.Workers;
import ripple.pipeline.recipe.Recipe;
import ripple.pipeline.recipe.RecipeJson;
import ripple.repository.Repository;
import ripple.repository.RepositoryException;
import ripple.timing.Timings;

/// The whole story of a pixel: fetch, quality, PSF match, normalise, export. One instance serves any number of runs, one at a time.
public final class Pipeline {
    private final Repository repository;
    private final StampCache cache;
    private final Workers workers;
    private final Timings timings;

    /// Makes a pipeline.
    ///
    /// @param timings where every stage is recorded; the repository should record to the same. A run for a job that says so
    /// ({@link Timings#during}) is summed up by itself
    public Pipeline(Repository repository, StampCache cache, Workers workers, Timings timings) {
        this.repository = repository;
        this.cache = cache;
        this.workers = workers;
        this.timings = timings.of(repository.id());
    }

    /// The full core for a list of targets.
    ///
    /// @throws RepositoryException when the repository has no sky map, or lacks a band of the recipe altogether
    /// @throws ExportException when results cannot be written; what was finished is kept
    /// @throws java.util.concurrent.CancellationException when cancelled; what was finished is kept
    public RunReport run(List<Target> targets, Recipe recipe, OutputPlan plan, Progress progress,
            Cancellation cancellation) throws RepositoryException, ExportException {
        return run(targets, recipe, plan, SetAdditions.NONE, progress, cancellation);
    }

    /// The same with what a set has beside the core's results.
    ///
    /// @throws RepositoryException as above
    /// @throws ExportException as above
    public RunReport run(List<Target> targets, Recipe recipe, OutputPlan plan, SetAdditions additions,
            Progress progress, Cancellation cancellation) throws RepositoryException, ExportException {
        requireBands(recipe.bands());
        RecipeWork work = new RecipeWork(recipe, fetcher(), timings());
        Gathering gathering = new Gathering(work.fetcher(), work.plain(), work::margin, work::steps,
                recipe.resultSize(), RecipeJson.write(recipe) + additions.key(),
                plan.raw() == OutputPlan.Raw.WITHOUT ? RecipeJson.preparation(recipe) : "", additions);
        return gather(targets, plan, gathering, Optional.of(recipe), progress, cancellation);
    }

    /// Stamps as they are in the data: no preparation.
    ///
    /// @throws RepositoryException when the repository has no sky map, or lacks a band altogether
    /// @throws ExportException when results cannot be written; what was finished is kept
    /// @throws java.util.concurrent.CancellationException when cancelled; what was finished is kept
    public RunReport cutout(List<Target> targets, CutoutSettings settings, OutputPlan plan, Progress progress,
            Cancellation cancellation) throws RepositoryException, ExportException {
        requireBands(settings.bands());
        PsfMemory memory = new PsfMemory();
        IntFunction<ObjectSteps> steps = _ -> new ObjectSteps(
                RecipeSteps.quality(Recipe.standard(), memory, QualityStep.Rejection.EMPTY_ONLY), List.of(), 0,
                settings.sizePx(), settings.sizePx(), timings());
        Gathering gathering = new Gathering(fetcher(), settings, Pipeline::noMargin, steps, settings.sizePx(),
                SettingsText.of(settings), "", SetAdditions.NONE);
        return gather(targets, plan, gathering, Optional.empty(), progress, cancellation);
    }

    /// How results are gathered before anything is exported.
    ///
    /// @param margin looked up only when there is something to fetch
    /// @param size edge of a prepared stamp in pixels
    /// @param settingsText whatever text changes when results would
    /// @param preparation as in {@link Prepared}
    /// @param additions what the set has beside the core's results
    private record Gathering(CutoutFetcher fetcher, CutoutSettings settings, ToIntFunction<List<Target>> margin,
            IntFunction<ObjectSteps> steps, int size, String settingsText, String preparation,
            SetAdditions additions) {}

    private RunReport gather(List<Target> targets, OutputPlan plan, Gathering gathering, Optional<Recipe> recipe,
            Progress progress, Cancellation cancellation) throws ExportException {
        return timings().during(() -> gathered(targets, plan, gathering, recipe, progress, cancellation));
    }

    private RunReport gathered(List<Target> targets, OutputPlan plan, Gathering gathering, Optional<Recipe> recipe,
            Progress progress, Cancellation cancellation) throws ExportException {
        long start = System.nanoTime();
        SpoolKey key = SpoolKey.of(repository.id(), targets, gathering.settingsText, gathering.settings.bands(),
                gathering.size);
        SetMark mark = new SetMark(key, plan.parts());
        Beginning beginning = Beginning.in(plan, mark, gathering.additions.files());
        if (beginning.isDone()) {
            return beginning.report();
        }
        try (Spools spools = Spools.open(plan.folder(), key, gathering.settings.sizePx(), plan)) {
            fetch(targets, gathering, spools, progress, cancellation);
            SetExport export = new SetExport(plan.folder(), plan, recipe, provenance(mark, start), gathering.additions,
                    workers);
            RunReport report = export.write(spools, progress, cancellation);
            beginning.removeStale(report);
            spools.delete();
            return report.withNotices(beginning.notices());
        }
    }

    private void fetch(List<Target> targets, Gathering gathering, Spools spools, Progress progress,
            Cancellation cancellation) throws ExportException {
        List<Target> rest = targets.stream().filter(t -> !spools.isFinished(t.index())).toList();
        int margin = rest.isEmpty() ? 0 : gathering.margin.applyAsInt(targets);
        Batch batch = new Batch(gathering.fetcher, gathering.settings.withMargin(margin),
                gathering.preparation, workers, timings());
        spools.outcomes().forEach(result -> Batch.needsLook(progress, result));
        batch.run(rest, targets.size(), gathering.steps.apply(margin), spools::put, progress, cancellation);
    }

    @SuppressWarnings("unused") // stands where a margin is looked up from the targets
    private static int noMargin(List<Target> targets) {
        return 0;
    }

    private SetExport.Provenance provenance(SetMark mark, long startNanos) {
        return new SetExport.Provenance(mark, repository.info().chosenCollection(), startNanos, timings(), cache);
    }

    /// Of the run: in a window that is a part of all that is timed.
    private Timings timings() {
        return timings.ofJob();
    }

    private CutoutFetcher fetcher() throws RepositoryException {
        return new CutoutFetcher(repository, cache, timings(), workers.patience());
    }

    private void requireBands(List<Band> wanted) throws RepositoryException {
        UnknownBandException.check(wanted, repository.coverage().bands());
    }
}
