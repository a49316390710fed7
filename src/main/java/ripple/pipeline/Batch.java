package ripple.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import ripple.catalog.Target;
import ripple.cutout.CutoutFetcher;
import ripple.cutout.CutoutPlan;
import ripple.cutout.CutoutSettings;
import ripple.cutout.Fetched;
import ripple.cutout.PatchGroup;
import ripple.cutout.Retention;
import ripple.cutout.Wanted;
import ripple.export.ExportException;
import ripple.export.ReasonKind;
import ripple.export.StampResult;
import ripple.export.StampStatus;
import ripple.job.Cancellation;
import ripple.job.Guard;
import ripple.job.Progress;
import ripple.job.Workers;
import ripple.timing.Stages;
import ripple.timing.Timings;

/// Goes through all targets of a batch, patch by patch: fetch, steps, keep. One bad object never stops it.
final class Batch {
    private final CutoutFetcher fetcher;
    private final CutoutSettings settings;
    private final Workers workers;
    private final Timings timings;

    Batch(CutoutFetcher fetcher, CutoutSettings settings, Workers workers, Timings timings) {
        this.fetcher = fetcher;
        this.settings = settings;
        this.workers = workers;
        this.timings = timings;
    }

    /// Fetches the targets, applies the steps on the pixel threads and hands every result to the keeper on this thread.
    ///
    /// @param total number of targets of the whole batch, for the progress
    /// @throws ExportException when a result cannot be kept; what was kept before stays
    /// @throws java.util.concurrent.CancellationException when cancelled
    void run(List<Target> targets, int total, ObjectSteps steps, Keeper keeper, Progress progress,
            Cancellation cancellation) throws ExportException {
        Counter counter = new Counter(keeper, timings, progress, total - targets.size(), total);
        counter.begin();
        try {
            CutoutPlan plan = fetcher.plan(wanted(targets), settings, workers.pixelThreads());
            Function<Integer, Target> byIndex = index(targets);
            for (Fetched.Unplaced none : plan.unplaced()) {
                counter.keep(List.of(unplaced(byIndex.apply(none.wanted().index()), none, steps)));
            }
            Retention retention = fetcher.retention(targets.size(), settings);
            workers.mapInOrder(plan.groups(),
                    group -> timings.during(() -> work(group, retention, byIndex, steps, cancellation)), counter::keep,
                    cancellation);
        } catch (ExportBrokenOff e) {
            throw e.reason();
        }
    }

    private List<ObjectSteps.Done> work(PatchGroup group, Retention retention, Function<Integer, Target> byIndex,
            ObjectSteps steps, Cancellation cancellation) {
        long began = timings.now();
        List<Fetched> fetched = fetched(group, retention);
        long share = (timings.now() - began) / Math.max(1, fetched.size());
        List<ObjectSteps.Done> done = new ArrayList<>();
        for (Fetched one : fetched) {
            cancellation.check();
            long stepsBegan = timings.now();
            Target target = byIndex.apply(one.wanted().index());
            done.add(switch (one) {
                case Fetched.Unplaced none -> unplaced(target, none, steps);
                case Fetched.Found found -> Guard.guarded("prepare " + target.id(), () -> steps.apply(target, found),
                        failure -> steps.without(target, settings.bands(), StampStatus.FAILED,
                                "prepare: " + Guard.sentence(failure)));
            });
            timings.object(target.id(), share + timings.now() - stepsBegan);
        }
        return done;
    }

    private List<Fetched> fetched(PatchGroup group, Retention retention) {
        return Guard.guarded("fetch", () -> fetch(group, retention), failure -> lost(group, failure));
    }

    private List<Fetched> fetch(PatchGroup group, Retention retention) {
        try (Timings.Span _ = timings.start(Stages.FETCH)) {
            return fetcher.fetchGroup(group, settings, retention);
        }
    }

    private static List<Fetched> lost(PatchGroup group, Exception failure) {
        return group.stamps().stream()
                .map(p -> (Fetched) new Fetched.Unplaced(p.wanted(), Fetched.Cause.BROKEN_OFF,
                        "fetch: " + Guard.sentence(failure)))
                .toList();
    }

    /// A place that the sky map does not have is a normal result; one that is no place at all, or died, is a failure.
    private ObjectSteps.Done unplaced(Target target, Fetched.Unplaced none, ObjectSteps steps) {
        return steps.without(target, settings.bands(), none.cause() == Fetched.Cause.NOT_COVERED
                ? StampStatus.REJECTED
                : StampStatus.FAILED, none.reason());
    }

    private static List<Wanted> wanted(List<Target> targets) {
        return targets.stream().map(t -> new Wanted(t.index(), t.id(), t.raDeg(), t.decDeg())).toList();
    }

    private static Function<Integer, Target> index(List<Target> targets) {
        var byIndex = new java.util.HashMap<Integer, Target>();
        targets.forEach(t -> byIndex.put(t.index(), t));
        return i -> java.util.Objects.requireNonNull(byIndex.get(i));
    }

    /// Where results go.
    @FunctionalInterface
    interface Keeper {
        void keep(ObjectSteps.Done done) throws ExportException;
    }

    private static final class Counter {
        private final Keeper keeper;
        private final Timings timings;
        private final Progress progress;
        private final int total;
        private int done;

        Counter(Keeper keeper, Timings timings, Progress progress, int done, int total) {
            this.keeper = keeper;
            this.timings = timings;
            this.progress = progress;
            this.done = done;
            this.total = total;
        }

        /// What an earlier run has finished counts.
        void begin() {
            progress.report("fetch and prepare", done, total);
        }

        void keep(List<ObjectSteps.Done> some) {
            for (ObjectSteps.Done one : some) {
                tell(one.prepared());
                try (Timings.Span _ = timings.start(Stages.SPOOL)) {
                    keeper.keep(one);
                } catch (ExportException e) {
                    throw new ExportBrokenOff(e);
                }
                progress.report("fetch and prepare", ++done, total);
            }
        }

        private void tell(StampResult result) {
            timings.ended(result.status().label());
            if (result.status() != StampStatus.ACCEPTED) {
                result.reasons().forEach(reason -> timings.outcome(result.status().label(), ReasonKind.of(reason),
                        reason, result.target().id()));
            }
        }
    }
}
