package ripple.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;
import ripple.job.Workers;
import ripple.render.Picture;
import ripple.timing.Timings;
import ripple.ui.kit.DrawnPane;
import ripple.ui.kit.Fonts;
import ripple.ui.kit.FxThread;
import ripple.ui.kit.Theme;
import ripple.ui.kit.UserSettings;
import ripple.ui.stamps.InspectView;
import ripple.ui.stamps.StampState;
import ripple.ui.start.RepositoryDoor;
import ripple.repository.SampleSky;

/// A whole window for a test: real models and panes, whatever repository the test brings, no dialogs, no files of the user.
public final class WindowRig {
    private final Workers workers = new Workers(2);
    private final Stage stage;
    private final Services services;
    private final Session session;
    private final WorkbenchWindow window;
    private final Scene scene;
    private final java.util.concurrent.CountDownLatch endBatch = new java.util.concurrent.CountDownLatch(1);
    private final List<Path> shown = new ArrayList<>();
    private final List<String> shownAddresses = new ArrayList<>();
    private final List<List<String>> started = new ArrayList<>();
    private final Path settings;
    private @Nullable BatchWork work;
    private final ObjectProperty<Theme> systemTheme = new SimpleObjectProperty<>(Theme.DARK);

    /// On the FX thread.
    public WindowRig(Stage stage, RepositoryDoor door, @Nullable SampleSky sample, Theme theme, double width,
            double height) {
        this(stage, door, sample, theme, width, height, null);
    }

    /// The same with a file that remembers where the window was left.
    public WindowRig(Stage stage, RepositoryDoor door, @Nullable SampleSky sample, Theme theme, double width,
            double height, @Nullable Path stateFile) {
        this(stage, door, sample, theme, width, height, stateFile, null);
    }

    /// The same with other dialogs, e.g. the system's.
    public WindowRig(Stage stage, RepositoryDoor door, @Nullable SampleSky sample, Theme theme, double width,
            double height, @Nullable Path stateFile, Services.@Nullable Choosers choosers) {
        this(stage, door, sample, new UserSettings(theme, 100, List.of()), null, width, height, stateFile, choosers);
    }

    /// The same with settings as a user has them.
    ///
    /// @param kept where they are kept; null keeps them in memory only
    public WindowRig(Stage stage, RepositoryDoor door, @Nullable SampleSky sample, UserSettings first,
            @Nullable Path kept, double width, double height) {
        this(stage, door, sample, first, kept, width, height, null, null);
    }

    private WindowRig(Stage stage, RepositoryDoor door, @Nullable SampleSky sample, UserSettings first,
            @Nullable Path kept, double width, double height, @Nullable Path stateFile,
            Services.@Nullable Choosers choosers) {
        Fonts.load();
        settings = folder();
        String programs = programs(settings);
        this.stage = stage;
        services = new Services(workers, new FxThread(), door, sample,
                first, kept,
                stateFile == null ? WindowState.standard() : WindowState.read(stateFile), stateFile,
                choosers == null ? new NoChoosers() : choosers,
                new Timings(), new ripple.cutout.StampCache(64L << 20), this::batch,
                new Services.Runs(settings.resolve("runs"),
                        new ripple.pipeline.kept.RunStore(
                                (kept == null ? settings : kept.toAbsolutePath().getParent()).resolve("jobs"))),
                settings.resolve("campaigns"),
                new Outside(programs, shownAddresses::add, started::add, settings.resolve("viewers.json"),
                        settings.resolve("cache"),
                        systemTheme));
        session = new Session(services);
        window = new WorkbenchWindow(services, session, stage);
        scene = window.scene(width, height);
        stage.setScene(scene);
        // The stage may come from a test that had another size.
        stage.sizeToScene();
        stage.show();
    }

    /// Waits until the window has the keyboard, which a window manager gives when it likes.
    public void untilFront() {
        until("The window did not get the keyboard.", () -> {
            if (!stage.isFocused()) {
                stage.toFront();
                stage.requestFocus();
            }
            return stage.isFocused();
        });
    }

    /// What a run does.
    public interface BatchWork {
        ripple.ui.jobs.JobResult run(List<ripple.catalog.Target> targets, Path folder, ripple.job.Progress progress,
                ripple.job.Cancellation cancellation) throws InterruptedException;
    }

