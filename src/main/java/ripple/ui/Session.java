package ripple.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import ripple.catalog.Target;
import ripple.catalog.TargetList;
import ripple.cutout.StampCache;
import ripple.file.Shelf;
import ripple.job.Guard;
import ripple.job.Meter;
import ripple.pipeline.recipe.Recipe;
import ripple.repository.Coadd;
import ripple.repository.Repository;
import ripple.repository.RepositoryException;
import ripple.timing.Stages;
import ripple.timing.WorkerLoad;
import ripple.ui.jobs.DashboardModel;
import ripple.ui.jobs.JobMeters;
import ripple.ui.jobs.JobsModel;
import ripple.ui.jobs.LogModel;
import ripple.ui.jobs.Subject;
import ripple.ui.jobs.TaskSubjects;
import ripple.ui.kit.Background;
import ripple.ui.kit.Latest;
import ripple.ui.kit.Messages;
import ripple.ui.kit.NoticesModel;
import ripple.ui.kit.Theme;
import ripple.ui.kit.UserSettings;
import ripple.ui.export.ExportModel;
import ripple.ui.export.RecentSets;
import ripple.ui.labels.VetModel;
import ripple.ui.labels.VetState;
import ripple.ui.recipe.RecipeModel;
import ripple.ui.settings.SettingsModel;
import ripple.ui.sky.MapCache;
import ripple.ui.sky.SkyModel;
import ripple.ui.sky.SkyScene;
import ripple.ui.stamps.StampSource;
import ripple.ui.stamps.StampsModel;
import ripple.ui.stamps.TargetsModel;
import ripple.ui.start.KnownRepository;
import ripple.ui.start.OpenState;
import ripple.ui.start.StartModel;
import ripple.ui.view.DisplayModel;

/// The models of one window and what ties them together: a repository opens the map and the stamps, the chosen target is the
/// same everywhere. No nodes. All ties stand here, so that what follows from what can be read in one place: hence its length.
public final class Session {
    private static final String SOFTWARE = "Ripple Workbench";

    private record Prepared(SkyScene scene, StampSource source) {}

    private final Services services;
    private final Background io;
    private final Latest preparing;
    private final Latest reading;
    private final StartModel start;
    private final SkyModel sky = new SkyModel();
    private final TargetsModel targets = new TargetsModel();
    private final DisplayModel display = new DisplayModel();
    private final StampsModel stamps;
    private final JobsModel jobs;
    private final Meter meter;
    private final DashboardModel dashboard;
    private final RecipeModel recipes;
    private final StampCache cache;
    private final ObjectProperty<UserSettings> settings;
    private final SettingsModel preferences;
    private final StringProperty notice = new SimpleStringProperty("");
    private final FileWatch files;
    private final SourceWatch sources;
    private final SkyChoice choice;
    private final MapWork mapWork;
    private final MapCache mapCache;
    private final RunRates rates = new RunRates();
    private final RunDesk runs;
    private final NoticesModel notices = new NoticesModel(notice, InstantSource.system());
    private final LogModel log = new LogModel();
    private final PreparationWatch preparations;
    private final LayoutModel layout = new LayoutModel();
    private final LastPlace lastPlace;
    private final Memory memory;
    private final Undoing undoing;
    private final VetModel vet;
    private final Grading grading;
    private final RecentSets recentSets = new RecentSets();
    private final ExportModel export;
    private final StringProperty grader = new SimpleStringProperty(System.getProperty("user.name", "grader"));
    private Request asked = Request.NOTHING;

