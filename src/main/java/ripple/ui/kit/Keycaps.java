package ripple.ui.kit;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// A shortcut drawn as key caps.
public final class Keycaps extends HBox {
    private final Label caps = Nodes.label("", "keycap");

    /// A shortcut that stays.
    public Keycaps(Shortcut shortcut) {
        this(String.join(" ", shortcut.caps()));
    }

    /// Keys of a control that are not an action's.
    public Keycaps(String keys) {
        getStyleClass().add("keycaps");
        setMouseTransparent(true);
        getChildren().add(caps);
        setMinWidth(USE_PREF_SIZE);
        caps.setText(keys);
    }

    /// The first shortcut of an action as it is at any time; takes no room while it has none.
    public Keycaps(ObservableValue<List<Shortcut>> keys) {
        this("");
        caps.textProperty().bind(
                keys.map(list -> list.isEmpty() ? "" : String.join(" ", list.getFirst().caps())));
        visibleProperty().bind(caps.textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
