package ripple.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import ripple.catalog.Target;
import ripple.cutout.CutoutFetcher;
import ripple.cutout.CutoutPlan;
import ripple.cutout.CutoutSettings;
import ripple.cutout.Fetched;
import ripple.cutout.PatchGroup;
import ripple.cutout.Placed;
import ripple.cutout.Retention;
import ripple.cutout.Wanted;
import ripple.export.ExportException;
import ripple.export.KeptOutcome;
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
    /// A group is in memory as it was fetched, with its steps' results, and on its way to the spool.
    private static final int COPIES = 3;

    private final CutoutFetcher fetcher;
    private final CutoutSettings settings;
    private final String preparation;
    private final Workers workers;
    private final Timings timings;

    /// @param preparation as in {@link Prepared}; empty when prepared objects are not to be found again
    Batch(CutoutFetcher fetcher, CutoutSettings settings, String preparation, Workers workers, Timings timings) {
        this.fetcher = fetcher;
        this.preparation = preparation;
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
                counter.through(RunStages.FETCH, 1);
                counter.through(RunStages.QUALITY, 1);
                counter.through(RunStages.MATCH, 1);
                counter.keep(List.of(unplaced(byIndex.apply(none.wanted().index()), none, steps)));
            }
            Retention retention = fetcher.retention(targets.size(), settings);
            Prepared prepared = new Prepared(fetcher, settings, preparation, retention);
            workers.mapInOrder(plan.groups(), group -> COPIES * CutoutFetcher.bytes(group, settings),
                    group -> timings.during(
                            () -> new GroupWork(steps, prepared, counter, cancellation).of(group, retention, byIndex)),
                    counter::keep, cancellation);
        } catch (ExportBrokenOff e) {
            throw e.reason();
        }
    }

    /// What is done with a group on a pixel thread.
    private final class GroupWork {
        private final ObjectSteps steps;
        private final Prepared prepared;
        private final Counter counter;
        private final Cancellation cancellation;

        GroupWork(ObjectSteps steps, Prepared prepared, Counter counter, Cancellation cancellation) {
            this.steps = steps;
            this.prepared = prepared;
            this.counter = counter;
            this.cancellation = cancellation;
        }

        List<ObjectSteps.Done> of(PatchGroup group, Retention retention, Function<Integer, Target> byIndex) {
            List<ObjectSteps.Done> done = new ArrayList<>();
            Map<Integer, Placed> rest = new LinkedHashMap<>();
            for (Placed placed : group.stamps()) {
                Target target = byIndex.apply(placed.wanted().index());
                prepared.find(target, placed, settings.bands()).ifPresentOrElse(
                        result -> done.add(new ObjectSteps.Done(result, result)),
                        () -> rest.put(target.index(), placed));
            }
            timings.lookUps(Prepared.CACHE, done.size(), prepared.isKeeping() ? rest.size() : 0);
            counter.through(RunStages.FETCH, done.size());
            counter.through(RunStages.QUALITY, done.size());
            counter.through(RunStages.MATCH, done.size());
            if (!rest.isEmpty()) {
                long began = timings.now();
                List<Fetched> fetched = fetched(
                        new PatchGroup(group.tract(), group.patch(), List.copyOf(rest.values())), retention);
                counter.through(RunStages.FETCH, fetched.size());
                long share = (timings.now() - began) / Math.max(1, fetched.size());
                for (Fetched one : fetched) {
                    cancellation.check();
                    workers.giveWay();
                    long stepsBegan = timings.now();
                    Target target = byIndex.apply(one.wanted().index());
                    ObjectSteps.Done made = prepared(one, target);
                    timings.object(target.id(), share + timings.now() - stepsBegan);
                    prepared.keep(Objects.requireNonNull(rest.get(one.wanted().index())), made.prepared());
                    done.add(made);
                }
            }
            return done;
        }

        private ObjectSteps.Done prepared(Fetched one, Target target) {
            ObjectSteps.Done made = switch (one) {
                case Fetched.Unplaced none -> unplaced(target, none, steps);
                case Fetched.Found found -> Guard.guarded("prepare " + target.id(), () -> steps.apply(target, found),
                        failure -> steps.without(target, settings.bands(), StampStatus.FAILED,
                                "prepare: " + Guard.sentence(failure)));
            };
            counter.through(RunStages.QUALITY, 1);
            counter.through(RunStages.MATCH, 1);
            return made;
        }
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

    /// Tells of a result that is not, or not wholly, what was asked for.
    static void needsLook(Progress progress, StampResult result) {
        if (result.status() == StampStatus.FAILED) {
            progress.item(result.target().index(), stage(result), result.status().label(), result.reasons());
        } else {
            needsLook(progress, KeptOutcome.of(result));
        }
    }

    /// The same of what did not fail.
    static void needsLook(Progress progress, KeptOutcome outcome) {
        if (outcome.status() == StampStatus.REJECTED) {
            progress.item(outcome.index(), RunStages.QUALITY, outcome.status().label(), outcome.reasons());
        } else if (!outcome.missing().isEmpty()) {
            progress.item(outcome.index(), RunStages.FETCH, RunStages.PARTIAL, outcome.missing());
        }
    }

    /// What has all its pixels and failed was failed by a later step. Only quality rejects.
    private static String stage(StampResult result) {
        return result.images().isEmpty() || !result.missing().isEmpty() ? RunStages.FETCH : RunStages.MATCH;
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
        private final Map<String, AtomicInteger> stages = new ConcurrentHashMap<>();
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
            for (String stage : List.of(RunStages.FETCH, RunStages.QUALITY, RunStages.MATCH)) {
                stages.put(stage, new AtomicInteger(done));
                progress.stage(stage, done, total);
            }
        }

        /// Objects have left a stage; from any thread.
        void through(String stage, int count) {
            if (count > 0) {
                progress.stage(stage, Objects.requireNonNull(stages.get(stage)).addAndGet(count), total);
            }
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
                needsLook(progress, one.prepared());
            }
        }

        private void tell(StampResult result) {
            timings.ended(result.status().label());
            if (result.status() != StampStatus.ACCEPTED) {
                ReasonKind.examples(result.reasons()).forEach((kind, reason) -> timings
                        .outcome(result.status().label(), kind, reason, result.target().id()));
            }
        }
    }
}
