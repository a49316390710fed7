package ripple.ui.kit;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;

/// Boxes in which one of a few values is chosen.
public final class ChoiceBoxes {
    private ChoiceBoxes() {}

    /// A box of values.
    ///
    /// @param title what stands for a value
    /// @param name what the box is, for assistive technology
    public static <E> ComboBox<E> of(List<E> values, Function<E, String> title, String name) {
        ComboBox<E> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(E value) {
                return value == null ? "" : title.apply(value);
            }

            @Override
            public E fromString(String text) {
                throw new UnsupportedOperationException("Values are chosen from a list.");
            }
        });
        return Nodes.named(box, name);
    }

    /// A box tied to a property, which says in full what a narrow box cuts short.
    public static <E> ComboBox<E> tied(List<E> values, Function<E, String> title, Property<E> property, String name) {
        ComboBox<E> box = of(values, title, name);
        box.valueProperty().bindBidirectional(property);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(box.valueProperty().map(value -> name + ": " + title.apply(value)).orElse(name));
        box.setTooltip(whole);
        return box;
    }
}
