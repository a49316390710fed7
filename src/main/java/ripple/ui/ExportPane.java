package ripple.ui;

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
        side.setPrefWidth(RIGHT);
        side.setMinWidth(200);
        side.setMaxWidth(480);
        getItems().addAll(view, side);
        setResizableWithParent(side, false);
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
