package ripple.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;
import ripple.ui.kit.UserSettings;
import ripple.ui.view.StretchChoice;

/// Keeps the user's own stretches with the settings.
final class KeptStretches {
    private KeptStretches() {}

    /// Fills the map from the settings and writes every change of it into them. Lines that are not understood, as of a later version, are left out.
    static void tie(ObservableMap<String, StretchChoice> kept, ObjectProperty<UserSettings> settings) {
        settings.get().stretches()
                .forEach((name, text) -> StretchChoice.of(text).ifPresent(choice -> kept.put(name, choice)));
        kept.addListener((MapChangeListener<String, StretchChoice>) change -> {
            Map<String, String> all = new LinkedHashMap<>();
            kept.forEach((name, choice) -> all.put(name, choice.text()));
            settings.set(settings.get().withStretches(all));
        });
    }
}
