package ripple.ui.labels;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import ripple.label.session.ItemLabels;
import ripple.label.vocabulary.Flag;
import ripple.label.vocabulary.Grade;
import ripple.label.vocabulary.Sublabel;
import ripple.label.vocabulary.Vocabulary;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;

/// What may be said of the current object: grades, sub-labels, flags, a comment. Buttons never take the keyboard away from the pictures.
final class GradeList extends VBox {
    private final VetModel model;
    private final Map<String, ToggleButton> grades = new HashMap<>();
    private final Map<String, ToggleButton> words = new HashMap<>();
    private final TextField comment = new TextField();

    GradeList(VetModel model) {
        this.model = model;
        setSpacing(6);
        comment.setPromptText(Messages.text("vet.comment"));
        Nodes.named(comment, Messages.text("vet.comment"));
        comment.setOnAction(event -> {
            model.hand().comment(comment.getText());
            leave();
        });
        comment.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                tell();
                leave();
                event.consume();
            }
        });
        model.state().subscribe(state -> build());
        model.changes().addListener(observable -> tell());
        model.mosaic().current().addListener(observable -> tell());
    }

    /// Puts the cursor into the comment.
    void comment() {
        comment.requestFocus();
        comment.selectAll();
    }

    private void leave() {
        if (getScene() != null) {
            getScene().getRoot().requestFocus();
        }
        onLeave.run();
    }

    private Runnable onLeave = () -> {};

    /// Where the keyboard goes when the comment is done.
    void onLeave(Runnable then) {
        onLeave = then;
    }

    private void build() {
        grades.clear();
        words.clear();
        getChildren().clear();
        model.vocabulary().ifPresent(vocabulary -> {
            getChildren().add(Nodes.head(Feather.TAG, Messages.text("vet.grade")));
            vocabulary.grades().forEach(grade -> getChildren().add(grade(grade)));
            getChildren().addAll(chips(vocabulary), comment);
            tell();
        });
    }

    private ToggleButton grade(Grade grade) {
        Label key = Nodes.label(grade.key(), "keycap");
        ToggleButton button = new ToggleButton();
        button.setGraphic(Nodes.row("grade-row", new GlyphView(GradeMark.of(grade)),
                Nodes.label(grade.meaning(), "strong"), Nodes.space(), key));
        button.setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().addAll("choice", "grade-button");
        button.setFocusTraversable(false);
        Nodes.named(button, Messages.text("vet.gradeNamed", grade.code(), grade.meaning(), grade.key()));
        button.setOnAction(event -> {
            model.hand().grade(grade.code());
            tell();
        });
        grades.put(grade.code(), button);
        return button;
    }

    private FlowPane chips(Vocabulary vocabulary) {
        FlowPane pane = new FlowPane(6, 6);
        for (Sublabel sublabel : vocabulary.sublabels()) {
            pane.getChildren().add(chip(sublabel.name(), sublabel.name(), sublabel.key(),
                    () -> model.hand().sublabel(sublabel.name())));
        }
        for (Flag flag : vocabulary.flags()) {
            pane.getChildren().add(chip(flag.code(), flag.meaning(), flag.key(), () -> model.hand().flag(flag.code())));
        }
        return pane;
    }

    private ToggleButton chip(String id, String text, String key, Runnable toggle) {
        ToggleButton chip = new ToggleButton(key.isBlank() ? text : text + "  " + key);
        chip.getStyleClass().addAll("chip", "chip-toggle");
        chip.setFocusTraversable(false);
        Nodes.named(chip, text);
        chip.setOnAction(event -> {
            toggle.run();
            tell();
        });
        words.put(id, chip);
        return chip;
    }

    private void tell() {
        ItemLabels labels = model.current().map(model::known).map(known -> known.labels()).orElse(ItemLabels.NONE);
        grades.forEach((code, button) -> button.setSelected(code.equals(labels.current())));
        words.forEach((id, chip) -> chip.setSelected(labels.sublabels().contains(id) || labels.flags().contains(id)));
        if (!comment.isFocused()) {
            comment.setText(labels.comment());
        }
        setDisable(model.current().isEmpty() || model.isReadOnly());
    }
}
