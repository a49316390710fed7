package ripple.ui.view;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Which phase of the recipe stamps are drawn in: the chosen one, or another as long as its key is held.
public final class PhaseModel {
    private final ObjectProperty<Phase> chosen = new SimpleObjectProperty<>(Phase.DATA);
    private final Map<Phase, BooleanProperty> held = new EnumMap<>(Phase.class);
    private final BooleanProperty matchedStays = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Phase> shown = new ReadOnlyObjectWrapper<>(Phase.DATA);

    PhaseModel() {
        for (Phase phase : Phase.values()) {
            BooleanProperty property = new SimpleBooleanProperty();
            property.addListener(observable -> decide());
            held.put(phase, property);
        }
        chosen.addListener(observable -> {
            matchedStays.set(chosen.get() == Phase.MATCHED);
            decide();
        });
        matchedStays.addListener((o, before, now) -> {
            if (now) {
                chosen.set(Phase.MATCHED);
            } else if (chosen.get() == Phase.MATCHED) {
                chosen.set(Phase.DATA);
            }
        });
    }

    /// The phase that stays.
    public ObjectProperty<Phase> chosen() {
        return chosen;
    }

    /// Whether the key of a phase is held.
    public BooleanProperty held(Phase phase) {
        return held.computeIfAbsent(phase, p -> new SimpleBooleanProperty());
    }

    /// What is drawn now.
    public ReadOnlyObjectProperty<Phase> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Whether the matched picture stays; when it no longer does, the data are seen.
    public BooleanProperty matchedStays() {
        return matchedStays;
    }

    private void decide() {
        Phase now = chosen.get();
        for (Map.Entry<Phase, BooleanProperty> each : held.entrySet()) {
            now = each.getValue().get() ? each.getKey() : now;
        }
        shown.set(now);
    }
}
