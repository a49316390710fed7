package ripple.ui.view;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// Which part of the stamp the views show: one zoom and one place for all of them while they are linked.
public final class FieldModel {
    /// From a whole patch at a hundredth to its pixels enlarged 64 times.
    private static final double FARTHEST = 8192;

    private final DoubleProperty zoom = new SimpleDoubleProperty(1);
    private final DoubleProperty right = new SimpleDoubleProperty();
    private final DoubleProperty up = new SimpleDoubleProperty();
    private final BooleanProperty linked = new SimpleBooleanProperty(true);

    FieldModel() {}

    /// A field of its own that shows the whole of what it is given.
    public static FieldModel whole() {
        return new FieldModel();
    }

    /// Enlargement in units of that with which the whole stamp fits.
    public DoubleProperty zoom() {
        return zoom;
    }

    /// Place in the middle of the view: stamp pixels to the right of the stamp's middle.
    public DoubleProperty right() {
        return right;
    }

    /// Place in the middle of the view: stamp pixels above the stamp's middle.
    public DoubleProperty up() {
        return up;
    }

    /// Whether the small views follow the large one.
    public BooleanProperty linked() {
        return linked;
    }

    /// Whether the whole stamp is shown, in the middle.
    public boolean isFitted() {
        return zoom.get() == 1 && right.get() == 0 && up.get() == 0;
    }

    /// The whole stamp, in the middle.
    public void fit() {
        show(1, 0, 0);
    }

    /// Sets all three.
    public void show(double newZoom, double newRight, double newUp) {
        zoom.set(Math.clamp(newZoom, 1 / FARTHEST, FARTHEST));
        right.set(newRight);
        up.set(newUp);
    }

    /// Tells a listener of every change.
    public void onChange(InvalidationListener listener) {
        for (Observable each : List.of(zoom, right, up, linked)) {
            each.addListener(listener);
        }
    }
}