    public Session(Services services) {
        this.services = services;
        this.io = services.io();
        this.preparing = new Latest(io);
        this.reading = new Latest(io);
        this.start = new StartModel(services.door(), io, services.sample());
        this.stamps = new StampsModel(targets, display, io, services.ahead());
        Meter.Sources sources = new Meter.Sources(
                () -> new WorkerLoad(services.workers().busyPixelThreads(), services.workers().pixelThreads(),
                        services.workers().queued()),
                () -> services.cache().state().bytes(), InstantSource.system());
        this.jobs = new JobsModel(services.window(), new JobMeters(services.timings(), sources));
        this.meter = Meter.hour(Messages.text("dash.everything"), services.timings(), sources);
        this.dashboard = new DashboardModel(services.ahead());
        TaskSubjects.tie(jobs, dashboard, new Subject(Messages.text("dash.everything"), meter::report));
        this.recipes = new RecipeModel(io);
        this.files = new FileWatch(sky, notice, io, this::forget);
        this.mapCache = services.settingsFile() == null
                ? MapCache.NONE
                : new MapCache(services.outside().cacheFolder().resolve("map"));
        this.mapWork = new MapWork(sky, jobs, stamps, services.ahead(), mapCache);
        this.choice = new SkyChoice(sky, targets, recipes, notice, io);
        this.cache = services.cache();
        this.lastPlace = new LastPlace(sky, targets, stamps);
        this.memory = new Memory(services.state(), services.stateFile(),
                Stream.of(layout.things(), lastPlace.layers(), Grading.things(grader),
                        List.of(new Kept("export.recent", recentSets::text, recentSets::restore,
                                List.of(recentSets.all()))))
                        .flatMap(List::stream).toList(),
                lastPlace.things(), io);
        this.sources = new SourceWatch(notice, io, this::readAnew);
        this.preparations = new PreparationWatch(stamps.preparation(), recipes, targets, cache, services.timings());
        this.settings = new SimpleObjectProperty<>(services.settings());
        this.preferences = new SettingsModel(services.settings(), services.outside().theme());
        this.start.recent().set(services.settings().recent());
        this.start.known().set(memory.known());
        CampaignDoor campaigns = new CampaignDoor(services.door(), cache, services.timings(), SOFTWARE);
        this.vet = new VetModel(campaigns, io);
        this.grading = new Grading(this, campaigns);
        this.export = new ExportModel(new SetSource(this), io, recentSets);
        this.runs = new RunDesk(this, services);
        tie();
        runs.remember();
        this.undoing = new Undoing(sky, targets, stamps, recipes, preferences, vet);
    }

    public StartModel start() {
        return start;
    }

    public SkyModel sky() {
        return sky;
    }

    public TargetsModel targets() {
        return targets;
    }

    public StampsModel stamps() {
        return stamps;
    }

    public JobsModel jobs() {
        return jobs;
    }

    /// Where work runs that nobody waits for.
    Background ahead() {
        return services.ahead();
    }

    /// How fast jobs are and where their time goes.
    public DashboardModel dashboard() {
        return dashboard;
    }

    /// What a recipe makes of objects of a list.
    RecipePreviews previews(Repository repository, Recipe recipe, List<Target> list) {
        return new RecipePreviews(repository, cache, services.timings(), recipe, list);
    }

    /// Remembers how things stand, for the figures of everything.
    void lookAtTimings() {
        services.ahead().run(() -> {
            meter.look();
            return meter;
        }, done -> {}, problem -> {});
    }

    /// The recipe that is previewed and run.
    public RecipeModel recipes() {
        return recipes;
    }

    /// What is chosen on the sky, for the window's own parts.
    SkyChoice choice() {
        return choice;
    }

    /// Undo and redo.
    Undoing undoing() {
        return undoing;
    }

    /// How busy the threads are, in short.
    String workerLoad() {
        return Messages.text("jobs.load", services.workers().busyPixelThreads(), services.workers().pixelThreads());
    }

    /// Runs of the core.
    RunDesk runs() {
        return runs;
    }

    /// How fast the runs of this window were.
    RunRates rates() {
        return rates;
    }

    /// How the window is laid out.
    LayoutModel layout() {
        return layout;
    }

    /// Where one is in the open repository.
    LastPlace lastPlace() {
        return lastPlace;
    }

    /// The workspace that was in front in a repository.
    Workspace lastFront(String location) {
        return LastPlace.front(memory.of(Request.known(location)));
    }

    /// What is remembered until the next start.
    Memory memory() {
        return memory;
    }

    /// What is kept on disk from one start to the next.
    List<Shelf> shelves() {
        return Stream.of(mapCache.shelf(), cache.shelf()).flatMap(Optional::stream).toList();
    }

