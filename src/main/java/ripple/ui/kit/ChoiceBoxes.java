package ripple.ui.kit;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

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

    /// Other choices, and the one that holds.
    ///
    /// A box keeps the place of its value and the words for it, not the value: without going through none it shows what stands at that place now. Whoever
    /// listens to the value hears of none and of the new one.
    public static <E> void fill(ComboBox<E> box, List<E> choices, @Nullable E value) {
        box.setValue(null);
        box.getItems().setAll(choices);
        box.setValue(value);
    }

    /// Other choices of a box whose value is bound to a property, which keeps its value.
    public static <E> void refill(ComboBox<E> box, List<E> choices, Property<E> bound) {
        box.valueProperty().unbindBidirectional(bound);
        fill(box, choices, bound.getValue());
        box.valueProperty().bindBidirectional(bound);
    }
}
