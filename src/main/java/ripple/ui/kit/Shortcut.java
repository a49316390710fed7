package ripple.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// One way to press an action, written as `Ctrl+Shift+P`, `Left`, `+` or `?`. `Ctrl` is Command on macOS.
///
/// @param text as written
public record Shortcut(String text) {
    private static final String SYMBOLS = "+-?,.=";

    /// Whether this event is the shortcut.
    public boolean matches(KeyEvent event) {
        if (event.isShortcutDown() != has("Ctrl") || event.isAltDown() != has("Alt")) {
            return false;
        }
        String key = key();
        if (isSymbol(key)) {
            return event.getText().equals(key) || event.getCode() == symbolCode(key);
        }
        return event.isShiftDown() == has("Shift") && event.getCode() == code(key);
    }

    /// Whether a key event is about this shortcut's key, whatever else is held.
    public boolean isKeyOf(KeyEvent event) {
        String key = key();
        return isSymbol(key) ? event.getCode() == symbolCode(key) : event.getCode() == code(key);
    }

    /// Whether it is a bare key, which belongs to a text field while one has the focus.
    public boolean isPlain() {
        return !has("Ctrl") && !has("Alt") && !key().matches("F\\d+");
    }

    /// For a menu item to show.
    public KeyCombination combination() {
        List<String> parts = new ArrayList<>();
        for (String modifier : List.of("Ctrl", "Alt", "Shift")) {
            if (has(modifier)) {
                parts.add(modifier.equals("Ctrl") ? "Shortcut" : modifier);
            }
        }
        String key = key();
        parts.add(isSymbol(key) ? "'" + key + "'" : code(key).getName());
        return KeyCombination.valueOf(String.join("+", parts));
    }

    /// The parts as they stand on key caps.
    public List<String> caps() {
        List<String> caps = new ArrayList<>();
        for (String modifier : List.of("Ctrl", "Alt", "Shift")) {
            if (has(modifier)) {
                caps.add(modifier);
            }
        }
        caps.add(key());
        return caps;
    }

    private boolean has(String modifier) {
        return text.startsWith(modifier + "+") || text.contains("+" + modifier + "+");
    }

    private String key() {
        String withoutLast = text.substring(0, text.length() - 1);
        int plus = withoutLast.lastIndexOf('+');
        return text.substring(plus + 1);
    }

    private static boolean isSymbol(String key) {
        return key.length() == 1 && SYMBOLS.contains(key);
    }

    private static KeyCode symbolCode(String key) {
        return switch (key) {
            case "+" -> KeyCode.ADD;
            case "-" -> KeyCode.SUBTRACT;
            default -> KeyCode.UNDEFINED;
        };
    }

    private static KeyCode code(String key) {
        return switch (key) {
            case "Esc" -> KeyCode.ESCAPE;
            case "0", "1", "2", "3", "4", "5", "6", "7", "8", "9" -> KeyCode.valueOf("DIGIT" + key);
            case "Backspace" -> KeyCode.BACK_SPACE;
            case "Page Up" -> KeyCode.PAGE_UP;
            case "Page Down" -> KeyCode.PAGE_DOWN;
            default -> KeyCode.valueOf(key.toUpperCase(java.util.Locale.ROOT));
        };
    }
}
