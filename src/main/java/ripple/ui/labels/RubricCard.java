package ripple.ui.labels;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import ripple.label.vocabulary.Rubric;
import ripple.label.vocabulary.Vocabulary;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;

/// Features to tick, and the grade that they suggest. The grader may use it or not, and give any grade.
final class RubricCard extends VBox {
    private final VetModel model;
    private final VBox features = new VBox(3);
    private final HBox suggested = Nodes.row("rubric-sum");

    RubricCard(VetModel model) {
        super(6);
        this.model = model;
        model.state().subscribe(state -> build());
        model.hand().rubricChanges().addListener(observable -> build());
    }

    private void build() {
        getChildren().clear();
        features.getChildren().clear();
        model.vocabulary().filter(vocabulary -> !vocabulary.rubric().isEmpty()).ifPresent(vocabulary -> {
            Rubric rubric = vocabulary.rubric();
            rubric.features().forEach(feature -> features.getChildren().add(row(feature)));
            getChildren().addAll(Nodes.head(Feather.BOOK_OPEN, Messages.text("vet.rubric"),
                    Nodes.label(Messages.text("vet.optional"), "muted", "dense-text")), features, suggested);
            tell(vocabulary);
        });
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }

    private HBox row(Rubric.Feature feature) {
        CheckBox box = Nodes.named(new CheckBox(feature.text()), feature.text());
        box.setWrapText(true);
        box.setFocusTraversable(false);
        box.setSelected(model.hand().rubric().contains(feature.code()));
        box.setOnAction(event -> model.hand().tick(feature.code()));
        HBox.setHgrow(box, javafx.scene.layout.Priority.ALWAYS);
        Label points = Nodes.label(signed(feature.points()), "mono");
        points.setMinWidth(USE_PREF_SIZE);
        return Nodes.row("rubric-row", box, Nodes.space(), points);
    }

    private void tell(Vocabulary vocabulary) {
        if (model.hand().rubric().isEmpty()) {
            suggested.getChildren().setAll(wrapped(vocabulary.rubric().remark()));
            return;
        }
        suggested.getChildren().setAll(
                Nodes.label(Messages.text("vet.suggests", signed(vocabulary.rubric().points(model.hand().rubric()))),
                        "dense-text"),
                Nodes.space(), new GlyphView(GradeMark.of(vocabulary.suggestion(model.hand().rubric()))));
    }

    private static Label wrapped(String text) {
        Label label = Nodes.label(text, "muted", "dense-text");
        label.setWrapText(true);
        return label;
    }

    private static String signed(int points) {
        return points > 0 ? "+" + points : NumberStyle.whole(points);
    }
}
