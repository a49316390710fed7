package ripple.ui.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import ripple.ui.kit.Action;
import ripple.ui.kit.Actions;
import ripple.ui.kit.DigitRow;
import ripple.ui.kit.Keymap;
import ripple.ui.kit.KeymapFile;
import ripple.ui.kit.ShippedKeys;
import ripple.ui.kit.Shortcut;

/// The keys of all actions, and the change of one.
public final class KeysModel {
    private final Actions actions;
    private final ObjectProperty<Keymap> keymap;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<Action> shown = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Action> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<KeyStep> step = new ReadOnlyObjectWrapper<>(new KeyStep.Idle());

    /// @param keymap what is changed; whoever owns it gives the actions their keys
    public KeysModel(Actions actions, ObjectProperty<Keymap> keymap) {
        this.actions = actions;
        this.keymap = keymap;
        filter.addListener(observable -> search());
        search();
    }

    public ReadOnlyObjectProperty<Keymap> keymap() {
        return keymap;
    }

    /// What the row of digits writes.
    public DigitRow row() {
        return actions.row();
    }

    /// A part of an action's name or of its keys.
    public StringProperty filter() {
        return filter;
    }

    /// The actions that pass the filter, in the order of the menus.
    public ObservableList<Action> shown() {
        return shown;
    }

    public ObjectProperty<@Nullable Action> chosen() {
        return chosen;
    }

    public ReadOnlyObjectProperty<KeyStep> step() {
        return step;
    }

    /// Whether the user changed its keys.
    public boolean isChanged(Action action) {
        return keymap.get().own().containsKey(action.id());
    }

    /// Shows an action whatever the filter, and waits for its new key.
    public void change(Action action) {
        filter.set("");
        chosen.set(action);
        begin(KeyStep.Kind.REPLACE);
    }

    /// Waits for a key for the chosen action.
    public void begin(KeyStep.Kind kind) {
        Action action = chosen.get();
        if (action != null) {
            step.set(new KeyStep.Waiting(action, kind));
        }
    }

    /// A key was pressed; it is given at once unless others have it.
    public void press(Shortcut shortcut) {
        if (step.get() instanceof KeyStep.Waiting(Action action, KeyStep.Kind kind)) {
            List<Action> holders = actions.holders(action, shortcut);
            if (holders.isEmpty()) {
                give(action, kind, shortcut, holders);
            } else {
                step.set(new KeyStep.Taken(action, kind, shortcut, holders));
            }
        }
    }

    /// The key that others have goes to the action, and they lose it.
    public void takeOver() {
        if (step.get() instanceof KeyStep.Taken taken) {
            give(taken.action(), taken.kind(), taken.shortcut(), taken.holders());
        }
    }

    /// Waits for another key than the one that others have.
    public void again() {
        if (step.get() instanceof KeyStep.Taken taken) {
            step.set(new KeyStep.Waiting(taken.action(), taken.kind()));
        }
    }

    /// Everything stays as it is.
    public void cancel() {
        step.set(new KeyStep.Idle());
    }

    /// Takes the chosen action's keys away.
    public void clear() {
        Action action = chosen.get();
        if (action != null) {
            cancel();
            keymap.set(keymap.get().with(action, List.of()));
        }
    }

    /// Gives the chosen action the keys that it had before the user's changes; whoever was given one of them meanwhile loses it.
    public void reset() {
        Action action = chosen.get();
        if (action != null) {
            cancel();
            Keymap next = keymap.get();
            List<Shortcut> back = next.before(action);
            for (Shortcut shortcut : back) {
                next = without(next, shortcut, actions.holders(action, shortcut));
            }
            keymap.set(next.with(action, back));
        }
    }

    /// Takes back all of the user's changes; the shipped keymap stays.
    public void resetAll() {
        cancel();
        keymap.set(keymap.get().withOwn(new LinkedHashMap<>()));
    }

    /// Another shipped keymap under the user's changes.
    public void use(ShippedKeys base) {
        cancel();
        keymap.set(KeymapFile.shipped(base).withOwn(keymap.get().own()));
    }

    private void give(Action action, KeyStep.Kind kind, Shortcut shortcut, List<Action> from) {
        Keymap next = without(keymap.get(), shortcut, from);
        List<Shortcut> keys = new ArrayList<>(next.of(action));
        keys.removeIf(each -> each.clashes(shortcut, actions.row()));
        if (kind == KeyStep.Kind.REPLACE && !keys.isEmpty()) {
            keys.removeFirst();
            keys.addFirst(shortcut);
        } else {
            keys.add(shortcut);
        }
        cancel();
        keymap.set(next.with(action, keys));
    }

    private Keymap without(Keymap from, Shortcut shortcut, List<Action> holders) {
        Keymap next = from;
        for (Action holder : holders) {
            next = next.with(holder,
                    next.of(holder).stream().filter(each -> !each.clashes(shortcut, actions.row())).toList());
        }
        return next;
    }

    private void search() {
        String typed = filter.get().strip().toLowerCase(Locale.ROOT);
        shown.setAll(actions.all().stream().filter(action -> matches(action, typed))
                .sorted(java.util.Comparator.comparing(Action::menu)).toList());
    }

    private static boolean matches(Action action, String typed) {
        return action.text().toLowerCase(Locale.ROOT).contains(typed) || action.shortcuts().stream()
                .anyMatch(shortcut -> shortcut.text().toLowerCase(Locale.ROOT).contains(typed));
    }
}
