package ripple.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import ripple.ui.kit.KeymapFile;
import ripple.ui.kit.PositionFormat;
import ripple.ui.kit.ShippedKeys;
import ripple.ui.kit.Theme;
import ripple.ui.kit.ThemeChoice;
import ripple.ui.kit.UserSettings;

/// What is set holds at once, and can be taken back.
class SettingsModelTest {
    private final ObjectProperty<Theme> system = new SimpleObjectProperty<>(Theme.LIGHT);
    private final SettingsModel model = new SettingsModel(UserSettings.standard(), system);

    @Test
    void theLookFollowsTheSystemUntilAnotherIsChosen() {
        assertThat(model.theme().get()).isEqualTo(Theme.LIGHT);
        system.set(Theme.DARK);
        assertThat(model.theme().get()).isEqualTo(Theme.DARK);
        model.look().set(ThemeChoice.LIGHT);
        assertThat(model.theme().get()).isEqualTo(Theme.LIGHT);
        system.set(Theme.LIGHT);
        system.set(Theme.DARK);
        assertThat(model.theme().get()).as("chosen").isEqualTo(Theme.LIGHT);
        model.look().set(ThemeChoice.SYSTEM);
        assertThat(model.theme().get()).isEqualTo(Theme.DARK);
    }

    @Test
    void aLookThatIsSetDirectlyIsWantedFromThenOn() {
        model.theme().set(Theme.DARK);
        assertThat(model.look().get()).isEqualTo(ThemeChoice.DARK);
    }

    @Test
    void aChangeOfTheSystemIsNothingToUndo() {
        system.set(Theme.DARK);
        assertThat(model.canUndo().get()).isFalse();
    }

    @Test
    void eachChangeIsOneStepBackAndForward() {
        model.percent().set(150);
        model.positions().set(PositionFormat.DEGREES);
        model.theme().set(Theme.DARK);
        model.undo();
        assertThat(model.look().get()).isEqualTo(ThemeChoice.SYSTEM);
        assertThat(model.theme().get()).isEqualTo(Theme.LIGHT);
        assertThat(model.positions().get()).isEqualTo(PositionFormat.DEGREES);
        model.undo();
        model.undo();
        assertThat(model.percent().get()).isEqualTo(100);
        assertThat(model.canUndo().get()).isFalse();
        model.redo();
        assertThat(model.percent().get()).isEqualTo(150);
        assertThat(model.positions().get()).isEqualTo(PositionFormat.SEXAGESIMAL);
    }

    @Test
    void resetTakesEverythingBackInOneStep() {
        model.percent().set(200);
        model.keymap().set(KeymapFile.shipped(ShippedKeys.AZERTY));
        model.reset();
        assertThat(model.percent().get()).isEqualTo(100);
        assertThat(model.keymap().get().base()).isEqualTo(ShippedKeys.QWERTY);
        model.undo();
        assertThat(model.percent().get()).isEqualTo(200);
        assertThat(model.keymap().get().base()).isEqualTo(ShippedKeys.AZERTY);
        model.reset();
        model.reset();
        model.undo();
        assertThat(model.percent().get()).as("a second reset changes nothing and is no step").isEqualTo(200);
    }

    @Test
    void theKeymapOfTheFileIsNothingToUndo() {
        model.begin(KeymapFile.shipped(ShippedKeys.LETTERS));
        assertThat(model.canUndo().get()).isFalse();
        model.percent().set(125);
        model.undo();
        assertThat(model.keymap().get().base()).isEqualTo(ShippedKeys.LETTERS);
    }
}
