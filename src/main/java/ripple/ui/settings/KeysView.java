package ripple.ui.settings;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import ripple.ui.kit.Action;
import ripple.ui.kit.EmptyState;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Keycaps;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.ShippedKeys;

/// All actions with their keys; the chosen one's keys are changed in the strip below the table.
public final class KeysView extends VBox {
    private final KeysModel model;
    private final TableView<Action> table = new TableView<>();
    private final TextField filter = new TextField();

    /// @param tools what is done with keymaps as files
    public KeysView(KeysModel model, Node... tools) {
        this.model = model;
        getStyleClass().add("keys");
        filter.setPromptText(Messages.text("keys.filter"));
        Nodes.named(filter, Messages.text("keys.filter"));
        filter.textProperty().bindBidirectional(model.filter());
        filter.addEventHandler(KeyEvent.KEY_PRESSED, this::onFilterKey);
        HBox.setHgrow(filter, Priority.ALWAYS);
        Button all = Nodes.named(new Button(Messages.text("keys.resetAll")), Messages.text("keys.resetAll"));
        all.setMinWidth(USE_PREF_SIZE);
        all.setOnAction(event -> model.resetAll());
        all.disableProperty().bind(Bindings.createBooleanBinding(() -> model.keymap().get().own().isEmpty(),
                model.keymap()));
        HBox files = Nodes.row("key-files", tools);
        files.getChildren().addAll(Nodes.space(), all);
        table();
        getChildren().addAll(Nodes.row("key-search", Icons.icon(Feather.SEARCH), filter), table,
                new KeyStrip(model, table::requestFocus), files);
        model.keymap().addListener(observable -> table.refresh());
        model.chosen().addListener((o, before, now) -> choose(now));
    }

    /// The shipped keymaps as a choice.
    Node base() {
        ReadOnlyObjectWrapper<ShippedKeys> base = new ReadOnlyObjectWrapper<>(model.keymap().get().base());
        model.keymap().addListener((o, before, now) -> base.set(now.base()));
        return Choice.of(base, model::use, List.of(ShippedKeys.values()), ShippedKeys::title,
                Messages.text("keys.base"));
    }

    private void onFilterKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            filter.clear();
            event.consume();
        } else if ((event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.DOWN)
                && !model.shown().isEmpty()) {
            table.requestFocus();
            table.getSelectionModel().selectFirst();
            event.consume();
        }
    }

    private void table() {
        table.getColumns().setAll(List.of(column(Messages.text("keys.action"), KeysView::name, 0.41),
                column(Messages.text("keys.where"), action -> Nodes.label(action.scope().title(), "muted"), 0.19),
                column(Messages.text("keys.keys"), KeysView::caps, 0.27),
                column("", this::change, 0.13)));
        table.setItems(model.shown());
        table.setPlaceholder(new EmptyState(Feather.SEARCH, Messages.text("keys.noneFound")));
        table.getStyleClass().add("key-table");
        Nodes.named(table, Messages.text("keys.table"));
        table.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> {
            if (now != null && !now.equals(model.chosen().get())) {
                model.cancel();
                model.chosen().set(now);
            }
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                model.begin(KeyStep.Kind.REPLACE);
                event.consume();
            } else if (event.getCode() == KeyCode.DELETE) {
                model.clear();
                event.consume();
            }
        });
        table.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2) {
                model.begin(KeyStep.Kind.REPLACE);
            }
        });
    }

    private void choose(@Nullable Action action) {
        if (action != null && !action.equals(table.getSelectionModel().getSelectedItem())) {
            table.getSelectionModel().select(action);
            table.scrollTo(Math.max(0, table.getSelectionModel().getSelectedIndex() - 3));
        }
    }

    private TableColumn<Action, Action> column(String title, Function<Action, Node> node,
            double share) {
        TableColumn<Action, Action> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(c -> new TableCell<>() {
            @Override
            protected void updateItem(Action action, boolean empty) {
                super.updateItem(action, empty);
                setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
                setGraphic(empty || action == null ? null : node.apply(action));
            }
        });
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(false);
        column.prefWidthProperty().bind(table.widthProperty().subtract(16).multiply(share));
        return column;
    }

    private static Node name(Action action) {
        return Nodes.row("key-name", Icons.small(action.icon()), Nodes.label(action.text()));
    }

    private static Node caps(Action action) {
        HBox row = Nodes.row("key-caps");
        action.shortcuts().forEach(shortcut -> row.getChildren().add(new Keycaps(shortcut)));
        return row;
    }

    private Node change(Action action) {
        return Nodes.label(model.isChanged(action) ? Messages.text("keys.changed") : "", "caption");
    }
}