    /// The campaign that is graded.
    public ExportModel export() {
        return export;
    }

    public VetModel vet() {
        return vet;
    }

    /// Campaigns that are put together, and how well their graders agree.
    Grading grading() {
        return grading;
    }

    /// Who grades.
    StringProperty grader() {
        return grader;
    }

    /// Where background work of panes runs.
    Background io() {
        return io;
    }

    public StampCache cache() {
        return cache;
    }

    /// What the user has set.
    public SettingsModel preferences() {
        return preferences;
    }

    /// The look in force.
    public ObjectProperty<Theme> theme() {
        return preferences.theme();
    }

    /// Size of everything in percent.
    public ObjectProperty<Integer> percent() {
        return preferences.percent();
    }

    /// Something the user should know, a sentence; empty for nothing.
    public StringProperty notice() {
        return notice;
    }

    /// What was told so far.
    public NoticesModel notices() {
        return notices;
    }

    /// The log of this session.
    public LogModel log() {
        return log;
    }

    /// Opens what was asked for; with nothing named what was open last, on a first start the sample sky.
    public void open(Request request) {
        asked = request;
        String location = request.location(services.state(), start.sample());
        if (!location.isEmpty()) {
            start.open(location);
        }
    }

    /// Reads a target list in the background.
    public void openTargets(Path file) {
        lastPlace.forgetList();
        readTargets(file);
    }

    private void readTargets(Path file) {
        targets.clear();
        lastPlace.targetFile().set(file.toAbsolutePath().toString());
        targets.state().set(new TargetsModel.State.Loading());
        reading.run(() -> TargetList.read(file), list -> {
            lastPlace.show(file, list.targets());
            List<String> notes = new ArrayList<>(list.notes());
            long lost = list.targets().stream().filter(target -> target.position().isEmpty()).count();
            if (notes.isEmpty() && lost > 0) {
                notes.add(Messages.text("targets.lost", lost));
            }
            notice.set(String.join(" ", notes));
        }, problem -> targets.state().set(new TargetsModel.State.Failed(Guard.sentence(problem))));
    }

    public void clearRecent() {
        settings.set(settings.get().withoutRecent());
    }

    private void tie() {
        start.state().addListener((o, before, now) -> follow(now));
        targets.all().addListener((javafx.beans.Observable observable) -> mapWork.show(targets.all()));
        targets.chosen()
                .addListener((o, before, now) -> sky.chosenMark().set(now == null ? null : mark(now).orElse(null)));
        stamps.state().addListener(observable -> {
            if (stamps.state().get() instanceof ripple.ui.stamps.StampState.Ready
                    || stamps.state().get() instanceof ripple.ui.stamps.StampState.Failed) {
                files.look();
            }
            if (stamps.state().get() instanceof ripple.ui.stamps.StampState.Ready shown) {
                sources.look(shown.stamp());
            }
            if (stamps.state().get() instanceof ripple.ui.stamps.StampState.Ready ready
                    && !ready.failures().isEmpty()) {
                notice.set(ready.failures().getFirst());
            }
        });
        recipes.problem().addListener((o, before, now) -> {
            if (!now.isEmpty() || notice.get().equals(before)) {
                notice.set(now);
            }
        });
        preferences.look().addListener((o, before, now) -> settings.set(settings.get().withTheme(now)));
        preferences.percent().addListener((o, before, now) -> settings.set(settings.get().withPercent(now)));
        preferences.positions().addListener((o, before, now) -> settings.set(settings.get().withPositions(now)));
        preferences.readSeconds().subscribe(seconds -> {
            settings.set(settings.get().withReadSeconds(seconds));
            services.workers().waitForDisks(Duration.ofSeconds(seconds));
        });
        sky.positions().bind(preferences.positions());
        stamps.reads().positions().bind(preferences.positions());
        ProblemLog.tie(this);
        GradesElsewhere.tie(vet, sky, targets);
        vet.state().subscribe(state -> {
            if (state instanceof VetState.Open open) {
                settings.set(settings.get().opened(Request.known(open.opened().file().toString())));
            }
        });
        KeptStretches.tie(display.kept(), settings);
        for (DisplayModel each : List.of(display, vet.display())) {
            each.onDrawn((nanos, bytes) -> services.timings().record(Stages.DRAW, nanos, bytes));
        }
        settings.addListener((o, before, now) -> start.recent().set(now.recent()));
        keep();
    }

