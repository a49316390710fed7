package ripple.ui.kit;

import java.util.ResourceBundle;

/// Every text for the user, from `ripple/messages.properties`.
public final class Messages {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("ripple.messages");

    private Messages() {}

    /// The text under a key with `{0}`, `{1}`, … replaced.
    ///
    /// @throws java.util.MissingResourceException when there is no such key
    public static String text(String key, Object... values) {
        String text = BUNDLE.getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }
}
