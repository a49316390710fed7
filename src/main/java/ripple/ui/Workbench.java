package ripple.ui;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;
import ripple.job.Workers;
import ripple.repository.open.Repositories;
import ripple.timing.Timings;
import ripple.ui.kit.Fonts;
import ripple.ui.kit.FxThread;
import ripple.ui.kit.UserSettings;
import ripple.ui.stamps.StampState;
import ripple.ui.start.OpenState;
import ripple.repository.SampleSky;

/// The application with a window.
///
/// With the system property `ripple.closeWhenShown` it ends by itself as soon as there is something to see: a rehearsal for the
/// cache of loaded classes.
public final class Workbench extends Application {
    private static final Logger TOOLKIT = Logger.getLogger("javafx");
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 640;
    private static final Duration LONGEST_REHEARSAL = Duration.seconds(10);
    private static final Duration LAST_FRAMES = Duration.millis(300);

    private final Timings timings = new Timings();
    private final Workers workers = Workers.forThisMachine();

    /// Opens the window and comes back when it is closed.
    public static void open(Request request) {
        // JavaFX complains of the class path, which is meant.
        TOOLKIT.setLevel(Level.SEVERE);
        launch(Workbench.class, request.parameters().toArray(String[]::new));
    }

    @Override
    public void start(Stage stage) {
        Fonts.load();
        Repositories repositories = new Repositories(System.getenv(), timings);
        long cacheBytes = Runtime.getRuntime().maxMemory() / 4;
        Path home = Path.of(System.getProperty("user.home"), "ripple-workbench");
        boolean rehearsal = Boolean.getBoolean("ripple.closeWhenShown");
        Services services = new Services(workers, new FxThread(), repositories::open, SampleSky.find().orElse(null),
                rehearsal ? UserSettings.standard() : UserSettings.read(UserSettings.file()),
                rehearsal ? null : UserSettings.file(),
                new SystemChoosers(stage, address -> getHostServices().showDocument(address)), timings,
                cacheBytes, new SelectionRun(home, workers, timings, cacheBytes));
        Session session = new Session(services);
        session.open(Request.of(getParameters().getNamed()));
        WorkbenchWindow window = new WorkbenchWindow(services, session, stage);
        Scene scene = window.scene(WIDTH, HEIGHT);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
        if (rehearsal) {
            stage.setWidth(LEAST_WIDTH);
            stage.setHeight(LEAST_HEIGHT);
            endSoon(session);
        }
        stage.show();
    }

    @Override
    public void stop() {
        workers.close();
    }

    private static void endSoon(Session session) {
        after(LONGEST_REHEARSAL);
        session.stamps().state().addListener((o, before, now) -> {
            if (now instanceof StampState.Ready || now instanceof StampState.Failed) {
                after(LAST_FRAMES);
            }
        });
        if (session.start().state().get() instanceof OpenState.Closed) {
            after(LAST_FRAMES);
        }
    }

    private static void after(Duration time) {
        PauseTransition pause = new PauseTransition(time);
        pause.setOnFinished(event -> Platform.exit());
        pause.play();
    }
}
