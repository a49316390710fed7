package ripple.ui.stamps;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import ripple.image.AdaptiveMoments;
import ripple.image.Band;
import ripple.image.Stamp;
import ripple.ui.kit.Background;
import ripple.ui.kit.Latest;
import ripple.ui.view.DisplayModel;
import ripple.ui.view.Slot;

/// Widths of the PSFs of the stamp that is shown, measured in the background and only while something shows them.
public final class PsfWidths {
    private final StampsModel model;
    private final Latest newest;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Map<Band, Double>> arcsec = new ReadOnlyObjectWrapper<>(Map.of());

    PsfWidths(StampsModel model, Background background) {
        this.model = model;
        this.newest = new Latest(background);
        model.state().addListener(observable -> measure());
        shown.addListener(observable -> measure());
    }

    /// Full width at half maximum of adaptive moments in seconds of arc, by band; not there where it is unknown.
    public ReadOnlyObjectProperty<Map<Band, Double>> arcsec() {
        return arcsec.getReadOnlyProperty();
    }

    /// The width in the band of the large view, for the colour picture the largest of its bands; NaN where it is not known.
    public double inFront() {
        DisplayModel display = model.display();
        List<Band> bands = display.slot().get() instanceof Slot.Single(Band band)
                ? List.of(band)
                : display.colours().get().all();
        return bands.stream().filter(arcsec.get()::containsKey).mapToDouble(arcsec.get()::get).max().orElse(Double.NaN);
    }

    /// Whether a pane shows them.
    public BooleanProperty shown() {
        return shown;
    }

    private void measure() {
        newest.cancel();
        arcsec.set(Map.of());
        if (shown.get()) {
            model.stamp().ifPresent(stamp -> newest.run(() -> of(stamp), arcsec::set, problem -> {}));
        }
    }

    private static Map<Band, Double> of(Stamp stamp) {
        Map<Band, Double> all = new HashMap<>();
        stamp.images().forEach((band, image) -> {
            if (AdaptiveMoments.of(image.psf()) instanceof AdaptiveMoments.Converged moments) {
                all.put(band, moments.fwhm() * image.wcs().scaleArcsec());
            }
        });
        return Map.copyOf(all);
    }
}
