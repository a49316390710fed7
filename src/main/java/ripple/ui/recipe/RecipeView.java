package ripple.ui.recipe;

import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import ripple.image.Band;
import ripple.pipeline.recipe.Recipe;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;

/// Which recipe is previewed and run, and its main settings.
public final class RecipeView extends VBox {
    private final RecipeModel model;
    private final Label name = Nodes.label("", "strong");
    private final Label problem = Nodes.label("", "danger-text", "dense-text");
    private final GridPane lines = new GridPane(10, 2);

    /// @param buttons of the actions that choose another recipe
    public RecipeView(RecipeModel model, Node... buttons) {
        this.model = model;
        getStyleClass().add("section");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        lines.getColumnConstraints().addAll(new ColumnConstraints(), new ColumnConstraints());
        getChildren().addAll(Nodes.head(Feather.FILE_TEXT, Messages.text("recipe.title"), buttons), name, lines,
                problem);
        for (Observable each : new Observable[]{model.recipe(), model.source(), model.problem()}) {
            each.addListener(observable -> update());
        }
        update();
    }

    private void update() {
        Recipe recipe = model.recipe().get();
        name.setText(model.name());
        problem.setText(model.problem().get());
        problem.setVisible(!problem.getText().isEmpty());
        problem.setManaged(problem.isVisible());
        lines.getChildren().clear();
        line(Messages.text("recipe.stamp"), Messages.text("recipe.stampLine",
                recipe.bands().stream().map(Band::name).collect(Collectors.joining(" ")), recipe.size()));
        line(Messages.text("recipe.quality"), Messages.text("recipe.qualityLine",
                NumberStyle.significant(100 * recipe.quality().maxBadFraction(), 2)));
        line(Messages.text("recipe.match"), match(recipe.psfMatch()));
        line(Messages.text("recipe.normalise"), Messages.text("recipe.normaliseLine", word(recipe.normalise().method()),
                word(recipe.normalise().scope())));
    }

    private static String match(Recipe.PsfMatch match) {
        return match.enabled() == Recipe.Switch.OFF
                ? Messages.text("recipe.off")
                : Messages.text("recipe.matchLine", word(match.method()),
                        match.target().equals(Recipe.PsfMatch.WORST) ? Messages.text("recipe.worst") : match.target());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void line(String what, String value) {
        Label text = Nodes.label(value, "dense-text");
        text.setWrapText(true);
        Label title = Nodes.label(what, "muted", "dense-text");
        title.setMinWidth(USE_PREF_SIZE);
        lines.addRow(lines.getRowCount(), title, text);
    }
}
