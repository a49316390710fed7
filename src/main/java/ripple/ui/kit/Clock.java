package ripple.ui.kit;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Duration;

/// Does something again and again while a node is in a window that is shown: a clock that ran on would keep the whole window in memory.
public final class Clock {
    private Clock() {}

    /// @param period between two ticks
    public static void whileShown(Node node, Duration period, Runnable tick) {
        Timeline ticking = new Timeline(new KeyFrame(period, event -> tick.run()));
        ticking.setCycleCount(Animation.INDEFINITE);
        ObservableValue<Boolean> shown = node.sceneProperty().flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty).orElse(false);
        shown.subscribe(now -> {
            if (now) {
                ticking.play();
            } else {
                ticking.stop();
            }
        });
    }
}
