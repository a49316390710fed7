package ripple.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One thing that the user can do, declared once: menu, tool bar, tooltip, key sheet and palette derive from it.
///
/// Its text stands in the message bundle under `action.` and its id.
public final class Action {
    private final String id;
    private final Feather icon;
    private final MenuGroup menu;
    private final Scope scope;
    private final List<Shortcut> declared;
    private final ReadOnlyObjectWrapper<List<Shortcut>> keys;
    private final ObservableValue<String> off;
    private final @Nullable BooleanProperty state;
    private final @Nullable BooleanProperty held;
    private final @Nullable String called;
    private final ObservableValue<String> says;
    private final Runnable run;

    private Action(Declaration from, Runnable run) {
        this.id = from.id;
        this.icon = from.icon;
        this.menu = from.menu;
        this.scope = from.scope;
        this.declared = List.copyOf(from.shortcuts);
        this.keys = new ReadOnlyObjectWrapper<>(declared);
        this.off = from.off;
        this.state = from.state;
        this.held = from.held;
        this.called = from.called;
        this.says = from.says == null ? new ReadOnlyStringWrapper(title()).getReadOnlyProperty() : from.says;
        this.run = run;
    }

    /// Begins a declaration.
    public static Declaration declare(String id, Feather icon, MenuGroup menu, Scope scope) {
        return new Declaration(id, icon, menu, scope);
    }

    public String id() {
        return id;
    }

    /// What it does, in general, as the key sheet says it.
    public String title() {
        return called == null ? Messages.text("action." + id) : called;
    }

    /// What it does now, as menu and tooltip say it.
    public String text() {
        return says.getValue();
    }

    /// {@link #text}, to be followed.
    public ObservableValue<String> says() {
        return says;
    }

    public Feather icon() {
        return icon;
    }

    public MenuGroup menu() {
        return menu;
    }

    public Scope scope() {
        return scope;
    }

    /// As they are now; the first is the one shown.
    public List<Shortcut> shortcuts() {
        return keys.get();
    }

    /// The shortcuts as they change with the keymap.
    public ReadOnlyObjectProperty<List<Shortcut>> keys() {
        return keys.getReadOnlyProperty();
    }

    /// The shortcuts of the declaration, before any keymap.
    public List<Shortcut> declared() {
        return declared;
    }

    /// For the keymap.
    void use(List<Shortcut> shortcuts) {
        keys.set(List.copyOf(shortcuts));
    }

    /// Why it cannot be used now; empty text when it can.
    public ObservableValue<String> off() {
        return off;
    }

    /// For an action that lasts as long as its key is held: what is true meanwhile.
    public Optional<BooleanProperty> held() {
        return Optional.ofNullable(held);
    }

    public boolean isOn() {
        return off.getValue().isEmpty();
    }

    /// For a switch: whether it is on.
    public Optional<BooleanProperty> state() {
        return Optional.ofNullable(state);
    }

    /// Does it, unless it cannot be used now.
    public void run() {
        if (!isOn()) {
            return;
        }
        if (state != null) {
            state.set(!state.get());
        }
        run.run();
    }

    /// An action being declared.
    public static final class Declaration {
        private final String id;
        private final Feather icon;
        private final MenuGroup menu;
        private final Scope scope;
        private final List<Shortcut> shortcuts = new ArrayList<>();
        private ObservableValue<String> off = new ReadOnlyStringWrapper("").getReadOnlyProperty();
        private @Nullable BooleanProperty state;
        private @Nullable BooleanProperty held;
        private @Nullable String called;
        private @Nullable ObservableValue<String> says;

        private Declaration(String id, Feather icon, MenuGroup menu, Scope scope) {
            this.id = id;
            this.icon = icon;
            this.menu = menu;
            this.scope = scope;
        }

        public Declaration keys(String... texts) {
            for (String text : texts) {
                shortcuts.add(new Shortcut(text));
            }
            return this;
        }

        /// @param reason why it cannot be used now; empty text when it can
        public Declaration offBecause(ObservableValue<String> reason) {
            off = reason;
            return this;
        }

        /// @param title what it does, where the user's own files say that and not the program
        public Declaration called(String title) {
            called = title;
            return this;
        }

        /// @param text what it does now, where that changes
        public Declaration saying(ObservableValue<String> text) {
            says = text;
            return this;
        }

        /// Ends the declaration of a switch.
        public Action switches(BooleanProperty property) {
            state = property;
            return new Action(this, () -> {});
        }

        /// Ends the declaration of something that lasts as long as its key is held; menu and palette switch it on and off.
        public Action holds(BooleanProperty property) {
            held = property;
            return switches(property);
        }

        /// Ends the declaration.
        public Action runs(Runnable work) {
            return new Action(this, work);
        }
    }
}
