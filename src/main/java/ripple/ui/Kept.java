package ripple.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;

/// One thing that is remembered from one start to the next, as a short text under a key.
///
/// @param now the text as things are
/// @param take takes a text up again; throws {@link IllegalArgumentException} when it is not understood
/// @param watched tells of changes
record Kept(String key, Supplier<String> now, Consumer<String> take, List<Observable> watched) {
    Kept {
        watched = List.copyOf(watched);
    }

    static Kept flag(String key, BooleanProperty property) {
        return new Kept(key, () -> Boolean.toString(property.get()), text -> property.set(text.equals("true")),
                List.of(property));
    }

    static Kept number(String key, DoubleProperty property) {
        return new Kept(key, () -> Double.toString(property.get()), text -> property.set(finite(text)),
                List.of(property));
    }

    static Kept whole(String key, IntegerProperty property) {
        return new Kept(key, () -> Integer.toString(property.get()), text -> property.set(Integer.parseInt(text)),
                List.of(property));
    }

    static <E extends Enum<E>> Kept one(String key, ObjectProperty<E> property, Class<E> kind) {
        return new Kept(key, () -> property.get().name(), text -> property.set(Enum.valueOf(kind, text)),
                List.of(property));
    }

    /// Takes up what was remembered. A text that is missing or of another version of the program leaves things as they are.
    void restore(Map<String, String> remembered) {
        String text = remembered.get(key);
        if (text != null) {
            try {
                take.accept(text);
            } catch (IllegalArgumentException e) {
                // What stands now is the standard, and stays.
                return;
            }
        }
    }

    /// @throws NumberFormatException when it is no finite number
    static double finite(String text) {
        double value = Double.parseDouble(text);
        if (!Double.isFinite(value)) {
            throw new NumberFormatException(text);
        }
        return value;
    }
}
