package ripple.ui.kit;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Every action by a few letters of its name, and objects and places by what they are called.
public final class Palette extends VBox {
    private final PaletteSearch search;
    private final Runnable close;
    private final Consumer<Action> change;
    private final TextField field = new TextField();
    private final ListView<PaletteRow> list = new ListView<>();
    private final Label count = Nodes.label("", "caption");

    /// @param others finds what is no action
    /// @param close takes the palette away
    /// @param change lets the user choose another key for an action
    public Palette(Actions actions, Function<String, List<PaletteEntry>> others, Runnable close,
            Consumer<Action> change) {
        this.change = change;
        this.search = new PaletteSearch(actions, others);
        this.close = close;
        getStyleClass().add("palette");
        field.setPromptText(Messages.text("palette.prompt"));
        Nodes.named(field, Messages.text("palette.prompt"));
        HBox.setHgrow(field, Priority.ALWAYS);
        count.setMinWidth(USE_PREF_SIZE);
        list.setCellFactory(view -> new PaletteCell(field::getText));
        list.setPlaceholder(new EmptyState(Feather.SEARCH, Messages.text("palette.none")));
        list.setFocusTraversable(false);
        Nodes.named(list, Messages.text("palette.name"));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(
                Nodes.row("palette-head", Icons.icon(Feather.SEARCH), field, count, new Keycaps("Esc")),
                list,
                new FittingRow(16, "palette-foot").add(hint("↑ ↓", Messages.text("palette.choose")), 3)
                        .add(hint("Enter", Messages.text("palette.do")), 4)
                        .add(hint("Ctrl Enter", Messages.text("palette.change")), 2).addSpace()
                        .add(Nodes.label(Messages.text("palette.grey"), "caption"), 1));
        field.textProperty().addListener((o, before, now) -> find());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.setOnMouseClicked(event -> runChosen());
    }

    private static Node hint(String keys, String words) {
        return Nodes.row("palette-hint", new Keycaps(keys), Nodes.label(words, "caption"));
    }

    /// Empties the field and takes the focus.
    public void open() {
        field.clear();
        find();
        field.requestFocus();
    }

    private void find() {
        List<PaletteRow> rows = search.rows(field.getText());
        list.getItems().setAll(rows);
        select(0, 1);
        list.scrollTo(0);
        count.setText(Stream.of(counted(rows, row -> row instanceof PaletteRow.Deed, "action"),
                counted(rows, row -> is(row, PaletteEntry.Kind.OBJECT), "object"),
                counted(rows, row -> is(row, PaletteEntry.Kind.PLACE), "place")).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", ")));
    }

    private static boolean is(PaletteRow row, PaletteEntry.Kind kind) {
        return row instanceof PaletteRow.Found(PaletteEntry entry) && entry.kind() == kind;
    }

    private static String counted(List<PaletteRow> rows, java.util.function.Predicate<PaletteRow> which, String what) {
        long number = rows.stream().filter(which).count();
        if (number == 0) {
            return "";
        }
        return switch (what) {
            case "action" ->
                number == 1 ? Messages.text("palette.oneAction") : Messages.text("palette.actions", number);
            case "object" ->
                number == 1 ? Messages.text("palette.oneObject") : Messages.text("palette.objectCount", number);
            default -> number == 1 ? Messages.text("palette.onePlace") : Messages.text("palette.placeCount", number);
        };
    }

    private void onKey(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.DOWN) {
            select(at + 1, 1);
        } else if (event.getCode() == KeyCode.UP) {
            select(at - 1, -1);
        } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            changeChosen();
        } else if (event.getCode() == KeyCode.ENTER) {
            runChosen();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
        } else {
            return;
        }
        event.consume();
    }

    /// Headings are stepped over.
    private void select(int from, int step) {
        List<PaletteRow> rows = list.getItems();
        int at = from;
        while (at >= 0 && at < rows.size() && rows.get(at) instanceof PaletteRow.Heading) {
            at += step;
        }
        if (at >= 0 && at < rows.size()) {
            list.getSelectionModel().select(at);
            list.scrollTo(Math.max(0, at - 5));
        }
    }

    private void changeChosen() {
        if (list.getSelectionModel().getSelectedItem() instanceof PaletteRow.Deed(Action action)) {
            close.run();
            change.accept(action);
        }
    }

    private void runChosen() {
        switch (list.getSelectionModel().getSelectedItem()) {
            case PaletteRow.Deed(Action action) when action.isOn() -> {
                search.used(action);
                close.run();
                action.run();
            }
            case PaletteRow.Found(PaletteEntry entry) -> {
                close.run();
                entry.run().run();
            }
            case null, default -> {
                // A heading, or an action that is off: its row says why.
            }
        }
    }
}
