package ripple.ui.settings;

import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import ripple.ui.kit.Action;
import ripple.ui.kit.Focus;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Keycaps;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;

/// What can be done with the keys of the chosen action, and the question when another has the key.
final class KeyStrip extends HBox {
    private final KeysModel model;
    private final Runnable done;

    /// @param done gives the focus back when a change has ended
    KeyStrip(KeysModel model, Runnable done) {
        this.model = model;
        this.done = done;
        getStyleClass().addAll("row", "key-strip");
        model.step().addListener((o, before, now) -> show(now));
        model.chosen().addListener(observable -> show(model.step().get()));
        model.keymap().addListener(observable -> show(model.step().get()));
        show(model.step().get());
    }

    private void show(KeyStep step) {
        boolean had = isIn(getScene() == null ? null : getScene().getFocusOwner());
        switch (step) {
            case KeyStep.Idle idle -> idle();
            case KeyStep.Waiting(Action action, KeyStep.Kind kind) -> waiting(action);
            case KeyStep.Taken taken -> taken(taken);
        }
        if (had && step instanceof KeyStep.Idle) {
            done.run();
        }
    }

    private boolean isIn(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(this)) {
                return true;
            }
        }
        return false;
    }

    private void idle() {
        Action action = model.chosen().get();
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("busy"), false);
        if (action == null) {
            getChildren().setAll(text(Messages.text("keys.choose")));
            return;
        }
        Button reset = button(Messages.text("keys.reset"), model::reset);
        reset.setDisable(!model.isChanged(action));
        Button none = button(Messages.text("keys.none"), model::clear);
        none.setDisable(action.shortcuts().isEmpty());
        getChildren().setAll(text(action.text()),
                button(Messages.text("keys.change"), () -> model.begin(KeyStep.Kind.REPLACE)),
                button(Messages.text("keys.add"), () -> model.begin(KeyStep.Kind.ADD)), none, reset);
    }

    private void waiting(Action action) {
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("busy"), true);
        KeyField field = new KeyField(model::row, model::press, model::cancel);
        getChildren().setAll(text(Messages.text("keys.waiting", action.text())), field, new Keycaps("Esc"),
                Nodes.label(Messages.text("keys.keep"), "caption"));
        Focus.give(field);
    }

    private void taken(KeyStep.Taken taken) {
        Button over = button(Messages.text("keys.takeOver"), model::takeOver);
        over.getStyleClass().add("accent");
        String names = taken.holders().stream().map(Action::text).collect(Collectors.joining("”, “"));
        getChildren().setAll(Icons.icon(Feather.ALERT_TRIANGLE), new Keycaps(taken.shortcut()),
                text(Messages.text("keys.taken", names)), over,
                button(Messages.text("keys.another"), model::again),
                button(Messages.text("keys.leave"), model::cancel));
        Focus.give(over);
    }

    private static Label text(String words) {
        Label label = Nodes.label(words);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private static Button button(String title, Runnable run) {
        Button button = Nodes.named(new Button(title), title);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> run.run());
        return button;
    }
}
