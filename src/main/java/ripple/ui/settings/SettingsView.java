package ripple.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;
import ripple.ui.kit.PositionFormat;
import ripple.ui.kit.Segments;
import ripple.ui.kit.ThemeChoice;
import ripple.ui.kit.UserSettings;

/// Everything that can be set, on one page. No button says "apply": what is chosen holds.
public final class SettingsView extends ScrollPane {
    private final SettingsModel model;
    private final VBox page = new VBox();
    private final Segments first;

    /// @param viewers opens the file with the addresses of viewers
    /// @param show opens a folder in the system's file browser
    public SettingsView(SettingsModel model, KeysView keys, CacheModel cache, Node viewers, Consumer<Path> show) {
        this.model = model;
        getStyleClass().add("settings-scroll");
        first = Choice.of(model.look(), model.look()::set, List.of(ThemeChoice.values()), ThemeChoice::title,
                Messages.text("settings.theme"));
        page.getStyleClass().add("settings");
        page.getChildren().addAll(looks(),
                card(Feather.COMMAND, Messages.text("settings.keys"),
                        row(Messages.text("keys.base"), Messages.text("settings.keysHint"), keys.base()), keys),
                card(Feather.EXTERNAL_LINK, Messages.text("settings.viewers"),
                        row(Messages.text("settings.viewersFile"), Messages.text("settings.viewersHint"), viewers)),
                card(Feather.HARD_DRIVE, Messages.text("settings.cache"), cache(cache, show)),
                card(Feather.CLOCK, Messages.text("settings.disks"), patience()));
        HBox middle = new HBox(page);
        middle.getStyleClass().add("settings-middle");
        HBox.setHgrow(page, Priority.ALWAYS);
        setContent(middle);
        setFitToWidth(true);
        Nodes.named(this, Messages.text("settings.title"));
    }

    /// The control that has the focus at first.
    public Node first() {
        return first.getChildren().get(List.of(ThemeChoice.values()).indexOf(model.look().get()));
    }

    private Node looks() {
        return card(Feather.SLIDERS, Messages.text("settings.look"),
                row(Messages.text("settings.theme"), Messages.text("settings.themeHint"), first),
                row(Messages.text("settings.size"), Messages.text("settings.sizeHint"),
                        Choice.of(model.percent(), model.percent()::set, UserSettings.SIZES,
                                percent -> Messages.text("settings.percent", percent),
                                Messages.text("settings.size"))),
                row(Messages.text("settings.positions"), Messages.text("settings.positionsHint"),
                        Choice.of(model.positions(), model.positions()::set, List.of(PositionFormat.values()),
                                PositionFormat::title, Messages.text("settings.positions"))));
    }

    private Node patience() {
        return row(Messages.text("settings.readSeconds"), Messages.text("settings.readSecondsHint"),
                Choice.of(model.readSeconds(), model.readSeconds()::set, UserSettings.READ_SECONDS,
                        SettingsView::duration, Messages.text("settings.readSeconds")));
    }

    private static String duration(int seconds) {
        return seconds % 60 == 0
                ? Messages.text("settings.minutes", seconds / 60)
                : Messages.text("settings.seconds", seconds);
    }

    private static Node cache(CacheModel cache, Consumer<Path> show) {
        Label size = Nodes.label("", "muted");
        size.textProperty().bind(Bindings.createStringBinding(() -> cache.problem().get().isEmpty()
                ? cache.content().get().map(SettingsView::size).orElse(Messages.text("settings.cacheLooking"))
                : cache.problem().get(), cache.problem(), cache.content()));
        size.setWrapText(true);
        Button clear = button(Messages.text("settings.cacheClear"), cache::clear);
        clear.disableProperty().bind(Bindings.createBooleanBinding(
                () -> cache.content().get().map(content -> content.files() == 0).orElse(true), cache.content()));
        Button folder = button(Messages.text("settings.cacheShow"), () -> cache.folder().ifPresent(show));
        folder.setDisable(cache.folder().isEmpty());
        String where = cache.folder().map(Path::toString).orElse(Messages.text("settings.cacheNone"));
        Label path = Nodes.label(where, "mono", "muted");
        path.setWrapText(true);
        cache.look();
        VBox box = new VBox(row(Messages.text("settings.cacheHolds"), Messages.text("settings.cacheHint"),
                Nodes.row("settings-buttons", folder, clear)), path, size);
        box.getStyleClass().add("settings-stack");
        return box;
    }

    private static String size(CacheModel.Content content) {
        String bytes = NumberStyle.bytes(content.bytes());
        return content.files() == 1
                ? Messages.text("settings.cacheOne", bytes)
                : Messages.text("settings.cacheSize", NumberStyle.whole(content.files()), bytes);
    }

    private static VBox card(Feather icon, String title, Node... rows) {
        VBox card = new VBox(Nodes.head(icon, title));
        card.getChildren().addAll(rows);
        card.getStyleClass().add("settings-card");
        return card;
    }

    /// What it is, what it does, and the control at the right.
    private static HBox row(String title, String hint, Node control) {
        Label more = Nodes.label(hint, "caption");
        more.setWrapText(true);
        more.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(2, Nodes.whole(Nodes.label(title)), more);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = Nodes.row("settings-row", words, control);
        if (control instanceof javafx.scene.layout.Region region) {
            region.setMinWidth(USE_PREF_SIZE);
        }
        return row;
    }

    private static Button button(String title, Runnable run) {
        Button button = Nodes.named(new Button(title), title);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> run.run());
        return button;
    }
}
