package ripple.ui.stamps;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;
import ripple.ui.kit.Nodes;

/// Boxes in which one of a few values is chosen.
final class ChoiceBoxes {
    private ChoiceBoxes() {}

    /// A box tied to a property.
    ///
    /// @param title what stands for a value
    /// @param name what the box is, for assistive technology
    static <E> ComboBox<E> tied(List<E> values, Function<E, String> title, Property<E> property, String name) {
        ComboBox<E> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(E value) {
                return value == null ? "" : title.apply(value);
            }

            @Override
            public E fromString(String text) {
                return values.getFirst();
            }
        });
        box.valueProperty().bindBidirectional(property);
        // A narrow box cuts its value short.
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(box.valueProperty().map(value -> name + ": " + title.apply(value)).orElse(name));
        box.setTooltip(whole);
        return Nodes.named(box, name);
    }
}
