package ripple.ui.labels;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import ripple.ui.kit.FittingRow;
import ripple.ui.kit.Nodes;
import ripple.ui.view.DisplayModel;
import ripple.ui.view.Seen;
import ripple.ui.view.StampPane;

/// A view of the object beside the large one: what it is, the key that shows it large, and the picture, always in the same place.
final class SideTile extends Region {
    private final StampPane pane;
    private final FittingRow head = new FittingRow(6, "well-caption");
    private final Label name;

    /// @param key cap of the key that shows it large
    SideTile(String title, Node key, DisplayModel display) {
        pane = new StampPane(display, StampPane.Detail.COVERING);
        name = Nodes.label(title, "strong");
        Tooltip.install(this, new Tooltip(title));
        head.add(name, 2).addSpace().add(key, 1);
        getChildren().addAll(head, pane);
        setMinWidth(0);
    }

    void show(Seen seen) {
        pane.show(seen);
    }

    /// A square picture under its name.
    @Override
    protected double computePrefHeight(double width) {
        return Math.max(getPrefWidth(), 0) + Math.ceil(head.prefHeight(-1));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        // A name that has no room is left to its key and to the tooltip.
        name.setManaged(name.prefWidth(-1) <= getWidth());
        name.setVisible(name.isManaged());
        double line = Math.ceil(head.prefHeight(-1));
        head.resizeRelocate(0, getHeight() - getWidth() - line, getWidth(), line);
        pane.resizeRelocate(0, getHeight() - getWidth(), getWidth(), getWidth());
    }
}
