package ripple.ui.kit;

import java.util.Locale;

/// Which look the user wants.
public enum ThemeChoice {
    /// As the system has it, at any time.
    SYSTEM, DARK, LIGHT;

    /// Always this look.
    public static ThemeChoice of(Theme theme) {
        return theme == Theme.LIGHT ? LIGHT : DARK;
    }

    /// The choice of that name in a file; SYSTEM for any other.
    static ThemeChoice named(String key) {
        return key.equals(DARK.key()) ? DARK : key.equals(LIGHT.key()) ? LIGHT : SYSTEM;
    }

    /// The look that it comes to.
    ///
    /// @param system the system's
    public Theme in(Theme system) {
        return switch (this) {
            case SYSTEM -> system;
            case DARK -> Theme.DARK;
            case LIGHT -> Theme.LIGHT;
        };
    }

    /// As the settings call it.
    public String title() {
        return switch (this) {
            case SYSTEM -> Messages.text("theme.system");
            case DARK -> Messages.text("theme.dark");
            case LIGHT -> Messages.text("theme.light");
        };
    }

    /// As it stands in files.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
