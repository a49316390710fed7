package ripple.ui.kit;

import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What the row of digits writes without Shift, on keyboards where that is not the digits: on AZERTY `&` counts as 1.
///
/// @param signs of the keys 1 to 9 and 0; empty where the row writes digits
public record DigitRow(String signs) {
    /// The row writes digits.
    public static final DigitRow DIGITS = new DigitRow("");
    private static final int KEYS = 10;
    private static final Set<KeyCode> ON_PAD = Set.of(KeyCode.ADD, KeyCode.SUBTRACT, KeyCode.MULTIPLY, KeyCode.DIVIDE,
            KeyCode.DECIMAL);

    /// @throws IllegalArgumentException for another number of signs than none or ten
    public DigitRow {
        if (!signs.isEmpty() && signs.length() != KEYS) {
            throw new IllegalArgumentException("A row of digits has ten signs: " + signs);
        }
    }

    /// The digit of a key of this row or of the number pad; empty text for another key.
    String digit(KeyEvent event) {
        String name = event.getCode().name();
        if (name.matches("NUMPAD\\d")) {
            return name.substring(6);
        }
        return event.isShiftDown() || ON_PAD.contains(event.getCode()) || !has(event.getText())
                ? ""
                : canonical(event.getText());
    }

    boolean has(String sign) {
        return sign.length() == 1 && signs.contains(sign);
    }

    /// The digit in place of the row's sign; other keys as they are.
    String canonical(String key) {
        return has(key) ? Integer.toString((signs.indexOf(key) + 1) % KEYS) : key;
    }
}
