package ripple.ui.sky;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import ripple.sky.SkySelection;

/// The shapes chosen on the sky, and the one being drawn.
public final class SelectionModel {
    /// The targets in the selection have not been counted yet.
    static final int UNCOUNTED = -1;

    private final ReadOnlyObjectWrapper<SkySelection> shapes = new ReadOnlyObjectWrapper<>(SkySelection.NONE);
    private final ObjectProperty<@Nullable Draft> draft = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable SkySelection> changing = new SimpleObjectProperty<>();
    private final IntegerProperty objects = new SimpleIntegerProperty(UNCOUNTED);

    public ReadOnlyObjectProperty<SkySelection> shapes() {
        return shapes.getReadOnlyProperty();
    }

    /// The shape being drawn; null for none.
    ObjectProperty<@Nullable Draft> draft() {
        return draft;
    }

    /// What the selection becomes if the drag of a handle ends now; null while none is dragged.
    ObjectProperty<@Nullable SkySelection> changing() {
        return changing;
    }

    /// Number of targets in it, or {@link #UNCOUNTED}.
    IntegerProperty objects() {
        return objects;
    }

    /// What the map draws: as chosen, or as it would be.
    SkySelection shown() {
        SkySelection next = changing.get();
        return next == null ? shapes.get() : next;
    }

    /// Another selection.
    public void choose(SkySelection next) {
        if (!next.equals(shapes.get())) {
            objects.set(UNCOUNTED);
            shapes.set(next);
        }
    }

    /// Nothing chosen, nothing being drawn.
    public void clear() {
        draft.set(null);
        changing.set(null);
        choose(SkySelection.NONE);
    }

    /// What was chosen before; nothing is being drawn then.
    void restore(SkySelection before) {
        draft.set(null);
        changing.set(null);
        choose(before);
    }

    /// For another repository.
    void forget() {
        draft.set(null);
        changing.set(null);
        shapes.set(SkySelection.NONE);
    }
}
