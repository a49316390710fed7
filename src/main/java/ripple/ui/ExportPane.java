package ripple.ui;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import ripple.ui.export.ExportSide;
import ripple.ui.export.ExportSteps;
import ripple.ui.export.ExportView;
import ripple.ui.kit.ActionNodes;
import ripple.ui.labels.GlyphView;

/// Export: the steps, their cards with choices and counts, and at the right what will be written.
final class ExportPane extends SplitPane {
    private static final double LEFT = 176;
    private static final double CARDS = 430;
    private static final double RIGHT = 280;

    private final ExportView view;

    ExportPane(Session session, ActionNodes nodes) {
        view = new ExportView(session.export(), nodes.button("export.labels"), nodes.button("export.known"),
                nodes.button("run.recipe"), GlyphView::of);
        ExportSteps steps = new ExportSteps(session.export(), view);
        ScrollPane left = new ScrollPane(steps);
        left.getStyleClass().addAll("panel", "panel-left");
        left.setFitToWidth(true);
        left.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        left.setPrefWidth(LEFT);
        ExportSide side = new ExportSide(session.export(), nodes.button("export.write"));
        ScrollPane panel = new ScrollPane(side);
        panel.getStyleClass().addAll("panel", "panel-right");
        panel.setFitToWidth(true);
        panel.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        panel.viewportBoundsProperty().subscribe(seen -> side.setMinHeight(seen.getHeight()));
        panel.setPrefWidth(RIGHT);
        panel.setMinWidth(200);
        panel.setMaxWidth(480);
        getItems().addAll(view, panel);
        setResizableWithParent(left, false);
        setResizableWithParent(panel, false);
        widthProperty().subscribe(width -> share(left, session.percent().get()));
        session.percent().subscribe(percent -> share(left, percent));
    }

    /// Where letters are large for the width, the cards have the steps' room: their titles are numbered as the steps are.
    private void share(ScrollPane left, int percent) {
        double width = getWidth();
        if (width <= 0) {
            return;
        }
        double steps = LEFT * percent / 100;
        // Put in again, it would otherwise keep the width of nothing that it had.
        left.setMinWidth(steps);
        boolean fits = width >= steps + RIGHT + CARDS * percent / 100;
        if (fits && !getItems().contains(left)) {
            getItems().addFirst(left);
        } else if (!fits) {
            getItems().remove(left);
        }
        double right = (width - RIGHT) / width;
        if (fits) {
            setDividerPositions(steps / width, right);
        } else {
            setDividerPositions(right);
        }
    }

    ExportView view() {
        return view;
    }
}
