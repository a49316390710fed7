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
import ripple.ui.stamps.StretchView;
import ripple.ui.stamps.ColourChoice;
import ripple.ui.stamps.MasksView;
import ripple.ui.stamps.BandStrip;
import ripple.ui.stamps.BesideView;
import ripple.ui.stamps.BlinkView;
import ripple.ui.view.Look;

/// What Inspect is built of, each when it is first asked for: so it can be built piece by piece before it is shown.
final class InspectParts {
    /// Edge of the pictures of the strip, where there is room.
    private static final double STRIP = 92;

    private final Session session;
    private final Lazy<BesideView> beside;
    private final Lazy<BandStrip> strip;
    private final Lazy<InspectView> view;
    private final Lazy<RecipeView> recipe;
    private final Lazy<MatchChoice> match;
    private final Lazy<StretchView> stretch;
    private final Lazy<ColourChoice> colours;
    private final Lazy<MasksView> masks;
    private final Lazy<BlinkView> blink;
    private final Lazy<ObjectView> object;
    private final Lazy<InspectPanel> panel;

    InspectParts(Session session, ActionNodes nodes, Runnable copyProvenance, StampSaves saves) {
        this.session = session;
        beside = new Lazy<>(() -> new BesideView(session.stamps(),
                new MatchBox(session.stamps(), nodes.caption("image.matched"), session.recipes()::matchTo)));
        strip = new Lazy<>(() -> BandStrip.ofPhases(session.stamps(), STRIP, nodes.keyText("image.colour")));
        view = new Lazy<>(() -> new InspectView(session.stamps(), copyProvenance, beside.get(), strip.get(),
                nodes.button("view.explore")));
        recipe = new Lazy<>(() -> new RecipeView(session.recipes(), nodes.iconButton("run.standard"),
                nodes.iconButton("run.recipe")));
        match = new Lazy<>(() -> new MatchChoice(session.stamps(), session.recipes().recipe(), edits(),
                new Keycaps(nodes.actions().get("image.keepMatched").keys()), nodes.iconButton("image.keepMatched")));
        stretch = new Lazy<>(() -> new StretchView(session.stamps(), session.theme(),
                nodes.iconButton("image.resetStretch"), nodes.iconButton("image.invert"),
                look -> lookAction(look).map(nodes::keyText).orElseGet(() -> new SimpleStringProperty(""))));
        colours = new Lazy<>(() -> new ColourChoice(session.stamps()));
        masks = new Lazy<>(() -> new MasksView(session.stamps(), session.theme(), nodes.iconButton("image.masks")));
        blink = new Lazy<>(() -> new BlinkView(session.stamps(), nodes.iconButton("image.blink"),
                nodes.iconButton("image.blinkOn")));
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
        return List.of(beside, strip, view, stretch, match, colours, masks, blink, panel, recipe, object);
    }

    private InspectPanel makePanel() {
        InspectPanel made = new InspectPanel(session.stamps(), session.theme(),
                List.of(stretch, match, colours, masks, blink), recipe);
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
