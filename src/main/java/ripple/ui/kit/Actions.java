package ripple.ui.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/// All actions of the window, and the keys that reach them.
public final class Actions {
    private final Map<String, Action> byId = new LinkedHashMap<>();
    private final ObjectProperty<Scope> inFront = new SimpleObjectProperty<>(Scope.EVERYWHERE);
    private DigitRow row = DigitRow.DIGITS;

    /// Which workspace is in front: actions of another do not answer to keys.
    public ObjectProperty<Scope> inFront() {
        return inFront;
    }

    /// @throws IllegalArgumentException when the id is taken
    public void add(Action action) {
        if (byId.putIfAbsent(action.id(), action) != null) {
            throw new IllegalArgumentException("The action " + action.id() + " is declared twice.");
        }
    }

    /// @throws IllegalArgumentException when one of the ids is taken
    public void addAll(List<Action> several) {
        several.forEach(this::add);
    }

    /// @throws IllegalArgumentException when there is none
    public Action get(String id) {
        Action action = byId.get(id);
        if (action == null) {
            throw new IllegalArgumentException("There is no action " + id + ".");
        }
        return action;
    }

    /// In the order declared.
    public List<Action> all() {
        return new ArrayList<>(byId.values());
    }

    /// Gives every action its keys; they hold at once, wherever they are shown.
    public void use(Keymap keymap) {
        row = keymap.row();
        byId.values().forEach(action -> action.use(keymap.of(action)));
    }

    /// What the row of digits writes, by the keymap in use.
    public DigitRow row() {
        return row;
    }

    /// The other actions that a shortcut reaches in a place where this action works too.
    public List<Action> holders(Action action, Shortcut shortcut) {
        return byId.values().stream().filter(other -> !other.equals(action) && other.scope().overlaps(action.scope()))
                .filter(other -> other.shortcuts().stream().anyMatch(each -> each.clashes(shortcut, row))).toList();
    }

    /// Ids in a keymap that no action has.
    public List<String> unknown(Keymap keymap) {
        return keymap.own().keySet().stream().filter(id -> !byId.containsKey(id)).toList();
    }

    /// Lets keys run actions. Controls come first: what they use themselves (arrows in a table) never arrives here, and
    /// bare keys belong to a text field while one has the focus.
    public void listenTo(Scene scene) {
        listenToReleases(scene);
        // An arrow on a button would only move the focus, and the next object was meant.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode().isArrowKey() && scene.getFocusOwner() instanceof Button) {
                find(event, false).ifPresent(action -> {
                    action.run();
                    event.consume();
                });
            }
        });
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean typing = scene.getFocusOwner() instanceof TextInputControl;
            if (typing && isUndoOfText(event)) {
                event.consume();
                return;
            }
            Optional<Action> found = find(event, typing);
            found.ifPresent(action -> action.held().ifPresentOrElse(held -> held.set(true), action::run));
            if (found.isPresent() || (typing && isCharacter(event))) {
                event.consume();
            }
        });
    }

    /// What lasts as long as a key is held ends with it, and when the window loses the keyboard or another pane comes in front.
    private void listenToReleases(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> byId.values().stream()
                .filter(action -> action.shortcuts().stream().anyMatch(shortcut -> shortcut.isKeyOf(event, row)))
                .forEach(Actions::release));
        inFront.addListener(observable -> releaseAll());
        scene.windowProperty().flatMap(Window::focusedProperty).addListener((o, before, now) -> releaseAll());
    }

    private void releaseAll() {
        byId.values().forEach(Actions::release);
    }

    private static void release(Action action) {
        action.held().ifPresent(held -> held.set(false));
    }

    private Optional<Action> find(KeyEvent event, boolean typing) {
        return byId.values().stream()
                .filter(action -> action.scope().covers(inFront.get()) && action.isOn())
                .filter(action -> action.shortcuts().stream()
                        .anyMatch(shortcut -> !(typing && shortcut.isPlain()) && shortcut.matches(event, row)))
                .findFirst();
    }

    /// A field that has nothing to undo must not undo what was done elsewhere.
    private static boolean isUndoOfText(KeyEvent event) {
        return event.isShortcutDown() && (event.getCode() == KeyCode.Z || event.getCode() == KeyCode.Y);
    }

    private static boolean isCharacter(KeyEvent event) {
        return !event.isShortcutDown() && !event.isAltDown() && !event.getText().isBlank();
    }
}
