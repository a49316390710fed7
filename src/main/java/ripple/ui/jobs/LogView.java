package ripple.ui.jobs;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.slf4j.event.Level;
import ripple.ui.kit.Clock;
import ripple.ui.kit.EmptyState;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.Segments;

/// The drawer with the session's log: how much of it, and a copy of what is chosen or of all.
public final class LogView extends VBox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss")
            .withZone(ZoneId.systemDefault());
    private static final Duration LOOK = Duration.millis(250);

    private final LogModel log;
    private final ListView<LogLine> list = new ListView<>();
    private Level least = Level.INFO;
    private long shown = -1;

    /// @param copy puts a text on the clipboard
    /// @param close takes the drawer away
    public LogView(LogModel log, Consumer<String> copy, Runnable close) {
        this.log = log;
        getStyleClass().add("job-panel");
        list.getStyleClass().add("log-list");
        list.setCellFactory(view -> new Cell());
        list.setPlaceholder(new EmptyState(Feather.TERMINAL, Messages.text("log.none")));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Nodes.named(list, Messages.text("log.title"));
        VBox.setVgrow(list, Priority.ALWAYS);
        Button copies = button(Messages.text("log.copy"), Feather.COPY, () -> copy.accept(chosen()));
        Button hide = button(Messages.text("log.hide"), Feather.CHEVRON_DOWN, close);
        HBox head = Nodes.head(Feather.TERMINAL, Messages.text("log.title"), levels(), copies, hide);
        head.getStyleClass().add("job-head");
        getChildren().addAll(head, list);
        setPrefHeight(190);
        setMinHeight(USE_PREF_SIZE);
        Nodes.named(this, Messages.text("log.title"));
        Clock.whileShown(this, LOOK, this::look);
        sceneProperty().addListener((o, before, now) -> look());
    }

    private Node levels() {
        List<ToggleButton> buttons = new ArrayList<>();
        buttons.add(level(Messages.text("log.problems"), Level.WARN));
        buttons.add(level(Messages.text("log.usual"), Level.INFO));
        buttons.add(level(Messages.text("log.everything"), Level.TRACE));
        return Segments.of(buttons, "small");
    }

    private ToggleButton level(String text, Level level) {
        ToggleButton button = Nodes.named(new ToggleButton(text), Messages.text("log.show", text));
        button.setSelected(level == least);
        button.setOnAction(event -> {
            least = level;
            shown = -1;
            look();
        });
        return button;
    }

    /// Shows what is new; the latest line stays in view.
    private void look() {
        if (getScene() == null) {
            return;
        }
        log.see();
        long added = log.added();
        if (added != shown) {
            shown = added;
            list.getItems().setAll(log.lines().stream().filter(line -> line.level().toInt() >= least.toInt()).toList());
            list.scrollTo(list.getItems().size() - 1);
        }
    }

    private String chosen() {
        List<LogLine> lines = list.getSelectionModel().getSelectedItems();
        return (lines.isEmpty() ? list.getItems() : lines).stream().map(line -> line.whole(TIME.format(line.when())))
                .collect(Collectors.joining("\n"));
    }

    private static Button button(String text, Feather icon, Runnable run) {
        Button button = Nodes.named(new Button(text, Icons.small(icon)), text);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> run.run());
        return button;
    }

    private static final class Cell extends ListCell<LogLine> {
        @Override
        protected void updateItem(LogLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setGraphic(empty || line == null ? null : row(line));
        }

        private static Node row(LogLine line) {
            Label level = Nodes.label(line.level().toString(), "mono", style(line));
            level.setMinWidth(48);
            Label time = Nodes.label(TIME.format(line.when()), "mono", "muted");
            time.setMinWidth(USE_PREF_SIZE);
            Label source = Nodes.label(line.source(), "mono", "muted");
            source.setMinWidth(USE_PREF_SIZE);
            Label text = Nodes.label(line.text().lines().findFirst().orElse(""), "mono");
            text.setMinWidth(0);
            return Nodes.row("log-row", time, level, source, text);
        }

        private static String style(LogLine line) {
            return switch (line.level()) {
                case ERROR -> "danger-text";
                case WARN -> "warning-text";
                default -> "muted";
            };
        }
    }
}
