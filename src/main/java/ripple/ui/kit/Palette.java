package ripple.ui.kit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;

/// Every action by a few letters of its name; the latest used come first.
public final class Palette extends VBox {
    private final Actions actions;
    private final Runnable close;
    private final List<Action> recent = new ArrayList<>();
    private final TextField field = new TextField();
    private final ListView<Action> list = new ListView<>();
    private final Label count = Nodes.label("", "caption");

    /// @param close takes the palette away
    public Palette(Actions actions, Runnable close) {
        this.actions = actions;
        this.close = close;
        getStyleClass().add("palette");
        setMaxSize(640, 404);
        field.setPromptText(Messages.text("palette.prompt"));
        Nodes.named(field, Messages.text("palette.prompt"));
        HBox.setHgrow(field, Priority.ALWAYS);
        list.setCellFactory(view -> new Cell());
        list.setFocusTraversable(false);
        Nodes.named(list, Messages.text("palette.name"));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(
                Nodes.row("palette-head", Icons.icon(Feather.SEARCH), field, count, new Keycaps("Esc")),
                list,
                Nodes.row("palette-foot", new Keycaps("↑ ↓"),
                        Nodes.label(Messages.text("palette.choose"), "caption"),
                        new Keycaps("Enter"), Nodes.label(Messages.text("palette.do"), "caption"),
                        Nodes.space(), Nodes.label(Messages.text("palette.grey"), "caption")));
        field.textProperty().addListener((o, before, now) -> search());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.setOnMouseClicked(event -> runChosen());
    }

    /// Empties the field and takes the focus.
    public void open() {
        field.clear();
        search();
        field.requestFocus();
    }

    private void search() {
        String typed = field.getText();
        List<Action> found = actions.all().stream()
                .filter(action -> action.scope().covers(actions.inFront().get()))
                .filter(action -> typed.isBlank() || Fuzzy.score(action.text(), typed) > 0)
                .sorted(Comparator.comparingInt((Action a) -> -rank(a, typed))).toList();
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
        count.setText(Messages.text("palette.count", found.size()));
    }

    private int rank(Action action, String typed) {
        int used = recent.indexOf(action);
        int recency = used < 0 ? 0 : 100 - Math.min(99, used);
        return (typed.isBlank() ? 0 : Fuzzy.score(action.text(), typed)) * 100 + recency;
    }

    private void onKey(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.DOWN) {
            select(at + 1);
        } else if (event.getCode() == KeyCode.UP) {
            select(at - 1);
        } else if (event.getCode() == KeyCode.ENTER) {
            runChosen();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
        } else {
            return;
        }
        event.consume();
    }

    private void select(int at) {
        int index = Math.clamp(at, 0, Math.max(0, list.getItems().size() - 1));
        list.getSelectionModel().select(index);
        list.scrollTo(Math.max(0, index - 5));
    }

    private void runChosen() {
        Action chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && chosen.isOn()) {
            recent.remove(chosen);
            recent.addFirst(chosen);
            close.run();
            chosen.run();
        }
    }

    private final class Cell extends ListCell<Action> {
        @Override
        protected void updateItem(Action action, boolean empty) {
            super.updateItem(action, empty);
            setText(null);
            setGraphic(empty || action == null ? null : row(action));
            setOpacity(empty || action == null || action.isOn() ? 1 : 0.45);
        }

        private Node row(Action action) {
            HBox row = Nodes.row("palette-row", Icons.icon(action.icon()), marked(action.text()),
                    Nodes.label(action.isOn() ? action.menu().title() : action.off().getValue(), "caption"),
                    Nodes.space());
            if (!action.shortcuts().isEmpty()) {
                row.getChildren().add(new Keycaps(action.shortcuts().getFirst()));
            }
            return row;
        }

        private Node marked(String text) {
            String typed = field.getText().strip();
            int at = typed.isEmpty()
                    ? -1
                    : text.toLowerCase(java.util.Locale.ROOT)
                            .indexOf(typed.toLowerCase(java.util.Locale.ROOT));
            if (at < 0) {
                return Nodes.label(text);
            }
            TextFlow flow = new TextFlow(part(text.substring(0, at), "palette-text"),
                    part(text.substring(at, at + typed.length()), "palette-hit"),
                    part(text.substring(at + typed.length()), "palette-text"));
            flow.setMinWidth(USE_PREF_SIZE);
            return flow;
        }

        private Text part(String content, String style) {
            Text text = new Text(content);
            text.getStyleClass().add(style);
            return text;
        }
    }
}
