package ripple.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is pressed, and what it is called.
class ShortcutTest {
    private static final DigitRow AZERTY = KeymapFile.shipped(ShippedKeys.AZERTY).row();

    private static KeyEvent press(String text, KeyCode code, String held) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code, held.contains("Shift"), held.contains("Ctrl"),
                held.contains("Alt"), false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ctrl+Shift+P", "Left", "+", "Ctrl++", "Ctrl+,", "?", "Alt+Shift+Left", "F11", "Page Up",
            "Numpad -", "Ctrl+Numpad +", "É", "0"})
    void whatIsWrittenStays(String text) {
        assertThat(new Shortcut(text).text()).isEqualTo(text);
        assertThat(new Shortcut(text).combination()).isNotNull();
    }

    @Test
    void modifiersHaveOneOrderAndLettersAreLarge() {
        assertThat(new Shortcut("Shift+Ctrl+p")).isEqualTo(new Shortcut("Ctrl+Shift+P"));
        assertThat(new Shortcut("Shift+?")).isEqualTo(new Shortcut("?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ctrl", "Ctrl+", "Ctrl+Banana", "Hyper+A", " ", "F99"})
    void whatIsNoKeyIsSaid(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Shortcut(text)).withMessageContaining("is no key");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"p,P,Ctrl Shift,Ctrl+Shift+P", "?,SLASH,Shift,?",
            "`,`,COMMA,Ctrl,`Ctrl+,`",
            "``,LEFT,Alt,Alt+Left", "`1`,DIGIT1,``,1", "`1`,NUMPAD1,``,1", "+,ADD,``,+", "`=`,EQUALS,Ctrl,Ctrl+=",
            "``,COMMA,Ctrl,`Ctrl+,`"})
    void whatIsPressedIsWrittenAsPeopleDo(String text, KeyCode code, String held, String written) {
        KeyEvent event = press(text, code, held);
        assertThat(Shortcut.of(event, DigitRow.DIGITS)).contains(new Shortcut(written));
        assertThat(new Shortcut(written).matches(event, DigitRow.DIGITS)).isTrue();
    }

    @Test
    void aModifierAloneIsNoShortcut() {
        assertThat(Shortcut.of(press("", KeyCode.SHIFT, "Shift"), DigitRow.DIGITS)).isEmpty();
        assertThat(Shortcut.of(press("", KeyCode.UNDEFINED, ""), DigitRow.DIGITS)).isEmpty();
    }

    @Test
    void onAzertyTheRowCountsWithoutShift() {
        Shortcut one = new Shortcut("1");
        Shortcut six = new Shortcut("6");
        Shortcut minus = new Shortcut("-");
        assertThat(one.matches(press("&", KeyCode.AMPERSAND, ""), AZERTY)).isTrue();
        assertThat(one.matches(press("&", KeyCode.AMPERSAND, ""), DigitRow.DIGITS)).isFalse();
        assertThat(one.matches(press("1", KeyCode.DIGIT1, ""), AZERTY)).isTrue();
        assertThat(new Shortcut("Ctrl+2").matches(press("é", KeyCode.UNDEFINED, "Ctrl"), AZERTY)).isTrue();
        KeyEvent sixthKey = press("-", KeyCode.MINUS, "");
        assertThat(six.matches(sixthKey, AZERTY)).isTrue();
        assertThat(minus.matches(sixthKey, AZERTY)).isFalse();
        assertThat(minus.matches(press("-", KeyCode.SUBTRACT, ""), AZERTY)).as("number pad").isTrue();
        assertThat(new Shortcut("Numpad -").matches(press("-", KeyCode.SUBTRACT, ""), AZERTY)).isTrue();
        assertThat(minus.clashes(six, AZERTY)).isTrue();
        assertThat(minus.clashes(six, DigitRow.DIGITS)).isFalse();
    }

    @Test
    void aHeldKeyEndsWhateverElseIsHeld() {
        assertThat(new Shortcut("R").isKeyOf(press("R", KeyCode.R, "Shift"), DigitRow.DIGITS)).isTrue();
        assertThat(new Shortcut("1").isKeyOf(press("&", KeyCode.AMPERSAND, ""), AZERTY)).isTrue();
    }
}
