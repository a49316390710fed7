package ripple.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.property.Property;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Something the user sets and can have back as it was.
///
/// @param group what it belongs to: the word for a step that changes several things of one group
/// @param name what the user calls it
/// @param read its value now, never changed afterwards
/// @param write sets it
/// @param steady whether it is as the user wants it, not on the way there
/// @param on what tells of its changes
public record Undoable<T extends @Nullable Object>(String group, String name, Supplier<T> read, Consumer<T> write,
        BooleanSupplier steady, List<Observable> on) {

    public Undoable {
        on = List.copyOf(on);
    }

    /// A property.
    public static <T extends @Nullable Object> Undoable<T> of(String group, String name, Property<T> property) {
        return of(group, name, property::getValue, property::setValue, property);
    }

    /// The items of a list.
    public static <T> Undoable<List<T>> of(String group, String name, ObservableList<T> list) {
        return of(group, name, () -> List.copyOf(list), list::setAll, list);
    }

    /// Several switches as one.
    public static <T> Undoable<List<T>> of(String group, String name, List<? extends Property<T>> several) {
        return of(group, name, () -> several.stream().map(Property::getValue).toList(), values -> {
            for (int i = 0; i < several.size(); i++) {
                several.get(i).setValue(values.get(i));
            }
        }, several.toArray(Observable[]::new));
    }

    /// Anything that can be read and written.
    public static <T extends @Nullable Object> Undoable<T> of(String group, String name, Supplier<T> read,
            Consumer<T> write, Observable... on) {
        return new Undoable<>(group, name, read, write, () -> true, new ArrayList<>(List.of(on)));
    }

    /// The same; while it is not steady, what changes belongs to one step.
    public Undoable<T> steadyWhen(BooleanSupplier when) {
        return new Undoable<>(group, name, read, write, when, on);
    }
}
