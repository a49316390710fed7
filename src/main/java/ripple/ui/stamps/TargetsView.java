package ripple.ui.stamps;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import ripple.sky.SkyFormat;
import ripple.catalog.Target;
import ripple.sky.SkyPosition;
import ripple.ui.kit.EmptyState;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;

/// The target list with its own columns, a filter, and the chosen row.
public final class TargetsView extends VBox {
    private static final double CAPTION = 11;

    private final TargetsModel model;
    private final TableView<Target> table = new TableView<>();
    private final TextField filter = new TextField();
    private final Label count = Nodes.label("", "caption");
    private final HBox area = Nodes.row("area-row");
    private boolean following;

    /// @param openList lets the user choose a list, where there is none
    public TargetsView(TargetsModel model, Node openList) {
        this.model = model;
        getStyleClass().add("targets");
        setSpacing(6);
        filter.setPromptText(Messages.text("targets.filter"));
        filter.textProperty().bindBidirectional(model.filter());
        Nodes.named(filter, Messages.text("targets.filter"));
        filter.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                table.requestFocus();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && !model.shown().isEmpty()) {
                model.chosen().set(model.shown().getFirst());
                event.consume();
            }
        });
        HBox.setHgrow(filter, Priority.ALWAYS);
        Nodes.named(table, Messages.text("targets.table"));
        table.setItems(model.shown());
        model.shown().comparatorProperty().bind(table.comparatorProperty());
        VBox.setVgrow(table, Priority.ALWAYS);
        HBox tools = Nodes.row("targets-tools", filter, Nodes.fixed(count));
        getChildren().addAll(tools, area, table);
        area.setVisible(false);
        area.setManaged(false);
        model.areaName().addListener((o, before, now) -> showArea(now));
        model.state().addListener((o, before, now) -> showState(now, openList));
        model.all().addListener((javafx.beans.Observable observable) -> rebuild());
        model.shown().addListener((javafx.beans.Observable observable) -> tellCount());
        count.fontProperty().addListener(observable -> rebuild());
        follow();
        showState(model.state().get(), openList);
        tellCount();
    }

    /// Puts the cursor into the filter.
    public void filter() {
        filter.requestFocus();
        filter.selectAll();
    }

    private void follow() {
        table.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> {
            if (now != null && !following) {
                model.chosen().set(now);
            }
        });
        model.chosen().addListener((o, before, now) -> {
            following = true;
            if (now == null) {
                table.getSelectionModel().clearSelection();
            } else {
                table.getSelectionModel().select(now);
                int row = table.getSelectionModel().getSelectedIndex();
                table.scrollTo(Math.max(0, row - 3));
            }
            following = false;
        });
    }

    private void showArea(String name) {
        Hyperlink all = Nodes.named(new Hyperlink(Messages.text("targets.showAll")), Messages.text("targets.showAll"));
        all.setOnAction(event -> model.unlimit());
        area.getChildren().setAll(Nodes.label(name, "chip"), Nodes.space(), all);
        area.setVisible(!name.isEmpty());
        area.setManaged(!name.isEmpty());
    }

    private void showState(TargetsModel.State state, Node openList) {
        table.setPlaceholder(switch (state) {
            case TargetsModel.State.None none -> new EmptyState(Feather.LIST, Messages.text("targets.none"), openList);
            case TargetsModel.State.Loading loading ->
                new EmptyState(Feather.CLOCK, Messages.text("targets.loading"));
            case TargetsModel.State.Failed failed -> new EmptyState(Feather.ALERT_OCTAGON, failed.reason(), openList);
            case TargetsModel.State.Ready ready -> new EmptyState(Feather.FILTER, Messages.text("targets.noneShown"),
                    clearFilter());
        });
        tellCount();
    }

    private Button clearFilter() {
        Button clear = new Button(Messages.text("targets.clearFilter"), Icons.icon(Feather.X));
        clear.setAccessibleText(Messages.text("targets.clearFilter"));
        clear.setOnAction(event -> model.showAll());
        return clear;
    }

    private void tellCount() {
        int all = model.all().size();
        int shown = model.shown().size();
        count.setText(all == shown
                ? NumberStyle.whole(all)
                : Messages.text("targets.count", NumberStyle.whole(shown), NumberStyle.whole(all)));
    }

    private void rebuild() {
        Set<String> numbers = model.numberColumns();
        table.getColumns().setAll(List.of(column(Messages.text("targets.id"), Target::id, "ident", 142),
                column(Messages.text("targets.ra"), t -> place(t, true), "number", 78),
                column(Messages.text("targets.dec"), t -> place(t, false), "number", 78)));
        for (String name : model.columns()) {
            boolean number = numbers.contains(name);
            table.getColumns().add(column(name, t -> shownValue(t.columns().getOrDefault(name, ""), number),
                    number ? "number" : "words", number ? 70 : 100));
        }
    }

    private static String place(Target target, boolean ra) {
        return target.position().map(p -> NumberStyle.fixed(ra ? p.raDeg() : p.decDeg(), 5))
                .orElse(NumberStyle.UNKNOWN);
    }

    private static String shownValue(String value, boolean number) {
        return value.isBlank() ? NumberStyle.UNKNOWN : number ? value.strip().replace('-', '−') : value;
    }

    private TableColumn<Target, String> column(String name, Function<Target, String> value, String style,
            double width) {
        TableColumn<Target, String> column = new TableColumn<>(name);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        column.getStyleClass().add(style);
        column.setPrefWidth(width * count.getFont().getSize() / CAPTION);
        if (style.equals("number")) {
            column.setComparator(TargetsModel.byNumber());
        }
        column.setReorderable(false);
        column.setCellFactory(c -> new TableCell<>() {
            @Override
            protected void updateItem(String item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty ? null : item);
            }
        });
        return column;
    }

    /// Where the object is, as users copy it.
    static String copied(SkyPosition place) {
        return SkyFormat.ra(place.raDeg()) + " " + SkyFormat.dec(place.decDeg()) + "\t" + place.raDeg() + " "
                + place.decDeg();
    }
}
