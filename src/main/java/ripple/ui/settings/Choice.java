package ripple.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.Segments;

/// One of a few values as a row of buttons.
final class Choice {
    private Choice() {}

    /// @param chosen what is so now
    /// @param choose what a press asks for
    /// @param name of the whole, for assistive technology
    static <T> Segments of(ObservableValue<T> chosen, Consumer<T> choose, List<T> values, Function<T, String> title,
            String name) {
        List<ToggleButton> buttons = new ArrayList<>();
        for (T value : values) {
            ToggleButton button = Nodes.named(new ToggleButton(title.apply(value)), name + ": " + title.apply(value));
            button.setSelected(value.equals(chosen.getValue()));
            button.setOnAction(event -> choose.accept(value));
            chosen.addListener((o, before, now) -> button.setSelected(value.equals(now)));
            buttons.add(button);
        }
        return Nodes.named(Segments.of(buttons), name);
    }
}
