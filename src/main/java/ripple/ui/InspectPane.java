package ripple.ui;

import javafx.scene.control.SplitPane;
import ripple.ui.stamps.InspectPanel;
import ripple.ui.stamps.InspectView;

/// Inspect: the image well, and at the right how it is drawn.
final class InspectPane extends SplitPane {
    /// The panel grows with everything only so far: the well needs the room.
    private static final double WIDEST = 1.4;

    private final Session session;
    private final InspectView view;

    InspectPane(Session session, InspectParts parts) {
        this.session = session;
        view = parts.view();
        InspectPanel panel = parts.panel();
        getItems().addAll(view, panel);
        setResizableWithParent(panel, false);
        widthProperty().addListener(observable -> settle());
        session.percent().addListener(observable -> settle());
        SidePanels.onDrag(this, panel, width -> session.layout().inspectRight().set(width / scale()));
        session.layout().inspectRight().addListener((o, before, now) -> settle());
        SidePanels.tieTab(panel, session.layout().inspectTab());
    }

    InspectView view() {
        return view;
    }

    /// The panel keeps its width: on resize only the well grows.
    private void settle() {
        if (getWidth() > 0) {
            setDividerPositions((getWidth() - session.layout().inspectRight().get() * scale()) / getWidth());
        }
    }

    private double scale() {
        return Math.min(WIDEST, session.percent().get() / 100.0);
    }
}
