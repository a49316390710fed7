package ripple.ui;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;
import ripple.ui.stamps.StampState;

/// Builds what will be shown later in moments without input, a piece at a time, after the first stamps are on the screen: who opens a workspace for
/// the first time does not wait for all of it. Pieces that were built meanwhile cost nothing. For the FX thread.
final class IdleBuild {
    private static final Duration PAUSE = Duration.millis(250);
    private static final long STILL_NANOS = 400_000_000L;

    private final Deque<Runnable> pieces;
    private final Timeline clock = new Timeline(new KeyFrame(PAUSE, event -> next()));
    private long lastInput = System.nanoTime();

    private IdleBuild(Collection<Runnable> pieces) {
        this.pieces = new ArrayDeque<>(pieces);
        clock.setCycleCount(Animation.INDEFINITE);
    }

    /// @param stamps what is shown: nothing is built before it
    /// @param scene whose input is waited for
    static void begin(Collection<Runnable> pieces, ObservableValue<StampState> stamps, Scene scene) {
        IdleBuild build = new IdleBuild(pieces);
        scene.addEventFilter(InputEvent.ANY, event -> build.lastInput = System.nanoTime());
        stamps.addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends StampState> o, StampState before, StampState now) {
                if (now instanceof StampState.Ready) {
                    stamps.removeListener(this);
                    build.lastInput = System.nanoTime();
                    build.clock.play();
                }
            }
        });
    }

    private void next() {
        if (System.nanoTime() - lastInput > STILL_NANOS) {
            pieces.removeFirst().run();
        }
        if (pieces.isEmpty()) {
            clock.stop();
        }
    }
}