    /// From now on runs do this.
    public WindowRig running(BatchWork other) {
        work = other;
        return this;
    }

    /// From now on runs do the whole core on the open repository.
    WindowRig runningTheCore() {
        return running((targets, folder, progress, cancellation) -> {
            try {
                return new SelectionRun(workers(), services().timings(), services().cache()).run(
                        ((ripple.ui.start.OpenState.Open) session().start().state().get()).repository(),
                        session().recipes().recipe().get(), targets, folder, progress, cancellation);
            } catch (ripple.repository.RepositoryException | ripple.export.ExportException e) {
                throw new AssertionError(e);
            }
        });
    }

    /// A job of ten steps that ends when it is told to.
    private ripple.ui.jobs.JobResult batch(ripple.repository.Repository repository,
            ripple.pipeline.recipe.Recipe recipe,
            List<ripple.catalog.Target> targets, Path folder, ripple.job.Progress progress,
            ripple.job.Cancellation cancellation)
            throws InterruptedException {
        BatchWork other = work;
        if (other != null) {
            return other.run(targets, folder, progress, cancellation);
        }
        for (int i = 0; i < 10 && !endBatch.await(120, TimeUnit.MILLISECONDS); i++) {
            cancellation.check();
            progress.report("fetch", i, 10);
        }
        return new ripple.ui.jobs.JobResult(targets.size() + " targets done.", Path.of("target"));
    }

    /// Lets a running job end.
    public void endBatch() {
        endBatch.countDown();
    }

    /// The look of the system's own programs.
    public ObjectProperty<Theme> systemTheme() {
        return systemTheme;
    }

    public Workers workers() {
        return workers;
    }

    Services services() {
        return services;
    }

    public Session session() {
        return session;
    }

    public WorkbenchWindow window() {
        return window;
    }

    public Scene scene() {
        return scene;
    }

    public Stage stage() {
        return stage;
    }

    /// Runs an action, as its key or menu would.
    public void act(String id) {
        fx(() -> {
            window.actions().get(id).run();
            return id;
        });
    }

    public static <T> T fx(Supplier<T> work) {
        T result = WaitForAsyncUtils.waitForAsyncFx(60_000, work::get);
        WaitForAsyncUtils.waitForFxEvents();
        return result;
    }

    /// The items of menus as they are once each was opened; on the FX thread.
    static Stream<MenuItem> items(MenuBar bar) {
        bar.getMenus().forEach(menu -> Event.fireEvent(menu, new Event(Menu.ON_SHOWING)));
        return bar.getMenus().stream().flatMap(menu -> menu.getItems().stream());
    }

    /// A control that the pointer has come to, when it has its tooltip; on the FX thread.
    static <T extends Node> T pointedAt(T control) {
        Event.fireEvent(control, new MouseEvent(MouseEvent.MOUSE_ENTERED, 1, 1, 1, 1, MouseButton.NONE, 0, false, false,
                false, false, false, false, false, true, false, true, null));
        return control;
    }

    /// Waits until something holds on the FX thread, a minute at most.
    public static void until(BooleanSupplier condition) {
        until("It did not happen.", condition);
    }

