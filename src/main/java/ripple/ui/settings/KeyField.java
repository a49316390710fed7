package ripple.ui.settings;

import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import ripple.ui.kit.DigitRow;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.Shortcut;
import java.util.function.Supplier;

/// Waits for a key. No text field: every key is meant for it, but Esc, which gives up, and Tab, which goes on.
final class KeyField extends HBox {
    /// @param row what the row of digits writes now
    KeyField(Supplier<DigitRow> row, Consumer<Shortcut> pressed, Runnable giveUp) {
        getStyleClass().addAll("row", "key-field");
        setFocusTraversable(true);
        getChildren().add(Nodes.label(Messages.text("keys.press"), "muted"));
        setMinWidth(USE_PREF_SIZE);
        Nodes.named(this, Messages.text("keys.press"));
        addEventHandler(KeyEvent.ANY, event -> {
            if (event.getCode() == KeyCode.TAB) {
                return;
            }
            event.consume();
            if (event.getEventType() == KeyEvent.KEY_PRESSED) {
                if (event.getCode() == KeyCode.ESCAPE) {
                    giveUp.run();
                } else {
                    Shortcut.of(event, row.get()).ifPresent(pressed);
                }
            }
        });
        setOnMouseClicked(event -> requestFocus());
    }
}
