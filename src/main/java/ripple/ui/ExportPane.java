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
    private static final double NARROW = 200;
    private static final double ROOMY = 1200;
    private static final double ROOMY_LEFT = 236;
    private static final double ROOMY_RIGHT = 356;

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
        panel.setMaxWidth(480);
        getItems().addAll(left, view, panel);
        setResizableWithParent(left, false);
        setResizableWithParent(panel, false);
        widthProperty().subscribe(width -> share(left, panel, session.percent().get()));
        session.percent().subscribe(percent -> share(left, panel, percent));
    }

    /// Where letters are large for the width, the cards have the steps' room: their titles are numbered as the steps are.
    private void share(ScrollPane left, ScrollPane panel, int percent) {
        double width = getWidth();
        if (width <= 0) {
            return;
        }
        boolean roomy = width >= ROOMY * percent / 100;
        double steps = (roomy ? ROOMY_LEFT : LEFT) * percent / 100;
        double side = roomy ? ROOMY_RIGHT : RIGHT;
        // Put in anew it would otherwise keep the width of nothing that it had.
        left.setMinWidth(steps);
        panel.setMinWidth(Math.min(side, NARROW * Math.max(1, percent / 150.0)));
        boolean fits = width >= steps + side + CARDS * percent / 100;
        if (fits && !getItems().contains(left)) {
            getItems().addFirst(left);
        } else if (!fits) {
            getItems().remove(left);
        }
        double right = (width - side) / width;
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