    private void keep() {
        Path file = services.settingsFile();
        if (file != null) {
            LatestFile<UserSettings> kept = new LatestFile<>(file, services.settings(), io, UserSettings::write,
                    problem -> notice.set(Messages.text("settings.notSaved", problem)));
            settings.addListener((o, before, now) -> kept.keep(now));
        }
    }

    private static Optional<SkyModel.Mark> mark(Target target) {
        return target.position().map(place -> new SkyModel.Mark(target.index(), place));
    }

    private void follow(OpenState state) {
        preparing.cancel();
        memory.leave();
        switch (state) {
            case OpenState.Open open -> prepare(open);
            case OpenState.Opening opening -> forget();
            case OpenState.Closed closed -> {
                forget();
                memory.close();
            }
            case OpenState.Failed failed -> forget();
        }
    }

    /// What was made of files that have become others.
    private void forget(List<Coadd> replaced) {
        if (!replaced.isEmpty()) {
            cache.clear();
            mapWork.forget(replaced);
        }
    }

    /// Looks whether the open repository's files are still there.
    void checkFiles() {
        files.check();
    }

    /// Looks at all files of the open repository anew.
    void lookAgain() {
        files.lookAgain();
    }

    /// Shows the folder that holds an image's file.
    void showFile(Coadd coadd) {
        files.folder(coadd).ifPresentOrElse(services.choosers()::show,
                () -> notice.set(Messages.text("patch.noFolder", coadd.location())));
    }

    private void forget() {
        sky.show(null);
        sky.emptyReason().set("");
        stamps.use(null);
        recipes.use(List.of());
        files.use(null);
        mapWork.use(null);
        sources.use(Path.of(""));
        preparations.use(null);
        reading.cancel();
        targets.clear();
        notice.set("");
        undoing.forget();
    }

    private void prepare(OpenState.Open open) {
        settings.set(settings.get().opened(open.location()));
        String key = Request.known(open.location());
        Map<String, String> before = memory.of(key);
        lastPlace.expect(before);
        readTargets(open);
        preparing.run(() -> prepare(open.repository()), prepared -> {
            sky.show(prepared.scene);
            recipes.use(prepared.source.bands());
            stamps.use(prepared.source);
            files.use(open.repository());
            mapWork.use(open.repository());
            sources.use(open.location().contains("://") ? Path.of("") : Path.of(open.location()));
            preparations.use(open.repository());
            if (targets.state().get() instanceof TargetsModel.State.None) {
                files.look();
                mapWork.begin();
            }
            lastPlace.arrive(before);
            memory.arrive(key, new KnownRepository(open.repository().info().kind(),
                    open.repository().info().chosenSkyMap(), Instant.now()));
            start.known().set(memory.known());
            files.check();
            undoing.forget();
        }, problem -> sky.emptyReason().set(Guard.sentence(problem)));
    }

    private void readTargets(OpenState.Open open) {
        String last = lastPlace.targetFile().get();
        Optional<Path> list = asked.list(last, open.location(), start.sample());
        if (!asked.targets().isEmpty() && !list.map(Path::toString).equals(Optional.of(last))) {
            lastPlace.forgetList();
        }
        list.ifPresent(this::readTargets);
        asked = Request.NOTHING;
    }

    private Prepared prepare(Repository repository) throws RepositoryException {
        SkyScene scene = SkyScene.of(repository.skyMap().orElseThrow(
                () -> new RepositoryException(Messages.text("sky.noMap"))), repository.coverage());
        return new Prepared(scene,
                FetchedStamps.of(repository, cache, services.timings(), services.workers().patience()));
    }

    /// A file was replaced: nothing that was read of it holds.
    private void readAnew() {
        cache.clear();
        preparations.renew();
        stamps.load();
    }
}
