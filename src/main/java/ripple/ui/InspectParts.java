package ripple.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import ripple.image.Band;
import ripple.ui.kit.ActionNodes;
import ripple.ui.kit.Keycaps;
import ripple.ui.kit.Lazy;
import ripple.ui.kit.Messages;
import ripple.ui.recipe.RecipeView;
import ripple.ui.stamps.InspectPanel;
import ripple.ui.stamps.InspectView;
import ripple.ui.stamps.MatchBox;
import ripple.ui.stamps.MatchChoice;
import ripple.ui.stamps.ObjectView;
import ripple.ui.view.Look;

/// What Inspect is built of, each when it is first asked for: so it can be built piece by piece before it is shown.
final class InspectParts {
    private final Session session;
    private final ActionNodes nodes;
    private final Lazy<InspectView> view;
    private final Lazy<RecipeView> recipe;
    private final Lazy<MatchChoice> match;
    private final Lazy<ObjectView> object;
    private final Lazy<InspectPanel> panel;

    InspectParts(Session session, ActionNodes nodes, Runnable copyProvenance, StampSaves saves) {
        this.session = session;
        this.nodes = nodes;
        view = new Lazy<>(() -> new InspectView(session.stamps(), copyProvenance,
                new MatchBox(session.stamps(), nodes.caption("image.matched"), session.recipes()::matchTo),
                nodes.keyText("image.colour"), nodes.button("view.explore")));
        recipe = new Lazy<>(() -> new RecipeView(session.recipes(), nodes.iconButton("run.standard"),
                nodes.iconButton("run.recipe")));
        match = new Lazy<>(() -> new MatchChoice(session.stamps(), session.recipes().recipe(), edits(),
                new Keycaps(nodes.actions().get("image.keepMatched").keys()), nodes.iconButton("image.keepMatched")));
        object = new Lazy<>(() -> new ObjectView(session.stamps(), saves::links, saves::browse,
                nodes.iconButton("image.pin"), nodes.button("image.showPins"), nodes.button("image.showPatches")));
        panel = new Lazy<>(this::makePanel);
    }

    InspectView view() {
        return view.get();
    }

    InspectPanel panel() {
        return panel.get();
    }

    /// In the order in which they can be built one at a time.
    List<Supplier<? extends Node>> pieces() {
        return List.of(view, match, panel, recipe, object);
    }

    private InspectPanel makePanel() {
        InspectPanel made = new InspectPanel(session.stamps(), session.theme(), recipe, match.get(),
                look -> lookAction(look).map(nodes::keyText).orElseGet(() -> new SimpleStringProperty("")),
                nodes.iconButton("image.resetStretch"), nodes.iconButton("image.invert"),
                nodes.iconButton("image.masks"), nodes.iconButton("image.blink"), nodes.iconButton("image.blinkOn"));
        made.add(Messages.text("panel.object"), object);
        made.setMinWidth(200);
        made.setMaxWidth(480);
        return made;
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
}
