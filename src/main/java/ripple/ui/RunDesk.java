package ripple.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ripple.catalog.Target;
import ripple.job.BackgroundJob;
import ripple.job.Cancellation;
import ripple.job.Guard;
import ripple.job.Progress;
import ripple.pipeline.kept.KeptRun;
import ripple.pipeline.kept.RunRequest;
import ripple.pipeline.kept.RunStore;
import ripple.pipeline.recipe.Recipe;
import ripple.repository.Repository;
import ripple.repository.RepositoryChoice;
import ripple.ui.jobs.JobItem;
import ripple.ui.jobs.JobResult;
import ripple.ui.kit.Latest;
import ripple.ui.kit.Messages;
import ripple.ui.kit.NumberStyle;
import ripple.ui.start.OpenState;

/// Starts runs, keeps what is asked for and what became of it, and goes on with those that were left.
///
/// Long because every way into a run and out of it meets here.
final class RunDesk {
    private static final Logger LOG = LoggerFactory.getLogger(RunDesk.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final Session session;
    private final Services services;
    private final Latest showing;
    private final Latest keeping;
    private Runnable whenShown = () -> {};

    RunDesk(Session session, Services services) {
        this.session = session;
        this.services = services;
        this.showing = new Latest(services.io());
        this.keeping = new Latest(services.io());
    }

    /// What follows when objects of a run are shown.
    void whenShown(Runnable then) {
        whenShown = then;
    }

    /// Shows these targets alone.
    ///
    /// @param name what they are
    void show(String name, Set<String> ids) {
        session.choice().show(name, ids);
        whenShown.run();
    }

    /// Runs the core on targets of the open repository, into a new folder.
    void start(List<Target> targets, Recipe recipe) {
        if (session.start().state().get() instanceof OpenState.Open open) {
            start(name(targets.size()), open.location(), renumbered(targets), recipe);
        }
    }

    /// Lists what is remembered of earlier windows; runs that nobody works on any more are offered to go on with.
    void remember() {
        RunStore store = services.runs().store();
        if (store != null) {
            keeping.run(() -> left(store), all -> all.forEach(this::remember),
                    problem -> LOG.warn("The runs of before cannot be listed.", problem));
        }
    }

    private void start(String title, String location, List<Target> targets, Recipe recipe) {
        Path folder = services.runs().results()
                .resolve("run-" + LocalDateTime.now(ZoneId.systemDefault()).format(STAMP));
        for (int i = 2; java.nio.file.Files.exists(folder) || isTaken(folder); i++) {
            folder = folder.resolveSibling(String.valueOf(folder.getFileName()).replaceAll("_.*", "") + "_" + i);
        }
        Run run = new Run(new RunRequest(title, location, recipe, folder, targets.size()), targets, null);
        run.start();
    }

    private boolean isTaken(Path folder) {
        return session.jobs().jobs().stream().anyMatch(job -> job.folder().filter(folder::equals).isPresent());
    }

    private String name(int targets) {
        String area = session.targets().areaName().get();
        return Messages.text("run.title", area.isEmpty() ? session.targets().source().get() : area,
                NumberStyle.whole(targets));
    }

    private static List<KeptRun> left(RunStore store) throws IOException {
        List<KeptRun> all = new ArrayList<>();
        for (KeptRun run : store.all()) {
            if (!run.isUnfinished() || isFree(store, run)) {
                all.add(run);
            }
        }
        return all;
    }

    private static boolean isFree(RunStore store, KeptRun run) throws IOException {
        try (RunStore.Hold hold = store.hold(run).orElse(null)) {
            return hold != null;
        }
    }

    private void remember(KeptRun kept) {
        Run run = new Run(kept.request(), null, kept);
        switch (kept.state()) {
            case RUNNING -> run.item.restore(JobItem.State.PAUSED, Messages.text("jobs.brokenOff"), kept.toLookAt());
            case PAUSED -> run.item.restore(JobItem.State.PAUSED, Messages.text("jobs.paused"), kept.toLookAt());
            case FINISHED -> run.item.restore(JobItem.State.FINISHED, kept.summary(), kept.toLookAt());
            case CANCELLED -> run.item.restore(JobItem.State.CANCELLED, kept.summary(), kept.toLookAt());
            case FAILED -> run.item.restore(JobItem.State.FAILED, kept.summary(), kept.toLookAt());
        }
        session.jobs().remember(run.item);
        run.followPause();
    }

    /// A run's rows count from 0.
    private static List<Target> renumbered(List<Target> selection) {
        List<Target> rows = new ArrayList<>();
        for (Target target : selection) {
            rows.add(new Target(rows.size(), target.id(), target.raDeg(), target.decDeg(), target.columns()));
        }
        return rows;
    }

    /// One run with its item, its record in the store, and its targets.
    private final class Run implements JobItem.Further {
        private final RunRequest request;
        private final JobItem item;
        private volatile @Nullable List<Target> targets;
        private volatile @Nullable KeptRun kept;

        /// @param targets null when they are to be read from the store
        /// @param kept null for a new run
        Run(RunRequest request, @Nullable List<Target> targets, @Nullable KeptRun kept) {
            this.request = request;
            this.targets = targets;
            this.kept = kept;
            Recipe recipe = request.recipe();
            item = new JobItem(request.title()).with(Messages.text("run.detail", recipe.size(), recipe.bands().size()),
                    request.folder(), this);
        }

        void start() {
            boolean isNew = kept == null;
            BackgroundJob<JobResult> job = session.jobs().start(item, services.workers(),
                    (progress, cancellation) -> isNew
                            ? session.rates().timed(request.targets(), () -> work(progress, cancellation))
                            : work(progress, cancellation));
            var _ = job.result().whenComplete(this::ended);
            if (isNew) {
                followPause();
            }
        }

        /// A pause outlasts the window.
        private void followPause() {
            item.state().addListener((o, before, now) -> {
                if (now == JobItem.State.PAUSED || (now == JobItem.State.RUNNING && before == JobItem.State.PAUSED)) {
                    keep(now == JobItem.State.PAUSED ? KeptRun.State.PAUSED : KeptRun.State.RUNNING);
                } else if (now == JobItem.State.CANCELLED && before == JobItem.State.PAUSED) {
                    keep(KeptRun.State.CANCELLED);
                }
            });
        }

        private JobResult work(Progress progress, Cancellation cancellation) throws Exception {
            RunStore store = services.runs().store();
            KeptRun run = store == null ? null : begun(store);
            if (store == null || run == null) {
                return run(progress, cancellation);
            }
            try (RunStore.Hold _ = store.hold(run)
                    .orElseThrow(() -> new IOException(Messages.text("run.elsewhere")))) {
                JobResult result = run(progress, cancellation);
                end(KeptRun.State.FINISHED, result.sentence());
                return result;
            } catch (CancellationException e) {
                // A window that closes interrupts: such a run was broken off, and is offered again.
                if (!Thread.currentThread().isInterrupted()) {
                    end(KeptRun.State.CANCELLED, Messages.text("jobs.cancelled"));
                }
                throw e;
            }
        }

        /// A run that cannot be kept is a run all the same.
        private @Nullable KeptRun begun(RunStore store) {
            KeptRun before = kept;
            try {
                KeptRun run = before == null
                        ? store.add(request, rows(), Instant.now())
                        : before.at(KeptRun.State.RUNNING);
                if (before != null) {
                    store.update(run);
                }
                kept = run;
                return run;
            } catch (IOException e) {
                LOG.warn("The run {} is not kept: {}", request.title(), e.getMessage());
                return before;
            }
        }

        private JobResult run(Progress progress, Cancellation cancellation) throws Exception {
            List<Target> rows = rows();
            if (session.start().state().get() instanceof OpenState.Open open
                    && open.location().equals(request.repository())) {
                return services.batch().run(open.repository(), request.recipe(), rows, request.folder(), progress,
                        cancellation);
            }
            try (Repository repository = services.door().open(request.repository(), RepositoryChoice.DEFAULT)) {
                return services.batch().run(repository, request.recipe(), rows, request.folder(), progress,
                        cancellation);
            }
        }

        private List<Target> rows() throws IOException {
            List<Target> known = targets;
            RunStore store = services.runs().store();
            KeptRun run = kept;
            if (known == null && store != null && run != null) {
                known = store.targets(run);
                targets = known;
            }
            return known == null ? List.of() : known;
        }

        private synchronized void keep(KeptRun.State state) {
            KeptRun run = kept;
            // It may have ended meanwhile.
            if (run != null && run.isUnfinished()) {
                kept = run.at(state);
                var _ = services.workers().onIo(() -> {
                    update();
                    return state;
                });
            }
        }

        /// On the worker's thread: the window may be closing.
        private synchronized void end(KeptRun.State how, String sentence) {
            KeptRun run = kept;
            if (run != null) {
                kept = run.ended(how, Instant.now(), sentence, item.toLookAt());
                update();
            }
        }

        private synchronized void update() {
            RunStore store = services.runs().store();
            KeptRun run = kept;
            if (store != null && run != null) {
                try {
                    store.update(run);
                } catch (IOException e) {
                    LOG.warn("What became of the run {} could not be kept: {}", run.id(), e.getMessage());
                }
            }
        }

        private void ended(@Nullable JobResult result, @Nullable Throwable failure) {
            if (failure != null && !(failure instanceof CancellationException)) {
                end(KeptRun.State.FAILED, Guard.sentence(failure));
            }
            services.window().execute(() -> tell(result, failure));
        }

        private void tell(@Nullable JobResult result, @Nullable Throwable failure) {
            if (result != null) {
                session.notices().tell(Messages.text("run.told", request.title(), result.sentence()));
            } else if (failure != null && !(failure instanceof CancellationException)) {
                session.notice().set(Messages.text("run.told", request.title(), Guard.sentence(failure)));
            }
        }

        @Override
        public void goOn() {
            start();
        }

        @Override
        public void again() {
            Recipe recipe = session.recipes().recipe().get();
            showing.run(this::rows, rows -> RunDesk.this.start(request.title(), request.repository(), rows, recipe),
                    problem -> session.notice().set(Guard.sentence(problem)));
        }

        @Override
        public void show(List<Integer> rows) {
            showing.run(() -> ids(rows), ids -> RunDesk.this.show(request.title(), ids),
                    problem -> session.notice().set(Guard.sentence(problem)));
        }

        private Set<String> ids(List<Integer> rows) throws IOException {
            List<Target> all = rows();
            Set<String> ids = new HashSet<>();
            rows.forEach(row -> ids.add(all.get(row).id()));
            return ids;
        }

        @Override
        public void forget() {
            RunStore store = services.runs().store();
            KeptRun run = kept;
            if (store != null && run != null) {
                var _ = services.workers().onIo(() -> {
                    store.remove(run);
                    return run;
                });
            }
        }
    }
}
