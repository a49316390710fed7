package ripple.ui.view;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import ripple.sky.SkyPosition;

/// What the user has measured and marked in a stamp, all of it in places on the sky, so that it holds in every band, phase and
/// enlargement.
public final class MeasureModel {
    /// A ring narrower than this many FWHM of the PSF is not resolved.
    public static final double RESOLVED = 1.2;

    private static final double FIRST_RADIUS = 1;
    private static final double FIRST_APERTURE = 1.5;

    private final ObjectProperty<StampTool> tool = new SimpleObjectProperty<>(StampTool.PAN);
    private final ObjectProperty<@Nullable SkyLine> ruler = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable SkyLine> profile = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable SkyRing> ring = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable SkyRing> aperture = new SimpleObjectProperty<>();
    private final ObservableList<SkyPosition> marks = FXCollections.observableArrayList();
    private final DoubleProperty fwhmArcsec = new SimpleDoubleProperty(Double.NaN);
    private @Nullable SkyPosition target;
    private double ownRadius = Double.NaN;
    private boolean open;

    public MeasureModel() {
        tool.addListener((o, before, now) -> begin(now));
    }

    public ObjectProperty<StampTool> tool() {
        return tool;
    }

    /// The ruler; null for none.
    public ObjectProperty<@Nullable SkyLine> ruler() {
        return ruler;
    }

    /// The line along which values are plotted; null for none.
    public ObjectProperty<@Nullable SkyLine> profile() {
        return profile;
    }

    /// The circle of an Einstein ring, its radius θ_E; null for none.
    public ObjectProperty<@Nullable SkyRing> ring() {
        return ring;
    }

    /// The aperture of photometry; null for none.
    public ObjectProperty<@Nullable SkyRing> aperture() {
        return aperture;
    }

    /// Places that were marked; they stay when another object is shown.
    public ObservableList<SkyPosition> marks() {
        return marks;
    }

    /// Width of the PSF that a ring is held against; NaN where it is not known.
    public DoubleProperty fwhmArcsec() {
        return fwhmArcsec;
    }

    /// Tells a listener of every change.
    public void onChange(InvalidationListener listener) {
        for (Observable each : List.of(tool, ruler, profile, ring, aperture, marks, fwhmArcsec)) {
            each.addListener(listener);
        }
    }

    /// θ_E in units of the FWHM; empty without a ring or a known width.
    public Optional<Double> ringOverFwhm() {
        SkyRing now = ring.get();
        double width = fwhmArcsec.get();
        return now == null || !(width > 0) ? Optional.empty() : Optional.of(now.radiusArcsec() / width);
    }

    /// Another object: lines are forgotten, circles that are shown go to it and keep their radius.
    ///
    /// @param place of the object, null when it is not known
    /// @param ringArcsec θ_E from its own columns, with which a first ring begins; NaN when there is none
    public void show(@Nullable SkyPosition place, double ringArcsec) {
        target = place;
        ownRadius = ringArcsec;
        open = false;
        ruler.set(null);
        profile.set(null);
        move(ring);
        move(aperture);
        begin(tool.get());
    }

    private void move(ObjectProperty<@Nullable SkyRing> which) {
        SkyRing now = which.get();
        SkyPosition place = target;
        which.set(now == null || place == null ? null : now.at(place));
    }

    /// A circle is there as soon as its tool is taken.
    private void begin(StampTool now) {
        open = false;
        SkyPosition place = target;
        if (place != null && now == StampTool.RING && ring.get() == null) {
            ring.set(new SkyRing(place, ownRadius > 0 ? ownRadius : FIRST_RADIUS));
        }
        if (place != null && now == StampTool.APERTURE && aperture.get() == null) {
            aperture.set(new SkyRing(place, FIRST_APERTURE));
        }
    }

    /// The line of the tool in hand; empty when it draws none.
    Optional<ObjectProperty<@Nullable SkyLine>> line() {
        return switch (tool.get()) {
            case RULER -> Optional.of(ruler);
            case PROFILE -> Optional.of(profile);
            case PAN, RING, APERTURE -> Optional.empty();
        };
    }

    /// The circle of the tool in hand; empty when it draws none.
    Optional<ObjectProperty<@Nullable SkyRing>> circle() {
        return switch (tool.get()) {
            case RING -> Optional.of(ring);
            case APERTURE -> Optional.of(aperture);
            case PAN, RULER, PROFILE -> Optional.empty();
        };
    }

    /// Sets a point of what the tool in hand draws: the beginning of a line, then its end, in turn; the middle of a circle.
    public void set(SkyPosition place) {
        line().ifPresent(line -> {
            SkyLine now = line.get();
            line.set(open && now != null ? new SkyLine(now.from(), place) : new SkyLine(place, place));
            open = !open;
        });
        circle().ifPresent(circle -> {
            SkyRing now = circle.get();
            circle.set(now == null ? new SkyRing(place, FIRST_RADIUS) : now.at(place));
        });
    }

    /// The end of a line that was begun follows.
    public void follow(SkyPosition place) {
        line().filter(line -> open).ifPresent(line -> {
            SkyLine now = line.get();
            if (now != null) {
                line.set(new SkyLine(now.from(), place));
            }
        });
    }

    /// Makes the circle of the tool in hand larger or smaller.
    public void grow(double arcsec) {
        circle().ifPresent(circle -> {
            SkyRing now = circle.get();
            if (now != null) {
                circle.set(now.withRadius(now.radiusArcsec() + arcsec));
            }
        });
    }

    /// Whether no line lacks its end.
    boolean isWhole() {
        return !open;
    }

    /// Whether there is anything that {@link #clear} would take away.
    public boolean isEmpty() {
        return ruler.get() == null && profile.get() == null && ring.get() == null && aperture.get() == null
                && marks.isEmpty();
    }

    /// Forgets everything that was measured and marked.
    public void clear() {
        open = false;
        ruler.set(null);
        profile.set(null);
        ring.set(null);
        aperture.set(null);
        marks.clear();
        tool.set(StampTool.PAN);
    }
}
