package ripple.ui;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;
import ripple.ui.stamps.StampState;

/// Builds and dresses what will be shown later in moments without input, a piece at a time, after the first stamps are on the screen: who opens a
/// workspace for the first time does not wait for all of it. Pieces that were built meanwhile cost nothing. For the FX thread.
final class IdleBuild {
    private static final Duration PAUSE = Duration.millis(250);
    private static final long STILL_NANOS = 400_000_000L;

    private final Deque<Runnable> pieces;
    private final Timeline clock = new Timeline(new KeyFrame(PAUSE, event -> next()));
    private long lastInput = System.nanoTime();

    private IdleBuild(Runnable first, Collection<Supplier<? extends Node>> parts, Consumer<Node> dresser) {
        this.pieces = new ArrayDeque<>();
        pieces.add(first);
        for (Supplier<? extends Node> part : parts) {
            pieces.add(() -> {
                var _ = part.get();
            });
            pieces.add(() -> dresser.accept(part.get()));
        }
        clock.setCycleCount(Animation.INDEFINITE);
    }

    /// @param first done before anything is built
    /// @param parts in the order in which they can be built
    /// @param dresser makes ready what is in no scene yet
    /// @param stamps what is shown: nothing is built before it
    /// @param scene whose input is waited for
    static void begin(Runnable first, Collection<Supplier<? extends Node>> parts, Consumer<Node> dresser,
            ObservableValue<StampState> stamps, Scene scene) {
        IdleBuild build = new IdleBuild(first, parts, dresser);
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
