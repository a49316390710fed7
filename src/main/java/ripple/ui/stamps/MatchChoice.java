package ripple.ui.stamps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import ripple.image.Band;
import ripple.pipeline.ObjectPreview;
import ripple.pipeline.recipe.Recipe;
import ripple.prepare.MatchReport;
import ripple.ui.kit.ChoiceBoxes;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;
import ripple.ui.kit.OncePerFrame;

/// To which PSF bands are matched, and which bands make the difference: settings of the recipe, previewed and run alike.
public final class MatchChoice extends VBox {
    private final StampsModel model;
    private final ObservableValue<Recipe> recipe;
    private final Edits edits;
    private final ComboBox<String> target = new ComboBox<>();
    private final ComboBox<Band> blue = new ComboBox<>();
    private final ComboBox<Band> red = new ComboBox<>();
    private final TextField alpha = new TextField();
    private final Label auto = Nodes.label(Messages.text("match.auto"), "muted", "dense-text");
    private final OncePerFrame change = new OncePerFrame(this, this::tell);
    private boolean telling;

    /// What is changed here.
    public interface Edits {
        /// Another target, as in {@link Recipe.PsfMatch#target}.
        void matchTo(String target);

        /// Another difference.
        ///
        /// @param alpha NaN to have it fitted
        void differ(Band blue, Band red, double alpha);
    }

    /// @param keep the switch that keeps the matched picture on
    public MatchChoice(StampsModel model, ObservableValue<Recipe> recipe, Edits edits, Node... keep) {
        this.model = model;
        this.recipe = recipe;
        this.edits = edits;
        getStyleClass().add("section");
        target.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(target, Priority.ALWAYS);
        target.setConverter(words(this::title));
        target.setId("match-target");
        Nodes.named(target, Messages.text("match.targetName"));
        target.valueProperty().addListener((o, before, now) -> chosen(now));
        alpha.setPrefColumnCount(5);
        alpha.getStyleClass().addAll("mono", "limit");
        alpha.setId("match-alpha");
        alpha.setTooltip(new Tooltip(Messages.text("match.alpha")));
        Nodes.named(alpha, Messages.text("match.alpha"));
        alpha.setOnAction(event -> differ());
        alpha.focusedProperty().addListener((o, before, now) -> change.ask());
        band(blue, Messages.text("match.differenceBlue"));
        band(red, Messages.text("match.differenceRed"));
        HBox.setHgrow(alpha, Priority.ALWAYS);
        getChildren().addAll(Nodes.head(Feather.DISC, Messages.text("match.matching"), keep),
                Nodes.row("match-row", Nodes.fixed(Nodes.label(Messages.text("match.target"), "muted")), target),
                new FlowPane(4, 6, Nodes.label(Messages.text("match.difference"), "muted"),
                        Nodes.row("match-row", blue, Nodes.label(Messages.text("match.minus"), "muted"), red),
                        Nodes.row("match-row", alpha, auto)));
        recipe.addListener(observable -> change.ask());
        model.preparation().state().addListener(observable -> model.tell(change));
        tell();
    }

    private void band(ComboBox<Band> box, String name) {
        Nodes.named(box, name);
        box.setMinWidth(USE_PREF_SIZE);
        box.valueProperty().addListener((o, before, now) -> differ());
    }

    private static StringConverter<String> words(java.util.function.UnaryOperator<String> title) {
        return new StringConverter<>() {
            @Override
            public String toString(String value) {
                return value == null ? "" : title.apply(value);
            }

            @Override
            public String fromString(String text) {
                return Recipe.PsfMatch.WORST;
            }
        };
    }

    private void chosen(String now) {
        if (!telling && now != null && !now.equals(recipe.getValue().psfMatch().target())) {
            edits.matchTo(now);
        }
    }

    private void differ() {
        Band from = blue.getValue();
        Band off = red.getValue();
        if (telling || from == null || off == null || from.equals(off)) {
            return;
        }
        OptionalDouble typed = StretchView.number(alpha.getText());
        double factor = typed.orElse(Double.NaN);
        Recipe.Difference now = recipe.getValue().difference();
        boolean fitted = Double.isNaN(now.alpha()) && !alpha.isFocused();
        edits.differ(from, off, fitted ? Double.NaN : factor);
    }

    private void tell() {
        telling = true;
        Recipe now = recipe.getValue();
        List<String> targets = new ArrayList<>(List.of(Recipe.PsfMatch.WORST));
        now.bands().forEach(band -> targets.add(band.name()));
        String chosen = now.psfMatch().target();
        if (!targets.contains(chosen)) {
            targets.add(chosen);
        }
        ChoiceBoxes.fill(target, targets, chosen);
        target.setDisable(now.psfMatch().enabled() == Recipe.Switch.OFF);
        fill(blue, now.bands(), now.difference().blue());
        fill(red, now.bands(), now.difference().red());
        blue.setDisable(now.bands().size() < 2);
        red.setDisable(now.bands().size() < 2);
        boolean fitted = Double.isNaN(now.difference().alpha());
        auto.setVisible(fitted);
        auto.setManaged(fitted);
        if (!alpha.isFocused()) {
            alpha.setText(factor(now.difference().alpha()).map(value -> NumberStyle.typed(value, 3)).orElse(""));
        }
        telling = false;
    }

    /// Bands stand under their own names: where they are the same nothing is to be done.
    private static void fill(ComboBox<Band> box, List<Band> bands, Band chosen) {
        if (!box.getItems().equals(bands) || !chosen.equals(box.getValue())) {
            ChoiceBoxes.fill(box, bands, chosen);
        }
    }

    /// The factor of the recipe, or that which was fitted to the object in front.
    private Optional<Double> factor(double given) {
        return Double.isNaN(given)
                ? preview().flatMap(ObjectPreview::difference).map(facts -> facts.alpha().value())
                : Optional.of(given);
    }

    private Optional<ObjectPreview> preview() {
        return model.preparation().preview();
    }

    private String title(String value) {
        Optional<MatchReport> report = preview().flatMap(ObjectPreview::match);
        String all = recipe.getValue().bands().stream().map(Band::name).collect(Collectors.joining(" "));
        if (value.equals(Recipe.PsfMatch.WORST)) {
            boolean known = report.isPresent() && recipe.getValue().psfMatch().target().equals(value);
            return known
                    ? width(Messages.text("match.worstOf", report.get().target(), all), report.get().target(), report)
                    : Messages.text("match.worst", all);
        }
        return width(value, value, report);
    }

    private static String width(String title, String band, Optional<MatchReport> report) {
        return report.flatMap(found -> found.band(new Band(band))).filter(m -> Double.isFinite(m.fwhmBeforeArcsec()))
                .map(m -> Messages.text("match.width", title, NumberStyle.fixed(m.fwhmBeforeArcsec(), 2)))
                .orElse(title);
    }
}
