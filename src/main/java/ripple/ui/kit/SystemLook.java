package ripple.ui.kit;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;

/// The look of the system's own programs. For the FX thread.
public final class SystemLook {
    private SystemLook() {}

    /// Follows the system while the window is open; dark on systems that tell nothing of themselves.
    public static ObservableValue<Theme> theme() {
        Platform.Preferences preferences = Platform.getPreferences();
        return preferences.colorSchemeProperty()
                .map(scheme -> preferences.isEmpty() || scheme == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT);
    }
}
