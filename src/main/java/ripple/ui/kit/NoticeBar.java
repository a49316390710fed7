package ripple.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A sentence above the surface it is about; takes no room while there is none. Of several lines the first is shown, briefly;
/// the whole on demand.
public final class NoticeBar extends HBox {
    /// @param notice what to say; empty for nothing. Closing the bar empties it
    public NoticeBar(StringProperty notice) {
        getStyleClass().addAll("row", "notice-bar");
        ToggleButton more = Nodes.named(new ToggleButton(Messages.text("notice.more")), Messages.text("notice.more"));
        more.getStyleClass().add("small");
        more.setMinWidth(USE_PREF_SIZE);
        more.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> !first(notice.get()).equals(notice.get()), notice));
        more.managedProperty().bind(more.visibleProperty());
        notice.addListener(observable -> more.setSelected(false));
        Label text = Nodes.label("", "notice-text");
        text.textProperty().bind(Bindings.createStringBinding(
                () -> more.isSelected() ? notice.get() : first(notice.get()), notice,
                more.selectedProperty()));
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(6, text, more);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button close = Nodes.named(new Button("", Icons.small(Feather.X)), Messages.text("notice.close"));
        close.getStyleClass().addAll("tool", "notice-tool");
        close.setOnAction(event -> notice.set(""));
        getChildren().addAll(Icons.icon(Feather.ALERT_TRIANGLE), words, close);
        setMinHeight(USE_PREF_SIZE);
        visibleProperty().bind(notice.isNotEmpty());
        managedProperty().bind(visibleProperty());
    }

    private static String first(String notice) {
        return Brief.of(notice.lines().findFirst().orElse(""));
    }
}
