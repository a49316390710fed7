package ripple.ui.kit;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import ripple.ui.kit.NoticesModel.Notice;

/// The card behind the bell: every notice of this session with its time and its details.
public final class NoticesView extends VBox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss")
            .withZone(ZoneId.systemDefault());

    private final NoticesModel model;
    private final Consumer<String> copy;
    private final VBox list = new VBox();

    /// @param copy puts a text on the clipboard
    /// @param close takes the card away
    public NoticesView(NoticesModel model, Consumer<String> copy, Runnable close) {
        this.model = model;
        this.copy = copy;
        getStyleClass().addAll("palette", "notices");
        setMaxSize(460, USE_PREF_SIZE);
        Button clear = Nodes.named(new Button(Messages.text("notices.clear")), Messages.text("notices.clear"));
        clear.getStyleClass().add("small");
        clear.setOnAction(event -> model.clear());
        clear.disableProperty().bind(Bindings.isEmpty(model.all()));
        Button hide = icon(Feather.X, Messages.text("notices.close"), close);
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(Nodes.head(Feather.BELL, Messages.text("notices.title"), clear, hide), scroll);
        Nodes.named(this, Messages.text("notices.title"));
        model.all().addListener((ListChangeListener<Notice>) change -> rebuild());
        rebuild();
    }

    private void rebuild() {
        list.getChildren().setAll(model.all().stream().map(this::row).toList());
        if (model.all().isEmpty()) {
            list.getChildren().add(new EmptyState(Feather.BELL, Messages.text("notices.none")));
        }
    }

    private Node row(Notice notice) {
        VBox words = new VBox(2, wrapped(notice.sentence(), "notice-text"));
        if (!notice.details().isEmpty()) {
            words.getChildren().add(wrapped(notice.details(), "card-details"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        Label time = Nodes.label(TIME.format(notice.when()), "mono", "muted");
        time.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(12, time, words,
                icon(Feather.COPY, Messages.text("notices.copy"), () -> copy.accept(notice.text())));
        row.getStyleClass().add("notice-row");
        return row;
    }

    private static Button icon(Feather icon, String name, Runnable run) {
        Button button = Nodes.named(new Button("", Icons.small(icon)), name);
        button.getStyleClass().add("tool");
        button.getStyleClass().add("notice-tool");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> run.run());
        return button;
    }

    private static Label wrapped(String text, String style) {
        Label label = Nodes.label(text, style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
