package ripple.ui;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ripple.ui.kit.Actions;
import ripple.ui.stamps.StampState;
import ripple.ui.start.OpenState;

/// A window that ends by itself: it waits for the first stamps, does some things that a user does, and closes. What it does then needs no
/// classes to be looked for and linked when the user does it: they are in the cache that is written at its end.
///
/// @param stage closed at the end
/// @param deeds identities of actions; one that is off is left out
record Rehearsal(Session session, Stage stage, Actions actions, List<String> deeds) {
    /// A walk through all workspaces.
    static final List<String> EVERYWHERE = List.of("sky.tool.rectangle", "sky.tool.pan", "view.inspect", "image.next",
            "image.masks", "image.allBands", "image.allBands", "image.sideBySide", "image.sideBySide", "image.blink",
            "image.blink", "image.tool.ruler", "image.tool.aperture", "image.tool.profile", "image.clearMarks",
            "image.pin", "image.showPins", "image.showPins", "image.wide", "image.wide", "view.vet", "view.run",
            "view.export", "view.settings", "view.theme", "view.theme", "view.larger", "view.normal", "view.log",
            "help.keys", "view.palette", "view.explore");
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final Duration LONGEST = Duration.seconds(40);
    private static final Duration LAST_FRAMES = Duration.millis(300);

    /// On the FX thread.
    void begin() {
        after(LONGEST, stage::close);
        if (session.start().state().get() instanceof OpenState.Closed) {
            after(LAST_FRAMES, () -> next(0));
        } else {
            session.stamps().state().addListener(new ChangeListener<>() {
                @Override
                public void changed(ObservableValue<? extends StampState> state, StampState before, StampState now) {
                    if (now instanceof StampState.Ready || now instanceof StampState.Failed) {
                        state.removeListener(this);
                        after(LAST_FRAMES, now instanceof StampState.Ready ? () -> seen() : () -> next(0));
                    }
                }
            });
        }
    }

    /// Whoever measures the start with `RIPPLE_LOG=INFO` reads this sentence, and takes off what the window waited.
    private void seen() {
        LOG.info("The window has shown its first stamps for {} s.", LAST_FRAMES.toSeconds());
        next(0);
    }

    private void next(int at) {
        if (at < deeds.size()) {
            actions.get(deeds.get(at)).run();
            after(LAST_FRAMES, () -> next(at + 1));
        } else {
            stage.close();
        }
    }

    private static void after(Duration time, Runnable then) {
        PauseTransition pause = new PauseTransition(time);
        pause.setOnFinished(event -> then.run());
        pause.play();
    }
}
