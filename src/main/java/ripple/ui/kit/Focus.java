package ripple.ui.kit;

import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Moves the keyboard focus from pane to pane.
public final class Focus {
    private Focus() {}

    /// Goes on from the pane that has the focus; the first control of the next pane that takes it gets it.
    ///
    /// @param panes in reading order
    /// @param owner the node with the focus, null for none
    /// @param steps −1 is the pane before
    public static void move(List<Node> panes, @Nullable Node owner, int steps) {
        int now = 0;
        for (int i = 0; i < panes.size(); i++) {
            now = isInside(owner, panes.get(i)) ? i : now;
        }
        for (int tried = 1; tried <= panes.size(); tried++) {
            if (takeFirst(panes.get(Math.floorMod(now + steps * tried, panes.size())))) {
                return;
            }
        }
    }

    /// Gives a node the focus, at once or as soon as it is in a scene: a skin may add it only with the next pulse.
    public static void give(Node node) {
        if (node.getScene() != null) {
            node.requestFocus();
            return;
        }
        node.sceneProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends @Nullable Scene> scene, @Nullable Scene before,
                    @Nullable Scene now) {
                node.sceneProperty().removeListener(this);
                node.requestFocus();
            }
        });
    }

    private static boolean isInside(@Nullable Node node, Node pane) {
        return node != null && (node.equals(pane) || isInside(node.getParent(), pane));
    }

    private static boolean takeFirst(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return false;
        }
        if (node.isFocusTraversable()) {
            node.requestFocus();
            return true;
        }
        return node instanceof Parent parent && parent.getChildrenUnmodifiable().stream().anyMatch(Focus::takeFirst);
    }
}
