package ripple.ui.kit;

import java.util.Locale;

/// The keymaps that come with the program, as JSON beside the message bundle.
public enum ShippedKeys {
    /// The keys that the actions declare.
    QWERTY,
    /// Keys moved to where they lie on French keyboards; the row of digits counts without Shift.
    AZERTY,
    /// The view keys A, B, C and X change places with the digits 1 to 4, so that the letters are free for grades.
    LETTERS;

    /// As it stands in files.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// As the settings call it.
    public String title() {
        return switch (this) {
            case QWERTY -> Messages.text("keymap.qwerty");
            case AZERTY -> Messages.text("keymap.azerty");
            case LETTERS -> Messages.text("keymap.letters");
        };
    }
}
