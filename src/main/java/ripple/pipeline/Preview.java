package ripple.pipeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ripple.catalog.Target;
import ripple.cutout.CutoutFetcher;
import ripple.cutout.CutoutSettings;
import ripple.cutout.Fetched;
import ripple.cutout.StampCache;
import ripple.cutout.Wanted;
import ripple.export.ExportException;
import ripple.export.StampResult;
import ripple.export.StampSource;
import ripple.export.StampStatus;
import ripple.job.Cancellation;
import ripple.pipeline.ObjectPreview.Step;
import ripple.pipeline.ObjectPreview.StepResult;
import ripple.pipeline.recipe.Recipe;
import ripple.prepare.MatchReport;
import ripple.prepare.NormaliseMethod;
import ripple.prepare.NormaliseScope;
import ripple.prepare.QualityReport;
import ripple.repository.Repository;
import ripple.repository.RepositoryException;
import ripple.timing.Timings;

/// What a run of a recipe over a list of targets would make of single objects: the run's own steps, with nothing written.
///
/// Only where the recipe normalises over the whole survey does a run know more: here some objects, spread over the list, stand for all,
/// and the result says so. Safe from many threads.
public final class Preview {
    private static final int SAMPLE = 16;

    private final Recipe recipe;
    private final List<Target> targets;
    private final RecipeWork work;
    private volatile @Nullable Prepared prepared;

    /// What is found out once, with the first object.
    private record Prepared(CutoutSettings settings, ObjectSteps steps, NormalisePass pass, int sampled) {}

    /// @param targets that a run would go through, for what is taken from all of them
    /// @throws RepositoryException when the repository has no sky map, or lacks a band of the recipe altogether
    public Preview(Repository repository, StampCache cache, Timings timings, Recipe recipe, List<Target> targets)
            throws RepositoryException {
        UnknownBandException.check(recipe.bands(), repository.coverage().bands());
        this.recipe = recipe;
        this.targets = List.copyOf(targets);
        this.work = new RecipeWork(recipe, new CutoutFetcher(repository, cache, timings), timings);
    }

    /// Takes an object through the recipe; reads files.
    public ObjectPreview of(Target target) {
        Prepared ready = prepared();
        return switch (fetch(target, ready.settings)) {
            case Fetched.Unplaced none -> new ObjectPreview(target,
                    none.cause() == Fetched.Cause.NOT_COVERED ? StampStatus.REJECTED : StampStatus.FAILED,
                    List.of(none.reason()), Optional.empty(), Optional.empty(),
                    Optional.empty(), Map.of(), nothing(none.reason()));
            case Fetched.Found found -> of(target, found, ready);
        };
    }

    private ObjectPreview of(Target target, Fetched.Found found, Prepared ready) {
        Map<String, ObjectWork> after = new LinkedHashMap<>();
        StampResult result = ready.steps.apply(target, found, (step, work) -> after.put(step.name(), work)).prepared();
        Map<Step, StepResult> steps = new EnumMap<>(Step.class);
        after.forEach((name, work) -> step(name).ifPresent(step -> steps.put(step, made(name, work))));
        if (recipe.normalise().method() != NormaliseMethod.NONE && result.status() != StampStatus.FAILED) {
            steps.put(Step.NORMALISED, normalised(result, ready));
        }
        ObjectWork last = after.values().stream().reduce((a, b) -> b).orElseThrow();
        ObjectWork usable = after.values().stream().filter(work -> work.way() == ObjectWork.Way.ON)
                .reduce((a, b) -> b).orElse(last);
        RecipeViews.View difference = work.views().difference(usable);
        RecipeViews.View residual = work.views().residual(usable);
        steps.put(Step.DIFFERENCE, difference.result());
        steps.put(Step.RESIDUAL, residual.result());
        return new ObjectPreview(target, result.status(), result.reasons(), last.finding(QualityReport.class),
                last.finding(MatchReport.class), difference.difference(), residual.lights(), steps);
    }

    /// Which picture a step of the batch makes.
    private static Optional<Step> step(String name) {
        return switch (name) {
            case "quality" -> Optional.of(Step.DATA);
            case "resample" -> Optional.of(Step.RESAMPLED);
            case "match" -> Optional.of(Step.MATCHED);
            default -> Optional.empty();
        };
    }

    private static StepResult made(String name, ObjectWork work) {
        boolean ended = work.way() == ObjectWork.Way.ENDED;
        return ended && !name.equals("quality")
                ? new StepResult.NotMade(work.reasons().getLast())
                : new StepResult.Made(work.stamp(), "");
    }

    private StepResult normalised(StampResult result, Prepared ready) {
        String note = recipe.normalise().scope() == NormaliseScope.SURVEY && ready.sampled < targets.size()
                ? "Parameters from " + ready.sampled + " of " + targets.size() + " objects; a run takes all."
                : "";
        return ready.pass.apply(result).stamp().<StepResult>map(stamp -> new StepResult.Made(stamp, note))
                .orElse(new StepResult.NotMade("No band has an image here."));
    }

    private static Map<Step, StepResult> nothing(String reason) {
        Map<Step, StepResult> steps = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            steps.put(step, new StepResult.NotMade(reason));
        }
        return steps;
    }

    private Fetched fetch(Target target, CutoutSettings settings) {
        return work.fetcher().fetch(new Wanted(target.index(), target.id(), target.raDeg(), target.decDeg()), settings);
    }

    private Prepared prepared() {
        Prepared known = prepared;
        return known != null ? known : prepare();
    }

    private synchronized Prepared prepare() {
        Prepared known = prepared;
        if (known != null) {
            return known;
        }
        int margin = work.margin(targets);
        CutoutSettings settings = work.plain().withMargin(margin);
        ObjectSteps steps = work.steps(margin);
        List<StampResult> sample = sample(settings, steps);
        Prepared fresh = new Prepared(settings, steps, pass(sample), sample.size());
        prepared = fresh;
        return fresh;
    }

    /// Objects spread over the list, prepared as a run would; none where the recipe takes nothing from the survey.
    private List<StampResult> sample(CutoutSettings settings, ObjectSteps steps) {
        List<StampResult> sample = new ArrayList<>();
        if (recipe.normalise().scope() == NormaliseScope.SURVEY) {
            int step = Math.max(1, targets.size() / SAMPLE);
            for (int i = 0; i < targets.size() && sample.size() < SAMPLE; i += step) {
                if (fetch(targets.get(i), settings) instanceof Fetched.Found found) {
                    StampResult result = steps.apply(targets.get(i), found).prepared();
                    if (result.status() == StampStatus.ACCEPTED) {
                        sample.add(result);
                    }
                }
            }
        }
        return sample;
    }

    private NormalisePass pass(List<StampResult> sample) {
        try {
            return NormalisePass.over(StampSource.of(recipe.bands(), recipe.resultSize(), sample), recipe,
                    (stage, done, total) -> {},
                    new Cancellation());
        } catch (ExportException e) {
            throw new IllegalStateException("Results in memory are always there.", e);
        }
    }
}
