package ripple.ui;

import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.beans.property.IntegerProperty;

/// What the panes' side panels have in common: what the user does to them is remembered.
final class SidePanels {
    private SidePanels() {}

    /// Tells the width of a panel whenever a divider was dragged.
    static void onDrag(SplitPane split, Region panel, DoubleConsumer width) {
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (event.getTarget() instanceof Node node && isDivider(node) && split.getItems().contains(panel)) {
                width.accept(panel.getWidth());
            }
        });
    }

    private static boolean isDivider(Node node) {
        return node.getStyleClass().stream().anyMatch(style -> style.startsWith("split-pane-divider"))
                || (node.getParent() != null && node.getParent().getStyleClass().contains("split-pane-divider"));
    }

    /// Puts tabs into their pane, the one that is remembered first: the first is in front at once, and what is in front is built.
    static void fill(TabPane tabs, List<Tab> all, IntegerProperty front) {
        int first = Math.clamp(front.get(), 0, all.size() - 1);
        tabs.getTabs().add(all.get(first));
        tabs.getTabs().addAll(0, all.subList(0, first));
        tabs.getTabs().addAll(all.subList(first + 1, all.size()));
        tieTab(tabs, front);
    }

    /// The tab in front is the one that is remembered, and the other way round.
    static void tieTab(TabPane tabs, IntegerProperty front) {
        tabs.getSelectionModel().select(Math.clamp(front.get(), 0, tabs.getTabs().size() - 1));
        tabs.getSelectionModel().selectedIndexProperty().addListener((o, before, now) -> front.set(now.intValue()));
        front.addListener((o, before, now) -> tabs.getSelectionModel().select(now.intValue()));
    }
}
