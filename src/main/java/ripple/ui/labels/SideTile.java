package ripple.ui.labels;

import javafx.scene.Node;
import javafx.scene.control.Label;
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

    /// @param key cap of the key that shows it large
    SideTile(String title, Node key, DisplayModel display) {
        pane = new StampPane(display, StampPane.Detail.COVERING);
        Label name = Nodes.label(title, "strong");
        head.add(name, 2).addSpace().add(key, 1);
        getChildren().addAll(head, pane);
        setMinSize(0, 0);
    }

    void show(Seen seen) {
        pane.show(seen);
    }

    @Override
    protected void layoutChildren() {
        double line = Math.ceil(head.prefHeight(-1));
        head.resizeRelocate(0, getHeight() - getWidth() - line, getWidth(), line);
        pane.resizeRelocate(0, getHeight() - getWidth(), getWidth(), getWidth());
    }
}
