package ripple.ui.kit;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// A row of buttons of which exactly one is chosen.
public final class Segments extends HBox {
    private Segments(List<ToggleButton> buttons, String... styles) {
        getStyleClass().add("segments");
        getStyleClass().addAll(styles);
        ToggleGroup group = new ToggleGroup();
        for (int i = 0; i < buttons.size(); i++) {
            ToggleButton button = buttons.get(i);
            button.getStyleClass().add("segment");
            button.setMinWidth(USE_PREF_SIZE);
            button.pseudoClassStateChanged(PseudoClass.getPseudoClass("first-segment"), i == 0);
            button.pseudoClassStateChanged(PseudoClass.getPseudoClass("last-segment"), i == buttons.size() - 1);
            button.setToggleGroup(group);
        }
        group.selectedToggleProperty().addListener((o, before, now) -> {
            if (now == null && before != null) {
                before.setSelected(true);
            }
        });
        getChildren().addAll(buttons);
        setMaxWidth(USE_PREF_SIZE);
    }

    /// Puts buttons into one row and one group.
    public static Segments of(List<ToggleButton> buttons, String... styles) {
        return new Segments(buttons, styles);
    }
}
