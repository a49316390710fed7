package ripple.ui.sky;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import ripple.sky.SkySelection;
import ripple.ui.kit.History;

/// The shapes chosen on the sky, with undo and redo, and the one being drawn.
public final class SelectionModel {
    private final ReadOnlyObjectWrapper<SkySelection> shapes = new ReadOnlyObjectWrapper<>(SkySelection.NONE);
    private final ObjectProperty<@Nullable Draft> draft = new SimpleObjectProperty<>();
    private final History<SkySelection> history = new History<>();

    public ReadOnlyObjectProperty<SkySelection> shapes() {
        return shapes.getReadOnlyProperty();
    }

    /// The shape being drawn; null for none.
    ObjectProperty<@Nullable Draft> draft() {
        return draft;
    }

    /// Another selection; what was chosen before can be had back.
    public void choose(SkySelection next) {
        if (!next.equals(shapes.get())) {
            history.leave(shapes.get());
            shapes.set(next);
        }
    }

    /// Nothing chosen, nothing being drawn.
    public void clear() {
        draft.set(null);
        choose(SkySelection.NONE);
    }

    public void undo() {
        show(history.back(shapes.get()));
    }

    public void redo() {
        show(history.forward(shapes.get()));
    }

    public ReadOnlyBooleanProperty canUndo() {
        return history.canGoBack();
    }

    public ReadOnlyBooleanProperty canRedo() {
        return history.canGoForward();
    }

    /// For another repository.
    void forget() {
        draft.set(null);
        shapes.set(SkySelection.NONE);
        history.clear();
    }

    private void show(Optional<SkySelection> found) {
        draft.set(null);
        found.ifPresent(shapes::set);
    }
}
