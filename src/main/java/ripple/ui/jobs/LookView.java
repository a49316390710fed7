package ripple.ui.jobs;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import ripple.pipeline.RunStages;
import ripple.ui.kit.EmptyState;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;

/// What needs a look in the chosen task: by reason, with the objects one step away.
final class LookView extends VBox {
    /// Of a column's usual width: less is not read any more.
    private static final double LEAST = 0.5;

    private final JobsModel model;
    private final Label whose = Nodes.label("", "muted", "dense-text");
    private final TableView<Finding> table = new TableView<>();
    private final Button show = button(Feather.GRID);
    private final Button retry = button(Feather.ROTATE_CW);
    private final Button copy = button(Feather.COPY);

    /// @param copier puts a text on the clipboard
    LookView(JobsModel model, Consumer<String> copier) {
        this.model = model;
        getStyleClass().add("look");
        whose.setMinWidth(0);
        Label title = Nodes.label(Messages.text("look.title"), "section-title");
        title.setMinWidth(USE_PREF_SIZE);
        HBox head = Nodes.row("look-head", title, whose,
                Nodes.space(), show, retry, copy);
        Nodes.named(table, Messages.text("look.title"));
        table.getColumns().setAll(List.of(reason(), text(Messages.text("look.what"), 240, Finding::example, "muted"),
                text(Messages.text("look.stage"), 90, finding -> StageBars.title(finding.stage()), ""), number(),
                state(),
                deed()));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        VBox.setVgrow(table, Priority.ALWAYS);
        table.setMinHeight(0);
        getChildren().addAll(head, table);
        name(copy, Messages.text("look.copy"));
        show.setOnAction(event -> chosen().further().ifPresent(further -> further.show(rows())));
        retry.setOnAction(event -> chosen().goOn());
        copy.setOnAction(event -> copier.accept(text()));
        model.chosen().addListener((o, before, now) -> follow(before, now));
        follow(null, model.chosen().get());
    }

    private final javafx.beans.InvalidationListener told = observable -> tell();

    private void follow(@org.jspecify.annotations.Nullable JobItem before,
            @org.jspecify.annotations.Nullable JobItem now) {
        if (before != null) {
            before.findings().removeListener(told);
            before.state().removeListener(told);
        }
        if (now != null) {
            now.findings().addListener(told);
            now.state().addListener(told);
        }
        tell();
    }

    private JobItem chosen() {
        return java.util.Objects.requireNonNull(model.chosen().get());
    }

    private void tell() {
        JobItem job = model.chosen().get();
        List<Finding> findings = job == null ? List.of() : job.findings().get();
        if (!findings.equals(List.copyOf(table.getItems()))) {
            table.getItems().setAll(findings);
        }
        int before = job == null ? 0 : job.toLookAt();
        table.setPlaceholder(before > 0
                ? new EmptyState(Feather.INFO, Messages.text("look.before", NumberStyle.whole(before)))
                : new EmptyState(Feather.CHECK_CIRCLE, Messages.text("look.none")));
        int all = findings.stream().mapToInt(finding -> finding.rows().size()).sum();
        int failed = findings.stream().filter(Finding::canRetry).mapToInt(finding -> finding.rows().size()).sum();
        whose.setText(job == null || findings.isEmpty()
                ? ""
                : Messages.text("look.whose", job.title(), NumberStyle.whole(all), NumberStyle.whole(findings.size())));
        boolean canGoOn = job != null && job.further().isPresent();
        name(show, Messages.text("look.show", NumberStyle.whole(all)));
        name(retry, Messages.text("look.retry", NumberStyle.whole(failed)));
        set(show, canGoOn && all > 0);
        set(retry, canGoOn && failed > 0 && job.state().get().isEnd());
        set(copy, all > 0);
    }

    private List<Integer> rows() {
        return table.getItems().stream().flatMap(finding -> finding.rows().stream()).toList();
    }

