package ripple.ui.kit;

import java.util.HashSet;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// What the user is in the middle of: a button or a key is down, or a text is being typed.
public final class Gesture {
    private final Runnable ended;
    private final Set<KeyCode> keys = new HashSet<>();
    private boolean pressed;
    private @Nullable Scene scene;

    /// @param ended is told whenever a gesture ends
    public Gesture(Runnable ended) {
        this.ended = ended;
    }

    /// Follows a window's events. Where an end is not told, as when a window loses the keyboard, the next beginning is one.
    public void listenTo(Scene of) {
        scene = of;
        of.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            letGo();
            pressed = true;
        });
        of.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            pressed = false;
            endSoon();
        });
        of.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!keys.contains(event.getCode())) {
                letGo();
                keys.add(event.getCode());
            }
        });
        of.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            keys.remove(event.getCode());
            endSoon();
        });
        of.focusOwnerProperty().addListener(observable -> endSoon());
        of.windowProperty().flatMap(Window::focusedProperty).addListener(observable -> letGo());
    }

    /// Whether a button or a key is down.
    public boolean isUnderWay() {
        return pressed || !keys.isEmpty();
    }

    /// Whether a text field has the keyboard.
    public boolean isTyping() {
        return scene != null && scene.getFocusOwner() instanceof TextInputControl;
    }

    /// The controls under the pointer hear of the end too, after this: what they then do still belongs to it.
    private void endSoon() {
        new FxThread().later(() -> {
            if (!isUnderWay()) {
                ended.run();
            }
        });
    }

    private void letGo() {
        pressed = false;
        keys.clear();
        ended.run();
    }
}
