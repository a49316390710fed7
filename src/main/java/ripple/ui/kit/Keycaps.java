package ripple.ui.kit;

import javafx.scene.layout.HBox;

/// A shortcut drawn as key caps.
public final class Keycaps extends HBox {
    public Keycaps(Shortcut shortcut) {
        getStyleClass().add("keycaps");
        setMouseTransparent(true);
        getChildren().add(Nodes.label(String.join(" ", shortcut.caps()), "keycap"));
        setMinWidth(USE_PREF_SIZE);
    }
}
