package ripple.ui.view;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Which look the stretch has: the chosen one, or another as long as its key is held.
public final class LookModel {
    private final ObjectProperty<Look> chosen = new SimpleObjectProperty<>(Look.STANDARD);
    private final BooleanProperty brighter = new SimpleBooleanProperty();
    private final BooleanProperty bluer = new SimpleBooleanProperty();
    private final BooleanProperty ownStretch = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Look> shown = new ReadOnlyObjectWrapper<>(Look.STANDARD);

    LookModel() {
        for (Observable each : List.of(chosen, brighter, bluer)) {
            each.addListener(observable -> shown.set(
                    brighter.get() ? Look.BRIGHTER : bluer.get() ? Look.BLUER : chosen.get()));
        }
    }

    /// The look that stays.
    public ObjectProperty<Look> chosen() {
        return chosen;
    }

    /// Whether the key for more brightness is held.
    public BooleanProperty brighter() {
        return brighter;
    }

    /// Whether the key for more blue is held.
    public BooleanProperty bluer() {
        return bluer;
    }

    /// Whether the key for the stretch of this object alone is held.
    public BooleanProperty ownStretch() {
        return ownStretch;
    }

    /// What is drawn now.
    public ReadOnlyObjectProperty<Look> shown() {
        return shown.getReadOnlyProperty();
    }
}
