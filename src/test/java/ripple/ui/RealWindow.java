package ripple.ui;

import java.nio.file.Path;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import ripple.cutout.StampCache;
import ripple.job.Workers;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.timing.Timings;
import ripple.ui.kit.Fonts;
import ripple.ui.kit.FxThread;
import ripple.ui.kit.UserSettings;
import ripple.ui.stamps.StampState;

/// The window as the program opens it, with real repositories and runs; settings and results of runs go to a folder of its own. For measuring.
public final class RealWindow {
    private static final long CACHE = 256L << 20;

    private final Workers workers = Workers.besideAWindow();
    private final Session session;
    private final WorkbenchWindow window;
    private final Stage stage;
    private final Scene scene;

    /// On the FX thread; the window is not shown yet.
    ///
    /// @param folder for what runs write
    public RealWindow(Stage stage, @Nullable SampleSky sample, Path folder, double width, double height) {
        Fonts.load();
        this.stage = stage;
        Timings timings = new Timings();
        StampCache cache = new StampCache(CACHE);
        Services services = new Services(workers, new FxThread(), new Repositories(Map.of(), timings)::open, sample,
                UserSettings.standard(), null, WindowState.standard(), null, new SystemChoosers(stage, address -> {}),
                timings, cache, new SelectionRun(workers, timings, cache), new Services.Runs(folder, null),
                folder.resolve("campaigns"),
                Outside.real(address -> {}, folder.resolve("settings.properties")));
        session = new Session(services);
        session.open(new Request("", ""));
        window = new WorkbenchWindow(services, session, stage);
        scene = window.scene(width, height);
        stage.setScene(scene);
        window.buildAhead(scene);
    }

    public Session session() {
        return session;
    }

    public Stage stage() {
        return stage;
    }

    public Scene scene() {
        return scene;
    }

    /// Runs an action, as its key or menu would.
    public void act(String id) {
        window.actions().get(id).run();
    }

    /// Whether the chosen object's stamps are there.
    public boolean isReady() {
        return session.stamps().state().get() instanceof StampState.Ready;
    }

    /// On the FX thread; the toolkit goes on.
    public void close() {
        session.start().close();
        stage.close();
        workers.close();
    }

    /// Closes and ends the toolkit.
    public void end() {
        close();
        Platform.exit();
    }
}
