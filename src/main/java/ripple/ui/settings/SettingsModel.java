package ripple.ui.settings;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import ripple.ui.kit.History;
import ripple.ui.kit.Keymap;
import ripple.ui.kit.PositionFormat;
import ripple.ui.kit.Theme;
import ripple.ui.kit.ThemeChoice;
import ripple.ui.kit.UserSettings;

/// What the user has set. Everything holds at once and can be undone.
public final class SettingsModel {
    private record Values(ThemeChoice look, int percent, PositionFormat positions, int readSeconds,
            Keymap keymap) {}

    private final ObservableValue<Theme> system;
    private final ObjectProperty<ThemeChoice> look;
    private final ObjectProperty<Theme> theme;
    private final ObjectProperty<Integer> percent;
    private final ObjectProperty<PositionFormat> positions;
    private final ObjectProperty<Integer> readSeconds;
    private final ObjectProperty<Keymap> keymap = new SimpleObjectProperty<>(Keymap.STANDARD);
    private final StringProperty remark = new SimpleStringProperty("");
    private final History<Values> history = new History<>();
    private Values now;
    private boolean stepping;

    /// @param first as they were at the start
    /// @param system the system's own look, which may change at any time
    public SettingsModel(UserSettings first, ObservableValue<Theme> system) {
        this.system = system;
        look = new SimpleObjectProperty<>(first.theme());
        theme = new SimpleObjectProperty<>(first.theme().in(system.getValue()));
        percent = new SimpleObjectProperty<>(first.percent());
        positions = new SimpleObjectProperty<>(first.positions());
        readSeconds = new SimpleObjectProperty<>(first.readSeconds());
        now = values();
        system.addListener(observable -> theme.set(look.get().in(system.getValue())));
        look.addListener(observable -> theme.set(look.get().in(system.getValue())));
        theme.addListener(observable -> followTheme());
        List.of(look, percent, positions, readSeconds, keymap).forEach(each -> each.addListener(observable -> note()));
    }

    /// The look the user wants.
    public ObjectProperty<ThemeChoice> look() {
        return look;
    }

    /// The look in force. One that is set here is wanted from then on, whatever the system has.
    public ObjectProperty<Theme> theme() {
        return theme;
    }

    /// Size of everything in percent.
    public ObjectProperty<Integer> percent() {
        return percent;
    }

    /// How places on the sky are written.
    public ObjectProperty<PositionFormat> positions() {
        return positions;
    }

    /// How long a file may take to answer before it is left out, seconds.
    public ObjectProperty<Integer> readSeconds() {
        return readSeconds;
    }

    /// Which keys reach which action.
    public ObjectProperty<Keymap> keymap() {
        return keymap;
    }

    /// What was wrong with the user's files, a sentence a line; empty for nothing.
    public StringProperty remark() {
        return remark;
    }

    /// The keymap of the user's file: where one starts, nothing to be undone.
    public void begin(Keymap first) {
        keymap.set(first);
        history.clear();
    }

    public void undo() {
        history.back(now).ifPresent(this::restore);
    }

    public void redo() {
        history.forward(now).ifPresent(this::restore);
    }

    public ReadOnlyBooleanProperty canUndo() {
        return history.canGoBack();
    }

    public ReadOnlyBooleanProperty canRedo() {
        return history.canGoForward();
    }

    /// Everything as at a first start, keys too; one step to undo.
    public void reset() {
        UserSettings first = UserSettings.standard();
        Values standard = new Values(first.theme(), first.percent(), first.positions(), first.readSeconds(),
                Keymap.STANDARD);
        if (!standard.equals(now)) {
            history.leave(now);
            restore(standard);
        }
    }

    private void followTheme() {
        if (look.get().in(system.getValue()) != theme.get()) {
            look.set(ThemeChoice.of(theme.get()));
        }
    }

    private Values values() {
        return new Values(look.get(), percent.get(), positions.get(), readSeconds.get(), keymap.get());
    }

    /// A change by the user, unless it is a step back or forward itself.
    private void note() {
        Values changed = values();
        if (!stepping && !changed.equals(now)) {
            history.leave(now);
            now = changed;
        }
    }

    private void restore(Values wanted) {
        stepping = true;
        look.set(wanted.look);
        percent.set(wanted.percent);
        positions.set(wanted.positions);
        readSeconds.set(wanted.readSeconds);
        keymap.set(wanted.keymap);
        stepping = false;
        now = values();
    }
}
