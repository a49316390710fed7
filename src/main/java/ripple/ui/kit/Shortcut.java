package ripple.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// One way to press an action, written as `Ctrl+Shift+P`, `Left`, `+` or `?`. `Ctrl` is Command on macOS.
///
/// Signs are told by what they write, so `?` is the same shortcut on every keyboard and says nothing of Shift.
///
/// @param text as written, its modifiers in the order Ctrl, Alt, Shift
public record Shortcut(String text) {
    private static final List<String> MODIFIERS = List.of("Ctrl", "Alt", "Shift");

    /// @throws IllegalArgumentException with a sentence for what is no key
    public Shortcut {
        String key = keyOf(text);
        boolean sign = KeyNames.isSign(key);
        if (!sign && KeyNames.code(key).isEmpty()) {
            throw new IllegalArgumentException(Messages.text("key.unknown", text));
        }
        List<String> parts = new ArrayList<>();
        for (String modifier : MODIFIERS) {
            if (has(text, modifier) && !(sign && modifier.equals("Shift"))) {
                parts.add(modifier);
            }
        }
        parts.add(key);
        text = String.join("+", parts);
    }

    /// What was pressed; empty for a modifier alone and for keys that write nothing.
    public static Optional<Shortcut> of(KeyEvent event, DigitRow row) {
        if (event.getCode().isModifierKey()) {
            return Optional.empty();
        }
        return KeyNames.of(event, row).map(key -> new Shortcut((event.isShortcutDown() ? "Ctrl+" : "")
                + (event.isAltDown() ? "Alt+" : "") + (event.isShiftDown() ? "Shift+" : "") + key));
    }

    /// Whether this event is the shortcut.
    public boolean matches(KeyEvent event, DigitRow row) {
        if (event.isShortcutDown() != has("Ctrl") || event.isAltDown() != has("Alt")) {
            return false;
        }
        String key = key();
        return (KeyNames.isSign(key) || event.isShiftDown() == has("Shift")) && KeyNames.isKey(event, key, row);
    }

    /// Whether a key event is about this shortcut's key, whatever else is held.
    public boolean isKeyOf(KeyEvent event, DigitRow row) {
        return KeyNames.isKey(event, key(), row);
    }

    /// Whether both are the same press on a keyboard with this row of digits.
    public boolean clashes(Shortcut other, DigitRow row) {
        return modifiers().equals(other.modifiers()) && row.canonical(key()).equals(row.canonical(other.key()));
    }

    /// Whether it is a bare key, which belongs to a text field while one has the focus.
    public boolean isPlain() {
        return !has("Ctrl") && !has("Alt") && !key().matches("F\\d+");
    }

    /// For a menu item to show.
    public KeyCombination combination() {
        KeyCombination.Modifier[] held = modifiers().stream().map(Shortcut::modifier)
                .toArray(KeyCombination.Modifier[]::new);
        return KeyNames.code(key()).<KeyCombination>map(code -> new KeyCodeCombination(code, held))
                .orElseGet(() -> new KeyCharacterCombination(key(), held));
    }

    /// The parts as they stand on key caps.
    public List<String> caps() {
        List<String> caps = new ArrayList<>(modifiers());
        caps.add(key());
        return caps;
    }

    private List<String> modifiers() {
        return MODIFIERS.stream().filter(this::has).toList();
    }

    private boolean has(String modifier) {
        return has(text, modifier);
    }

    private String key() {
        return keyOf(text);
    }

    private static boolean has(String text, String modifier) {
        return text.startsWith(modifier + "+") || text.contains("+" + modifier + "+");
    }

    private static String keyOf(String text) {
        String rest = text;
        for (boolean more = true; more;) {
            more = false;
            for (String modifier : MODIFIERS) {
                if (rest.startsWith(modifier + "+")) {
                    rest = rest.substring(modifier.length() + 1);
                    more = true;
                }
            }
        }
        return rest.length() == 1 ? rest.toUpperCase(Locale.ROOT) : rest;
    }

    private static KeyCombination.Modifier modifier(String name) {
        return switch (name) {
            case "Ctrl" -> KeyCombination.SHORTCUT_DOWN;
            case "Alt" -> KeyCombination.ALT_DOWN;
            default -> KeyCombination.SHIFT_DOWN;
        };
    }
}
