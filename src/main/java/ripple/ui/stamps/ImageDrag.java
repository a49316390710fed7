package ripple.ui.stamps;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import ripple.ui.view.DisplayModel;
import ripple.ui.view.StampPane;
import ripple.ui.view.ToneModel;

/// What a drag in a picture does: with the main button it moves the picture; with the other one bias follows the way to the right and
/// contrast the way up, as in DS9.
final class ImageDrag {
    /// Way up that doubles the contrast, in screen pixels.
    private static final double DOUBLES = 80;
    private static final double WHOLE_BIAS = 400;

    private final ToneModel tones;
    private final StampPane pane;
    private double lastX;
    private double lastY;

    ImageDrag(DisplayModel display, StampPane pane) {
        this.tones = display.tones();
        this.pane = pane;
    }

    void listen() {
        pane.setCursor(Cursor.CROSSHAIR);
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            pane.requestFocus();
            keep(event);
        });
        pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            double dx = event.getX() - lastX;
            double dy = event.getY() - lastY;
            if (event.getButton() == MouseButton.SECONDARY) {
                tones.bend(tones.contrast().get() * Math.pow(2, -dy / DOUBLES), tones.bias().get() + dx / WHOLE_BIAS);
            } else if (event.getButton() == MouseButton.PRIMARY) {
                pane.setCursor(Cursor.MOVE);
                pane.pan(dx, dy);
            }
            keep(event);
        });
        pane.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> pane.setCursor(Cursor.CROSSHAIR));
    }

    private void keep(MouseEvent event) {
        lastX = event.getX();
        lastY = event.getY();
    }
}
