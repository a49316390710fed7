package ripple.ui;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import ripple.ui.export.ExportSide;
import ripple.ui.export.ExportView;
import ripple.ui.kit.ActionNodes;

/// Export: choices and counts, and at the right what will be written.
final class ExportPane extends SplitPane {
    private static final double RIGHT = 300;

    private final ExportView view;

    ExportPane(Session session, ActionNodes nodes) {
        view = new ExportView(session.export(), nodes.button("export.labels"));
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
        setResizableWithParent(panel, false);
        widthProperty().addListener(observable -> {
            if (getWidth() > 0) {
                setDividerPositions((getWidth() - RIGHT) / getWidth());
            }
        });
    }

    ExportView view() {
        return view;
    }
}
