package ripple.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Run and timing: five numbers above everything, the tasks, and at the right how fast they are and where their time goes.
final class RunPane extends VBox {
    private static final double TASKS = 816.0 / 1384;
    private static final double LEAST = 320;

    private final Node tasks;
    private final SplitPane split;

    RunPane(Region numbers, Region tasks, Region dashboard) {
        this.tasks = tasks;
        this.split = new SplitPane(tasks, dashboard);
        tasks.setMinWidth(LEAST);
        dashboard.setMinWidth(LEAST);
        split.setDividerPositions(TASKS);
        VBox.setVgrow(split, Priority.ALWAYS);
        setMinHeight(0);
        getChildren().addAll(numbers, split);
    }

    /// What the keys belong to first.
    Node first() {
        return tasks;
    }

    /// In reading order, for the key that goes from pane to pane.
    List<Node> parts() {
        return List.copyOf(split.getItems());
    }
}
