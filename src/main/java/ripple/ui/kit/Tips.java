package ripple.ui.kit;

import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// Tooltips that are made when the pointer first comes to their control: each is a window of its own, and most are never read.
public final class Tips {
    private Tips() {}

    /// Gives a control its tooltip when it is first pointed at.
    public static void whenPointed(Control control, Supplier<Tooltip> make) {
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent entered) {
                control.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                control.setTooltip(make.get());
            }
        });
    }
}
