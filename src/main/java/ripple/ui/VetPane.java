package ripple.ui;

import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import ripple.ui.kit.ActionNodes;
import ripple.ui.labels.QueueView;
import ripple.ui.labels.VetSide;
import ripple.ui.labels.VetView;

/// Vet: queue, mosaic, and at the right the current object with what may be said of it.
final class VetPane extends SplitPane {
    private static final double LEFT = 212;
    private static final double RIGHT = 300;

    private final Session session;
    private final VetView view;
    private final VetSide side;

    VetPane(Session session, ActionNodes nodes) {
        this.session = session;
        view = new VetView(session.vet(), session.percent(), nodes.button("vet.open"), nodes.button("vet.these"));
        side = new VetSide(session.vet(), session.io());
        side.onLeave(() -> view.pictures().requestFocus());
        HBox hints = VetView.hints(nodes::caption, "vet.skip", "vet.commit", "vet.undo", "vet.comment", "help.keys");
        hints.setMinWidth(0);
        VBox centre = new VBox(view, hints);
        VBox.setVgrow(view, Priority.ALWAYS);
        centre.setMinSize(0, 0);
        QueueView queue = new QueueView(session.vet());
        size(queue, LEFT);
        size(side, RIGHT);
        getItems().addAll(queue, centre, side);
        setResizableWithParent(queue, false);
        setResizableWithParent(side, false);
        widthProperty().addListener(observable -> settle());
    }

    VetView view() {
        return view;
    }

    VetSide side() {
        return side;
    }

    private void settle() {
        if (getWidth() > 0) {
            double scale = Math.min(1.4, session.percent().get() / 100.0);
            setDividerPositions(LEFT * scale / getWidth(), (getWidth() - RIGHT * scale) / getWidth());
        }
    }

    private static void size(Region region, double width) {
        region.setMinWidth(180);
        region.setPrefWidth(width);
        region.setMaxWidth(480);
    }
}
