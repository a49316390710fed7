package ripple.ui.stamps;

import javafx.collections.MapChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.view.DisplayModel;
import ripple.ui.view.StretchChoice;

/// The user's own stretches: chosen by name, kept under a name that is typed, forgotten.
final class KeptView extends HBox {
    private final DisplayModel display;
    private final ComboBox<String> names = new ComboBox<>();
    /// While a stretch is taken it is neither the old nor the new one.
    private boolean taking;
    private final Button keep = button(Feather.SAVE, Messages.text("kept.keep"));
    private final Button forget = button(Feather.TRASH_2, Messages.text("kept.forget"));

    KeptView(DisplayModel display) {
        this.display = display;
        getStyleClass().addAll("row", "kept-stretches");
        names.setEditable(true);
        names.setPromptText(Messages.text("kept.prompt"));
        names.setMinWidth(80);
        names.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(names, Priority.ALWAYS);
        Nodes.named(names, Messages.text("kept.title"));
        names.getItems().setAll(display.kept().keySet());
        display.kept().addListener((MapChangeListener<String, StretchChoice>) change -> fill());
        names.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> take(now));
        names.getEditor().textProperty().addListener(observable -> update());
        display.onPictureChange(observable -> leave());
        keep.setOnAction(event -> keep());
        forget.setOnAction(event -> forget());
        getChildren().addAll(names, keep, forget);
        update();
    }

    private static Button button(Feather icon, String name) {
        Button button = Nodes.named(new Button("", Icons.icon(icon)), name);
        button.getStyleClass().add("tool");
        button.setTooltip(new Tooltip(name));
        return button;
    }

    private String typed() {
        return names.getEditor().getText().strip();
    }

    private void keep() {
        String name = typed();
        display.kept().put(name, display.choice());
        names.getEditor().setText(name);
    }

    private void forget() {
        display.kept().remove(typed());
        names.getEditor().setText("");
    }

    private void fill() {
        unselect();
        String typed = names.getEditor().getText();
        names.getItems().setAll(display.kept().keySet());
        names.getEditor().setText(typed);
        update();
    }

    /// What is no longer in force can be chosen again.
    private void leave() {
        String chosen = names.getSelectionModel().getSelectedItem();
        if (chosen != null && !taking && !display.choice().equals(display.kept().get(chosen))) {
            unselect();
        }
    }

    private void unselect() {
        String typed = names.getEditor().getText();
        names.getSelectionModel().clearSelection();
        names.setValue(null);
        names.getEditor().setText(typed);
    }

    private void take(String name) {
        StretchChoice choice = name == null ? null : display.kept().get(name);
        if (choice != null) {
            taking = true;
            display.take(choice);
            taking = false;
        }
    }

    private void update() {
        keep.setDisable(typed().isEmpty());
        forget.setDisable(!display.kept().containsKey(typed()));
    }
}
