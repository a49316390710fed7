package ripple.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import ripple.cutout.StampCache;
import ripple.file.Shelf;
import ripple.job.MemoryPressure;
import ripple.job.Workers;
import ripple.pipeline.kept.RunStore;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.timing.Timings;
import ripple.ui.jobs.LogTap;
import ripple.ui.kit.Fonts;
import ripple.ui.kit.FxThread;
import ripple.ui.kit.UserSettings;

/// The application with a window.
///
/// It starts the toolkit itself and does not wait for it: the repository is opened meanwhile, on another thread.
///
/// With the system property `ripple.closeWhenShown` it ends by itself as soon as there is something to see; with `ripple.rehearse` it goes
/// through its workspaces and tools before it ends: a {@link Rehearsal} for the cache of loaded classes. Neither reads nor writes what the user has set.
public final class Workbench extends Application {
    private static final Logger TOOLKIT = Logger.getLogger("javafx");
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 640;
    private static final List<Integer> ICONS = List.of(16, 32, 64, 128, 256);
    private static final javafx.util.Duration AFTER_THE_START = javafx.util.Duration.seconds(2);
    private static final long MOST_ON_DISK = 2L << 30;
    private static final Duration LONGEST_ON_DISK = Duration.ofDays(90);

    private final Timings timings = new Timings();
    private final Workers workers = Workers.besideAWindow();
    private final MemoryPressure pressure = MemoryPressure.watch(workers.memory());
    private final Optional<SampleSky> sample = SampleSky.find();
    private final HeadStart door = new HeadStart(new Repositories(System.getenv(), timings)::open);
    private final boolean all = Boolean.getBoolean("ripple.rehearse");
    private final boolean rehearsal = all || Boolean.getBoolean("ripple.closeWhenShown");
    private final StampCache cache = cache();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Request request;
    private final Path stateFile = WindowState.beside(UserSettings.file());
    /// Where the window was left; at the end, by the FX thread, where it is left now.
    private volatile WindowState left = rehearsal ? WindowState.standard() : WindowState.read(stateFile);

    private Workbench(Request request) {
        this.request = request;
    }

    /// Opens the window and comes back when it is closed.
    public static void open(Request request) {
        Workbench workbench = new Workbench(request);
        workbench.run();
    }

    private void run() {
        String first = request.location(left, sample.orElse(null));
        if (!first.isEmpty()) {
            door.begin(first, workers,
                    new FirstStamps(request, left, sample.orElse(null), workers, cache, timings));
        }
        // Charts are drawn with awt into memory; a second toolkit with windows of its own must not start beside JavaFX.
        System.setProperty("java.awt.headless", "true");
        // JavaFX complains of the class path, which is meant.
        TOOLKIT.setLevel(Level.SEVERE);
        Platform.startup(() -> start(new Stage()));
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pressure.close();
        workers.close();
        remember();
        Platform.exit();
    }

    private void remember() {
        if (!rehearsal) {
            try {
                left.write(stateFile);
            } catch (IOException e) {
                Memory.tell(e);
            }
        }
    }

    @Override
    public void start(Stage stage) {
        Fonts.load();
        Services services = services(stage);
        Session session = new Session(services);
        stage.setOnHidden(event -> {
            left = session.memory().end();
            session.vet().end();
            closed.countDown();
        });
        var _ = workers.onIo(() -> LogTap.attach(session.log()));
        session.open(request);
        session.theme().get().choose();
        WorkbenchWindow window = new WorkbenchWindow(services, session, stage);
        request.campaign().ifPresent(window::openCampaign);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(window.scene(WIDTH, HEIGHT));
        new WindowFrame(stage, session.layout()).restore();
        if (rehearsal) {
            new Rehearsal(session, stage, window.actions(), all ? Rehearsal.EVERYWHERE : List.of()).begin();
        } else {
            window.buildAhead(stage.getScene());
        }
        // What has come of the repository meanwhile is taken up first: the window is laid out with it, not without and once more.
        new FxThread().later(() -> show(stage, services));
    }

    private static void show(Stage stage, Services services) {
        stage.show();
        PauseTransition first = new PauseTransition(AFTER_THE_START);
        first.setOnFinished(event -> dress(stage, services));
        first.play();
    }

    /// With its icon, which nobody waits for: scaling it takes longer than a frame.
    private static void dress(Stage stage, Services services) {
        services.ahead().run(() -> ICONS.stream().map(Workbench::icon).toList(), stage.getIcons()::setAll, problem -> {
            throw new IllegalStateException("The program's icons are missing.", problem);
        });
    }

    private Services services(Stage stage) {
        Path home = Path.of(System.getProperty("user.home"), "ripple-workbench");
        return new Services(workers, new FxThread(), door, sample.orElse(null),
                rehearsal ? UserSettings.standard() : UserSettings.read(UserSettings.file()),
                rehearsal ? null : UserSettings.file(), left, rehearsal ? null : stateFile,
                new SystemChoosers(stage, address -> getHostServices().showDocument(address)), timings, cache,
                new SelectionRun(workers, timings, cache), runs(home), home.resolve("campaigns"),
                Outside.real(address -> getHostServices().showDocument(address), UserSettings.file()));
    }

    /// Stamps in memory, as far as jobs leave room, and behind them on disk.
    private StampCache cache() {
        long bytes = Runtime.getRuntime().maxMemory() / 4;
        StampCache cache = rehearsal
                ? new StampCache(bytes)
                : new StampCache(bytes,
                        new Shelf(Outside.cacheOfUser().resolve("stamps"), MOST_ON_DISK, LONGEST_ON_DISK,
                                InstantSource.system()));
        workers.memory().add(cache);
        return cache;
    }

    private Services.Runs runs(Path home) {
        return new Services.Runs(home,
                rehearsal ? null : new RunStore(UserSettings.file().resolveSibling("jobs")));
    }

    private static Image icon(int size) {
        try (InputStream in = Workbench.class.getResourceAsStream("/icons/ripple-" + size + ".png")) {
            return new Image(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
