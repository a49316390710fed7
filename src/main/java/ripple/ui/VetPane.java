package ripple.ui;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import ripple.ui.kit.ActionNodes;
import ripple.ui.kit.FittingRow;
import ripple.ui.kit.Keycaps;
import ripple.ui.kit.Nodes;
import ripple.ui.labels.QueueView;
import ripple.ui.labels.OnlyReadBar;
import ripple.ui.labels.VetMode;
import ripple.ui.labels.VetNote;
import ripple.ui.labels.VetSide;
import ripple.ui.labels.VetView;

/// Vet: queue, mosaic, and at the right the current object with what may be said of it.
final class VetPane extends SplitPane {
    private static final double LEFT = 212;
    private static final double RIGHT = 300;
    private static final double ONE_RIGHT = 345;
    private static final double WIDE = 1200;

    private final Session session;
    private final VetView view;
    private final VetSide side;
    private final ScrollPane queue;

    VetPane(Session session, ActionNodes nodes) {
        this.session = session;
        Function<String, Node> key = id -> Nodes.row("caption-row", new Keycaps(nodes.actions().get(id).keys()));
        view = new VetView(session.vet(), session.percent(),
                key, nodes.button("vet.showAll"), nodes.button("vet.open"), nodes.button("vet.these"));
        side = new VetSide(session.vet(), key);
        side.onLeave(() -> view.pictures().requestFocus());
        FittingRow hints = VetView.hints(nodes::caption, "vet.skip", "vet.undo", "vet.one", "vet.grid", "vet.commit",
                "vet.comment", "vet.later", "vet.clear", "help.keys");
        VetNote note = new VetNote(session.vet(), nodes.button("vet.requeue"), nodes.button("vet.revealAll"),
                nodes.button("vet.agreement"));
        VBox centre = new VBox(view, new OnlyReadBar(session.vet()), note, hints);
        VBox.setVgrow(view, Priority.ALWAYS);
        centre.setMinSize(0, 0);
        queue = new ScrollPane(new QueueView(session.vet(), nodes.iconButton("vet.showAll")));
        queue.getStyleClass().addAll("panel", "panel-left");
        queue.setFitToWidth(true);
        queue.setFitToHeight(true);
        queue.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        size(queue, LEFT);
        size(side, RIGHT);
        session.vet().mode().subscribe(mode -> place(centre));
        session.layout().queueShown().subscribe(shown -> place(centre));
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

    private void place(Node centre) {
        boolean left = session.vet().mode().get() == VetMode.GRID && session.layout().queueShown().get();
        List<Node> wanted = left ? List.of(queue, centre, side) : List.of(centre, side);
        // The same parts put in once more would lose their places.
        if (!getItems().equals(wanted)) {
            getItems().setAll(wanted);
        }
        settle();
    }

    private void settle() {
        if (getWidth() > 0) {
            double scale = Math.min(1.4, session.percent().get() / 100.0);
            double right = (getWidth()
                    - (session.vet().mode().get() == VetMode.ONE && getWidth() > WIDE ? ONE_RIGHT : RIGHT) * scale)
                    / getWidth();
            if (getItems().size() == 2) {
                setDividerPositions(right);
            } else {
                setDividerPositions(LEFT * scale / getWidth(), right);
            }
        }
    }

    private static void size(Region region, double width) {
        region.setMinWidth(180);
        region.setPrefWidth(width);
        region.setMaxWidth(480);
    }
}
