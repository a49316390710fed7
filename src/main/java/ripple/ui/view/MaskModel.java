package ripple.ui.view;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import ripple.image.MaskPlanes;
import ripple.render.MaskPalette;
import ripple.render.MaskView;

/// Which mask planes are drawn over stamps, and how.
public final class MaskModel {
    private final BooleanProperty shown = new SimpleBooleanProperty(true);
    private final BooleanProperty hatch = new SimpleBooleanProperty(true);
    private final DoubleProperty opacity = new SimpleDoubleProperty(0.35);
    private final ObjectProperty<MaskPalette> palette = new SimpleObjectProperty<>(MaskPalette.SAFE);
    private final ObservableSet<String> planes = FXCollections.observableSet();

    public MaskModel() {
        MaskView.SHOWN_AT_START.forEach(plane -> planes.add(MaskPlanes.canonical(plane)));
    }

    /// Whether planes are drawn at all.
    public BooleanProperty shown() {
        return shown;
    }

    /// Whether planes are hatched rather than filled.
    public BooleanProperty hatch() {
        return hatch;
    }

    /// 0 to 1.
    public DoubleProperty opacity() {
        return opacity;
    }

    public ObjectProperty<MaskPalette> palette() {
        return palette;
    }

    /// Canonical names of the planes that are switched on.
    public ObservableSet<String> planes() {
        return planes;
    }

    /// Tells a listener of every change.
    public void onChange(InvalidationListener listener) {
        for (Observable each : List.of(shown, hatch, opacity, palette, planes)) {
            each.addListener(listener);
        }
    }
}
