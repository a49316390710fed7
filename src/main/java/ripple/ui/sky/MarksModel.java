package ripple.ui.sky;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import ripple.ui.sky.SkyModel.Mark;

/// The targets on the map: all, how they are drawn, the chosen one and the one under the pointer.
public final class MarksModel {
    private final ReadOnlyObjectWrapper<MarkSet> set = new ReadOnlyObjectWrapper<>(MarkSet.NONE);
    private final ReadOnlyObjectWrapper<MarkDress> dress = new ReadOnlyObjectWrapper<>(MarkDress.PLAIN);
    private final ObjectProperty<@Nullable Mark> chosen = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Mark> hovered = new SimpleObjectProperty<>();

    public ReadOnlyObjectProperty<MarkSet> set() {
        return set.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<MarkDress> dress() {
        return dress.getReadOnlyProperty();
    }

    /// The target that is shown; null for none.
    public ObjectProperty<@Nullable Mark> chosen() {
        return chosen;
    }

    /// The target under the pointer; null for none.
    public ObjectProperty<@Nullable Mark> hovered() {
        return hovered;
    }

    /// Other targets, all drawn alike.
    public void show(MarkSet next) {
        hovered.set(null);
        dress.set(MarkDress.PLAIN);
        set.set(next);
    }

    void dress(MarkDress next) {
        dress.set(next);
    }
}
