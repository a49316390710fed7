package ripple.ui.kit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What keys are called: letters, digits and keys with a name are told by their code, signs by what they write.
final class KeyNames {
    private static final Map<String, KeyCode> CODES = codes();
    private static final Map<KeyCode, String> NAMES = names();

    private KeyNames() {}

    private static Map<String, KeyCode> codes() {
        Map<String, KeyCode> codes = new HashMap<>(Map.of("Esc", KeyCode.ESCAPE, "Enter", KeyCode.ENTER, "Space",
                KeyCode.SPACE, "Tab", KeyCode.TAB, "Backspace", KeyCode.BACK_SPACE, "Delete", KeyCode.DELETE, "Insert",
                KeyCode.INSERT, "Home", KeyCode.HOME, "End", KeyCode.END));
        codes.putAll(Map.of("Page Up", KeyCode.PAGE_UP, "Page Down", KeyCode.PAGE_DOWN, "Left", KeyCode.LEFT, "Right",
                KeyCode.RIGHT, "Up", KeyCode.UP, "Down", KeyCode.DOWN));
        codes.putAll(Map.of("Numpad +", KeyCode.ADD, "Numpad -", KeyCode.SUBTRACT, "Numpad *", KeyCode.MULTIPLY,
                "Numpad /", KeyCode.DIVIDE));
        for (int i = 1; i <= 24; i++) {
            codes.put("F" + i, KeyCode.valueOf("F" + i));
        }
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            codes.put(String.valueOf(letter), KeyCode.valueOf(String.valueOf(letter)));
        }
        for (int digit = 0; digit <= 9; digit++) {
            codes.put(String.valueOf(digit), KeyCode.valueOf("DIGIT" + digit));
        }
        return Map.copyOf(codes);
    }

    private static Map<KeyCode, String> names() {
        Map<KeyCode, String> names = new HashMap<>();
        CODES.forEach((name, code) -> names.put(code, name));
        return Map.copyOf(names);
    }

    /// The code of a key with a name; empty for signs and for what is no key.
    static Optional<KeyCode> code(String key) {
        return Optional.ofNullable(CODES.get(key));
    }

    /// Whether a key is told by what it writes.
    static boolean isSign(String key) {
        return key.length() == 1 && !CODES.containsKey(key) && key.charAt(0) > ' ' && key.charAt(0) != 127;
    }

    /// The key of an event; empty for one that writes nothing and has no name.
    static Optional<String> of(KeyEvent event, DigitRow row) {
        String digit = row.digit(event);
        if (!digit.isEmpty()) {
            return Optional.of(digit);
        }
        String name = NAMES.get(event.getCode());
        if (name != null && (!name.startsWith("Numpad") || row.has(name.substring(7)))) {
            return Optional.of(name);
        }
        return Optional.of(sign(event)).filter(KeyNames::isSign);
    }

    static boolean isKey(KeyEvent event, String key, DigitRow row) {
        String digit = row.digit(event);
        if (!digit.isEmpty()) {
            return digit.equals(key);
        }
        return code(key).map(code -> event.getCode() == code).orElseGet(() -> sign(event).equals(key));
    }

    /// What the key writes; where the event does not say it, as with Ctrl, what its code stands for.
    private static String sign(KeyEvent event) {
        String text = event.getText().toUpperCase(java.util.Locale.ROOT);
        if (isSign(text)) {
            return text;
        }
        return switch (event.getCode()) {
            case ADD, PLUS -> "+";
            case SUBTRACT -> "-";
            case MULTIPLY -> "*";
            case DIVIDE -> "/";
            default -> event.getCode().getCode() < 127 ? event.getCode().getChar() : "";
        };
    }
}
