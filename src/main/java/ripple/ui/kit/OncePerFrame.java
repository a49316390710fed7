package ripple.ui.kit;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// What a node tells of models: however often they change, it is told anew once, before the next frame is styled and laid out.
///
/// From one object to the next a model passes through several states of which only the last is seen. A node that is in no scene waits until it is in
/// one: what nobody sees is not made. For the FX thread.
public final class OncePerFrame {
    /// What comes and goes within it is not shown: it would flicker.
    private static final Duration MOMENT = Duration.millis(100);

    private final Node node;
    private final Runnable tell;
    private final Runnable beforeFrame = this::frame;
    private final PauseTransition moment = new PauseTransition(MOMENT);
    private boolean due;
    private boolean soon;
    private boolean next;
    private @Nullable Scene waiting;

    /// @param tell tells it anew
    public OncePerFrame(Node node, Runnable tell) {
        this.node = node;
        this.tell = tell;
        moment.setOnFinished(event -> ask());
        node.sceneProperty().addListener(observable -> {
            if (due) {
                leave();
                await();
            }
        });
    }

    /// Something has changed.
    public void ask() {
        next = false;
        due = true;
        await();
    }

    /// Something has changed that is told one frame after what matters more.
    public void askNext() {
        if (!due) {
            ask();
            next = true;
        }
    }

    /// Something has changed that will probably change again within a moment: only after it is it told.
    public void askSoon() {
        if (!due && !soon) {
            soon = true;
            moment.playFromStart();
        }
    }

    /// Tells what is due without waiting for the frame or the moment.
    public void now() {
        if (due || soon) {
            due = false;
            soon = false;
            next = false;
            moment.stop();
            leave();
            tell.run();
        }
    }

    private void frame() {
        if (next) {
            next = false;
            Platform.requestNextPulse();
        } else {
            now();
        }
    }

    private void await() {
        Scene scene = node.getScene();
        if (scene != null && waiting == null) {
            waiting = scene;
            scene.addPreLayoutPulseListener(beforeFrame);
            Platform.requestNextPulse();
        }
    }

    private void leave() {
        if (waiting != null) {
            waiting.removePreLayoutPulseListener(beforeFrame);
            waiting = null;
        }
    }
}
