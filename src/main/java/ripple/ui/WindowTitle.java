package ripple.ui;

import java.nio.file.Path;
import java.util.OptionalDouble;
import javafx.beans.InvalidationListener;
import javafx.stage.Stage;
import ripple.ui.kit.Messages;
import ripple.ui.start.OpenState;

/// The window's title: how far a run is and what is open, which task bars and lists of windows show (docs/decisions/0011).
final class WindowTitle {
    private final Session session;
    private final Stage stage;

    private WindowTitle(Session session, Stage stage) {
        this.session = session;
        this.stage = stage;
    }

    static void tie(Session session, Stage stage) {
        WindowTitle title = new WindowTitle(session, stage);
        InvalidationListener tell = observable -> title.tell();
        session.start().state().addListener(tell);
        session.jobs().jobs().addListener(tell);
        title.tell();
    }

    private void tell() {
        String open = open(session.start().state().get());
        OptionalDouble progress = session.jobs().progress();
        // A stage passes on only what differs, so that most steps of a job cost nothing.
        stage.setTitle(progress.isEmpty()
                ? open
                : Messages.text("app.titleRunning", (int) Math.floor(100 * progress.getAsDouble()), open));
    }

    private static String open(OpenState state) {
        return state instanceof OpenState.Open open
                ? Messages.text("app.titleOpen", String.valueOf(Path.of(open.location()).getFileName()))
                : Messages.text("app.name");
    }
}
