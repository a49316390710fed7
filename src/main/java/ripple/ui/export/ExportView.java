package ripple.ui.export;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import ripple.label.vocabulary.Grade;
import ripple.pipeline.recipe.Recipe;
import ripple.pipeline.recipe.Recipe.Format;
import ripple.pipeline.recipe.Recipe.Switch;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;
import ripple.ui.kit.Segments;

/// The middle of Export: a card for each step.
public final class ExportView extends ScrollPane {
    private final ExportModel model;
    private final ButtonBase choose;
    private final Map<ExportStep, Region> cards = new EnumMap<>(ExportStep.class);

    /// @param choose asks for graders' files
    /// @param known asks for the file of known objects
    /// @param recipe leads to the recipe
    /// @param glyph draws a grade's
    public ExportView(ExportModel model, ButtonBase choose, ButtonBase known, ButtonBase recipe,
            Function<Grade, Node> glyph) {
        this.model = model;
        this.choose = choose;
        cards.put(ExportStep.WHAT, new WhatCard(model, choose, known, glyph));
        cards.put(ExportStep.FORMATS, formats());
        cards.put(ExportStep.SPLITS, new SplitCard(model));
        cards.put(ExportStep.PIXELS, pixels(recipe));
        cards.put(ExportStep.WRITE, new WrittenCard(model,
                new SamplesView(model.samples(), model.background(), model::grade, glyph)));
        VBox all = new VBox(8);
        all.getChildren().addAll(cards.values());
        all.getStyleClass().add("export-cards");
        setContent(all);
        setFitToWidth(true);
        setMinSize(0, 0);
        Nodes.named(this, Messages.text("export.title"));
    }

    /// Where the keyboard goes when the pane comes to the front.
    public Node first() {
        return choose;
    }

    /// Brings a step's card into view, and the keyboard to the first control in it.
    void go(ExportStep step) {
        Region card = cards.getOrDefault(step, this);
        double height = getContent().getLayoutBounds().getHeight() - getViewportBounds().getHeight();
        setVvalue(height <= 0 ? 0 : Math.clamp((card.getBoundsInParent().getMinY() - 8) / height, 0, 1));
        focus(card);
    }

    private static boolean focus(Node node) {
        if (node.isFocusTraversable() && !node.isDisabled() && node.isVisible()) {
            node.requestFocus();
            return true;
        }
        return node instanceof Parent parent && parent.getChildrenUnmodifiable().stream().anyMatch(ExportView::focus);
    }

    private VBox formats() {
        Label always = Cards.wrapped("muted");
        always.setText(Messages.text("export.always"));
        return Cards.card(Messages.text("export.formats"),
                Cards.flow(tile(Format.NPZ, Messages.text("export.npz"), Messages.text("export.npzIs")),
                        tile(Format.FITS, Messages.text("export.fits"), Messages.text("export.fitsIs"))),
                Cards.flow(Cards.check(Messages.text("export.raw"), model.raw()),
                        Cards.check(Messages.text("export.anonymous"), model.anonymous())),
                always);
    }

    private VBox tile(Format format, String name, String is) {
        CheckBox box = Cards.member(name, format, model.formats());
        VBox tile = new VBox(2, box, Nodes.whole(Nodes.label(is, "caption")));
        tile.getStyleClass().add("export-tile");
        box.selectedProperty().subscribe(chosen -> {
            tile.getStyleClass().remove("chosen");
            if (chosen) {
                tile.getStyleClass().add("chosen");
            }
        });
        return tile;
    }

    private VBox pixels(ButtonBase recipe) {
        Label text = Cards.wrapped("muted");
        model.plan().subscribe(plan -> text.setText(plan.map(p -> words(p.settings().recipe()))
                .orElse(NumberStyle.UNKNOWN)));
        ToggleButton none = segment(Messages.text("export.keep"));
        ToggleButton asRecipe = segment("");
        asRecipe.textProperty().bind(model.recipeMethod().map(method -> Messages.text("export.asRecipe", method)));
        asRecipe.accessibleTextProperty().bind(asRecipe.textProperty());
        Segments both = Segments.of(List.of(none, asRecipe));
        model.normalised().subscribe(now -> (now ? asRecipe : none).setSelected(true));
        asRecipe.selectedProperty().subscribe(now -> model.normalised().set(now));
        return Cards.card(Messages.text("export.normalisation"), Cards.flow(both, Nodes.fixed(recipe)), text);
    }

    private static ToggleButton segment(String text) {
        return Nodes.named(new ToggleButton(text), text);
    }

    private static String words(Recipe recipe) {
        return Messages.text("export.pixels", String.join(", ", recipe.bands().stream().map(b -> b.name()).toList()),
                NumberStyle.whole(recipe.resultSize()), recipe.normalise().method().label(),
                recipe.psfMatch().enabled() == Switch.ON
                        ? Messages.text("export.matched", recipe.psfMatch().target())
                        : Messages.text("export.unmatched"));
    }
}