    /// As a table for other programs: tabs between columns.
    private String text() {
        return table.getItems().stream().map(finding -> String.join("\t", finding.reason(), finding.example(),
                StageBars.title(finding.stage()), Integer.toString(finding.rows().size()), word(finding)))
                .collect(Collectors.joining("\n"));
    }

    private static String word(Finding finding) {
        return switch (finding.outcome()) {
            case RunStages.PARTIAL -> Messages.text("look.partial");
            case Finding.FAILED -> Messages.text("look.canRetry");
            default -> Messages.text("look.rejected");
        };
    }

    private static Feather icon(Finding finding) {
        return switch (finding.outcome()) {
            case RunStages.PARTIAL -> Feather.ALERT_TRIANGLE;
            case Finding.FAILED -> Feather.CLOUD_OFF;
            default -> Feather.SLASH;
        };
    }

    private static String style(Finding finding) {
        return switch (finding.outcome()) {
            case RunStages.PARTIAL -> "warning-chip";
            case Finding.FAILED -> "accent-chip";
            default -> "danger-chip";
        };
    }

    private static TableColumn<Finding, Finding> reason() {
        TableColumn<Finding, Finding> column = column(Messages.text("look.reason"), 190);
        column.setCellFactory(c -> new Cell(finding -> {
            Label label = Nodes.label(finding.reason());
            label.setGraphic(Icons.small(icon(finding)));
            label.getStyleClass().add(style(finding) + "-text");
            label.setTooltip(new Tooltip(finding.reason()));
            return label;
        }));
        return column;
    }

    private static TableColumn<Finding, Finding> text(String title, double width, Function<Finding, String> text,
            String style) {
        TableColumn<Finding, Finding> column = column(title, width);
        column.setCellFactory(c -> new Cell(finding -> {
            Label label = Nodes.label(text.apply(finding), style);
            label.setTooltip(new Tooltip(text.apply(finding)));
            return label;
        }));
        return column;
    }

    private static TableColumn<Finding, Finding> number() {
        TableColumn<Finding, Finding> column = column(Messages.text("look.stamps"), 64);
        column.setMinWidth(64);
        column.getStyleClass().add("number");
        column.setCellFactory(c -> {
            Cell cell = new Cell(finding -> Nodes.label(NumberStyle.whole(finding.rows().size()), "mono"));
            cell.getStyleClass().add("number");
            return cell;
        });
        return column;
    }

    private static TableColumn<Finding, Finding> state() {
        TableColumn<Finding, Finding> column = column(Messages.text("look.state"), 96);
        column.setMinWidth(96);
        column.setCellFactory(c -> new Cell(finding -> Nodes.label(word(finding), "chip", style(finding))));
        return column;
    }

    private TableColumn<Finding, Finding> deed() {
        TableColumn<Finding, Finding> column = column("", 90);
        column.setMinWidth(90);
        column.setCellFactory(c -> new Cell(finding -> {
            String text = Messages.text("look.showThese");
            Hyperlink link = Nodes.named(new Hyperlink(text), Messages.text("look.showReason", finding.reason()));
            link.setOnAction(event -> chosen().further().ifPresent(further -> further.show(finding.rows())));
            link.setDisable(model.chosen().get() == null || chosen().further().isEmpty());
            return link;
        }));
        return column;
    }

    private static TableColumn<Finding, Finding> column(String title, double width) {
        TableColumn<Finding, Finding> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setMinWidth(width * LEAST);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        return column;
    }

    private static final class Cell extends TableCell<Finding, Finding> {
        private final Function<Finding, javafx.scene.Node> made;

        Cell(Function<Finding, javafx.scene.Node> made) {
            this.made = made;
        }

        @Override
        protected void updateItem(Finding finding, boolean empty) {
            super.updateItem(finding, empty);
            setText(null);
            setGraphic(empty || finding == null ? null : made.apply(finding));
        }
    }

    private static void set(Button button, boolean shown) {
        button.setVisible(shown);
        button.setManaged(shown);
    }

    private static void name(Button button, String text) {
        button.setText(text);
        Nodes.named(button, text);
    }

    private static Button button(Feather icon) {
        Button button = new Button("", Icons.small(icon));
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
