package ripple.ui.view;

import java.util.Collection;
import java.util.Comparator;
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
    private final ObjectProperty<MaskStyle> style = new SimpleObjectProperty<>(MaskStyle.HATCH);
    private final DoubleProperty opacity = new SimpleDoubleProperty(MaskView.USUAL_OPACITY / 100.0);
    private final ObjectProperty<MaskPalette> palette = new SimpleObjectProperty<>(MaskPalette.SAFE);
    private final ObservableSet<String> planes = FXCollections.observableSet();

    public MaskModel() {
        MaskView.SHOWN_AT_START.forEach(plane -> planes.add(MaskPlanes.canonical(plane)));
        hatch.addListener((o, before, now) -> style.set(
                now ? MaskStyle.HATCH : style.get() == MaskStyle.HATCH ? MaskStyle.FILL : style.get()));
        style.addListener((o, before, now) -> hatch.set(now == MaskStyle.HATCH));
    }

    /// Whether planes are drawn at all.
    public BooleanProperty shown() {
        return shown;
    }

    /// Whether planes are hatched; when that is switched off they are filled.
    public BooleanProperty hatch() {
        return hatch;
    }

    /// Hatched, outlined or filled.
    public ObjectProperty<MaskStyle> style() {
        return style;
    }

    /// Switches planes on.
    public void show(Collection<String> names) {
        names.forEach(name -> planes.add(MaskPlanes.canonical(name)));
    }

    /// For the renderer; planes in an order of their own, the same everywhere. NO_DATA is not among them: pixels without data are
    /// always hatched in grey, whatever is switched on.
    public MaskView view() {
        return new MaskView(planes.stream().filter(plane -> !plane.equals(MaskPlanes.NO_DATA))
                .sorted(Comparator.comparingInt(MaskModel::height).thenComparing(p -> p))
                .toList(), (int) Math.round(100 * opacity.get()), palette.get(), switch (style.get()) {
                    case HATCH -> MaskView.Ink.PATTERN;
                    case OUTLINE -> MaskView.Ink.OUTLINE;
                    case FILL -> MaskView.Ink.SOLID;
                });
    }

    /// What matters most lies on top; planes that are not known lie below.
    private static int height(String plane) {
        return MaskView.SHOWN_AT_START.indexOf(plane);
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
        for (Observable each : List.of(shown, style, opacity, palette, planes)) {
            each.addListener(listener);
        }
    }
}
