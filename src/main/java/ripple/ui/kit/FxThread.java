package ripple.ui.kit;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/// The one bridge to the FX thread: as an executor it runs work there, at once when already there.
public final class FxThread implements Executor {
    @Override
    public void execute(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }

    /// Runs work later, after what is happening now.
    public void later(Runnable work) {
        Platform.runLater(work);
    }
}
