package ripple.ui;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// Run and timing: the tasks, and at the right how fast they are and where their time goes.
final class RunPane extends SplitPane {
    private static final double TASKS = 816.0 / 1384;
    private static final double LEAST = 320;

    private final Node tasks;

    RunPane(Region tasks, Region dashboard) {
        this.tasks = tasks;
        tasks.setMinWidth(LEAST);
        dashboard.setMinWidth(LEAST);
        getItems().addAll(tasks, dashboard);
        setDividerPositions(TASKS);
    }

    /// What the keys belong to first.
    Node first() {
        return tasks;
    }
}
