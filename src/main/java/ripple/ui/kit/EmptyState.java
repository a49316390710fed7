package ripple.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One sentence where there is nothing to show, and the one thing to do about it.
public final class EmptyState extends VBox {
    public EmptyState(Feather icon, String sentence, Node... doing) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        Label text = Nodes.label(sentence, "empty-text");
        text.setWrapText(true);
        text.setAlignment(Pos.CENTER);
        text.setMaxWidth(360);
        // A sentence is never cut: it says what to do.
        text.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(Icons.large(icon), text);
        getChildren().addAll(doing);
        setAccessibleText(sentence);
    }
}
