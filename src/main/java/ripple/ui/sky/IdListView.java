package ripple.ui.sky;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;

/// Choosing targets by their ids: pasted here, or from a file.
public final class IdListView extends VBox {
    private final TextArea ids = new TextArea();

    /// @param choose receives the text
    /// @param open the button that opens a file
    public IdListView(Consumer<String> choose, Node open) {
        ids.setPromptText(Messages.text("ids.prompt"));
        ids.setPrefRowCount(3);
        ids.setMinHeight(USE_PREF_SIZE);
        Nodes.named(ids, Messages.text("ids.title"));
        Button button = Nodes.named(new Button(Messages.text("ids.choose")), Messages.text("ids.choose"));
        button.disableProperty().bind(ids.textProperty().map(String::isBlank));
        button.setOnAction(event -> choose.accept(ids.getText()));
        getChildren().addAll(Nodes.head(Feather.LIST, Messages.text("ids.title"), open), ids,
                Nodes.row("layer", Nodes.space(), button));
        getStyleClass().addAll("section", "last");
        setSpacing(4);
    }
}
