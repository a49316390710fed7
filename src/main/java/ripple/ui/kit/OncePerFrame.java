package ripple.ui.kit;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// What a node tells of models: however often they change, it is told anew once, before the next frame is styled and laid out.
///
/// From one object to the next a model passes through several states of which only the last is seen. A node that is in no scene waits until it is in
/// one: what nobody sees is not made. For the FX thread.
public final class OncePerFrame {
    private final Node node;
    private final Runnable tell;
    private final Runnable beforeFrame = this::now;
    private boolean due;
    private @Nullable Scene waiting;

    /// @param tell tells it anew
    public OncePerFrame(Node node, Runnable tell) {
        this.node = node;
        this.tell = tell;
        node.sceneProperty().addListener(observable -> {
            if (due) {
                leave();
                await();
            }
        });
    }

    /// Something has changed.
    public void ask() {
        due = true;
        await();
    }

    /// Tells what is due without waiting for the frame.
    public void now() {
        if (due) {
            due = false;
            leave();
            tell.run();
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
