package ripple.ui;

import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.SplitPane;
import ripple.image.Band;
import ripple.ui.kit.ActionNodes;
import ripple.ui.kit.Keycaps;
import ripple.ui.kit.Messages;
import ripple.ui.recipe.RecipeView;
import ripple.ui.stamps.InspectPanel;
import ripple.ui.stamps.InspectView;
import ripple.ui.stamps.MatchBox;
import ripple.ui.stamps.MatchChoice;
import ripple.ui.stamps.ObjectView;
import ripple.ui.view.Look;

/// Inspect: the image well, and at the right how it is drawn.
final class InspectPane extends SplitPane {
    /// The panel grows with everything only so far: the well needs the room.
    private static final double WIDEST = 1.4;

    private final Session session;
    private final InspectView view;

    InspectPane(Session session, ActionNodes nodes, Runnable copyProvenance, StampSaves saves) {
        this.session = session;
        view = new InspectView(session.stamps(), copyProvenance,
                new MatchBox(session.stamps(), nodes.caption("image.matched"), session.recipes()::matchTo),
                nodes.keyText("image.colour"));
        InspectPanel panel = new InspectPanel(session.stamps(), session.theme(),
                new RecipeView(session.recipes(), nodes.iconButton("run.standard"), nodes.iconButton("run.recipe")),
                new MatchChoice(session.stamps(), session.recipes().recipe(), edits(), new Keycaps(nodes.actions().get("image.keepMatched").keys()),
                        nodes.iconButton("image.keepMatched")),
                look -> lookAction(look).map(nodes::keyText).orElseGet(() -> new SimpleStringProperty("")),
                nodes.iconButton("image.resetStretch"), nodes.iconButton("image.invert"),
                nodes.iconButton("image.masks"), nodes.iconButton("image.blink"), nodes.iconButton("image.blinkOn"));
        panel.add(Messages.text("panel.object"), new ObjectView(session.stamps(), saves::links, saves::browse,
                nodes.iconButton("image.pin"), nodes.button("image.showPins"), nodes.button("image.showPatches")));
        panel.setMinWidth(200);
        panel.setMaxWidth(480);
        getItems().addAll(view, panel);
        setResizableWithParent(panel, false);
        widthProperty().addListener(observable -> settle());
        session.percent().addListener(observable -> settle());
        SidePanels.onDrag(this, panel, width -> session.layout().inspectRight().set(width / scale()));
        session.layout().inspectRight().addListener((o, before, now) -> settle());
        SidePanels.tieTab(panel, session.layout().inspectTab());
    }

    private MatchChoice.Edits edits() {
        return new MatchChoice.Edits() {
            @Override
            public void matchTo(String target) {
                session.recipes().matchTo(target);
            }

            @Override
            public void differ(Band blue, Band red, double alpha) {
                session.recipes().differ(blue, red, alpha);
            }
        };
    }

    private static Optional<String> lookAction(Look look) {
        return switch (look) {
            case STANDARD -> Optional.empty();
            case BRIGHTER -> Optional.of("image.brighter");
            case BLUER -> Optional.of("image.bluer");
        };
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
