package ripple.ui.kit;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// A sentence above the surface it is about; takes no room while there is none.
public final class NoticeBar extends HBox {
    /// @param notice what to say; empty for nothing. Closing the bar empties it
    public NoticeBar(StringProperty notice) {
        getStyleClass().addAll("row", "notice-bar");
        Label text = Nodes.label("", "notice-text");
        text.textProperty().bind(notice);
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button close = Nodes.named(new Button("", Icons.small(Feather.X)), Messages.text("notice.close"));
        close.getStyleClass().add("tool");
        close.setOnAction(event -> notice.set(""));
        getChildren().addAll(Icons.icon(Feather.ALERT_TRIANGLE), text, close);
        setMinHeight(USE_PREF_SIZE);
        visibleProperty().bind(notice.isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