    /// The same with a sentence for the case that it never does.
    public static void until(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.waitForAsyncFx(60_000, condition::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError(what + " A minute was waited.", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    public void untilStamps() {
        until("Stamps and map did not come.", () -> session.stamps().state().get() instanceof StampState.Ready
                && session.sky().scene().get() != null);
    }

    /// Inspect with a target of the sample sky, its stamp there.
    ///
    /// @param target its place in the list
    public void inspectSample(int target) {
        act("file.sample");
        until(() -> session.targets().all().size() > 100);
        fx(() -> {
            session.targets().chosen().set(session.targets().all().get(target));
            return target;
        });
        untilStamps();
        act("view.inspect");
        until(() -> session.stamps().state().get() instanceof StampState.Ready ready
                && ready.target().equals(session.targets().chosen().get()));
    }

    /// The pixels of the large view as they are drawn, without marks.
    public Picture plainPicture() {
        return fx(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return ((InspectView) scene.getRoot().lookup(".inspect")).plainPicture();
        });
    }

    /// Waits for charts, which are drawn in the background: a picture taken before shows empty frames.
    public void untilDrawn() {
        WaitForAsyncUtils.waitForFxEvents();
        untilTold();
        fx(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return true;
        });
        until("A chart was not drawn.", () -> scene.getRoot().lookupAll(".drawn-pane").stream()
                .allMatch(pane -> ((DrawnPane) pane).isDrawn()));
    }

    /// Words and numbers of a change are a frame behind the pictures.
    private static void untilTold() {
        CountDownLatch frames = new CountDownLatch(3);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                frames.countDown();
            }
        };
        fx(() -> {
            timer.start();
            return timer;
        });
        until(() -> frames.getCount() == 0);
        fx(() -> {
            timer.stop();
            return timer;
        });
    }

    /// Writes `target/screens/<name>.png`, its charts drawn.
    public BufferedImage snap(String name) {
        untilDrawn();
        WritableImage picture = fx(() -> scene.snapshot(null));
        BufferedImage image = new BufferedImage((int) picture.getWidth(), (int) picture.getHeight(),
                BufferedImage.TYPE_INT_RGB);
        PixelReader pixels = picture.getPixelReader();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        Path file = Path.of("target", "screens", name + ".png");
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return image;
    }

    /// The same in every look, as `<name>-<look>`; the look stays as it was.
    public void snapThemes(String name) {
        Theme before = session.theme().get();
        for (Theme each : Theme.values()) {
            dress(each);
            snap(name + "-" + each.key());
        }
        dress(before);
    }

    private void dress(Theme theme) {
        fx(() -> {
            session.theme().set(theme);
            return theme;
        });
    }

    public void close() {
        fx(() -> {
            session.start().close();
            session.memory().end();
            return stage;
        });
        workers.close();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("rig");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Of the programs for FITS files only DS9 is there.
    private static String programs(Path folder) {
        try {
            Path program = Files.writeString(folder.resolve("ds9"), "");
            if (!program.toFile().setExecutable(true)) {
                throw new IOException(program + " cannot be made executable.");
            }
            return folder.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A folder of its own, for settings and saved files.
    public Path folder(String name) {
        return settings.resolve(name);
    }

    /// Addresses that were to be shown in the browser.
    public List<String> addresses() {
        return shownAddresses;
    }

    /// Commands that were to be started.
    public List<List<String>> started() {
        return started;
    }

    /// Folders that were to be shown.
    public List<Path> shown() {
        return shown;
    }

    private final class NoChoosers implements Services.Choosers {
        @Override
        public @Nullable Path campaign(String title) {
            return null;
        }

        @Override
        public @Nullable Path newCampaign(String title, String name) {
            return settings.resolve(name);
        }

        @Override
        public @Nullable Path vocabulary(String title) {
            return null;
        }

        @Override
        public List<Path> labels(String title) {
            return List.of();
        }

        @Override
        public @Nullable Path newReport(String title, String name) {
            return settings.resolve(name);
        }

        @Override
        public @Nullable Path newLabels(String title, String name) {
            return settings.resolve(name);
        }

        @Override
        public @Nullable Path newTable(String title, String name) {
            return settings.resolve(name);
        }

        @Override
        public @Nullable Path folder(String title) {
            return null;
        }

        @Override
        public @Nullable Path targetList(String title) {
            return null;
        }

        @Override
        public @Nullable Path recipe(String title) {
            return null;
        }

        @Override
        public @Nullable Path regions(String title) {
            return null;
        }

        @Override
        public @Nullable Path newRegions(String title) {
            return null;
        }

        @Override
        public @Nullable Path newPicture(String title, String name) {
            return settings.resolve(name);
        }

        @Override
        public @Nullable Path newFits(String title, String name) {
            return settings.resolve(name);
        }

        @Override
        public @Nullable Path keymap(String title) {
            return settings.resolve("exported.json");
        }

        @Override
        public @Nullable Path newKeymap(String title) {
            return settings.resolve("exported.json");
        }

        @Override
        public void show(Path folder) {
            shown.add(folder);
        }
    }
}
