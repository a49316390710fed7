package ripple.ui.stamps;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import ripple.image.Band;
import ripple.image.Stamp;
import ripple.plot.Chart;
import ripple.sky.SkyPosition;
import ripple.ui.kit.Background;
import ripple.ui.kit.Latest;
import ripple.ui.kit.PositionFormat;
import ripple.ui.view.SkyRing;

/// What is read from the stamp in front: a plot at the crosshair, the light in the aperture, the shapes of the PSFs. Worked
/// out in the background, newest wins, and only while something shows it.
public final class ReadsModel {
    private static final double STANDARD_APERTURE = 1.5;

    private final StampsModel model;
    private final Latest plotting;
    private final Latest measuring;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ObjectProperty<ReadChart> which = new SimpleObjectProperty<>(ReadChart.ROW);
    private final ObjectProperty<PositionFormat> positions = new SimpleObjectProperty<>(PositionFormat.SEXAGESIMAL);
    private final ReadOnlyObjectWrapper<Optional<Chart>> chart = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Photometry>> photometry = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<PsfReading>> psfs = new ReadOnlyObjectWrapper<>(List.of());

    private record Read(Chart chart, List<Photometry> photometry) {}

    ReadsModel(StampsModel model, Background background) {
        this.model = model;
        this.plotting = new Latest(background);
        this.measuring = new Latest(background);
        InvalidationListener read = observable -> read();
        for (Observable each : List.of(shown, which, model.pointed(), model.measures().aperture(),
                model.measures().profile())) {
            each.addListener(read);
        }
        model.onSeenChange(observable -> {
            read();
            measure();
        });
        shown.addListener(observable -> measure());
        model.measures().tool().addListener((o, before, now) -> suggest());
    }

    /// How places on the sky are written.
    public ObjectProperty<PositionFormat> positions() {
        return positions;
    }

    /// Whether a pane shows them.
    public BooleanProperty shown() {
        return shown;
    }

    /// What is plotted.
    public ObjectProperty<ReadChart> which() {
        return which;
    }

    /// The plot; empty without a stamp.
    public ReadOnlyObjectProperty<Optional<Chart>> chart() {
        return chart.getReadOnlyProperty();
    }

    /// The light in the aperture, by band.
    public ReadOnlyObjectProperty<List<Photometry>> photometry() {
        return photometry.getReadOnlyProperty();
    }

    /// The PSFs of the bands.
    public ReadOnlyObjectProperty<List<PsfReading>> psfs() {
        return psfs.getReadOnlyProperty();
    }

    /// The aperture that is drawn, or a small one around the object.
    public Optional<SkyRing> aperture() {
        SkyRing drawn = model.measures().aperture().get();
        return drawn != null
                ? Optional.of(drawn)
                : model.stamp().map(stamp -> new SkyRing(stamp.position(), STANDARD_APERTURE));
    }

    /// A tool brings its own plot.
    private void suggest() {
        switch (model.measures().tool().get()) {
            case PROFILE -> which.set(ReadChart.LINE);
            case APERTURE -> which.set(ReadChart.GROWTH);
            case PAN, RULER, RING -> {
                return;
            }
        }
    }

    private void read() {
        Optional<Stamp> stamp = inFront();
        Optional<SkyPosition> place = model.crosshair().placeOrObject();
        Optional<SkyRing> aperture = aperture();
        if (stamp.isEmpty() || place.isEmpty() || aperture.isEmpty()) {
            plotting.cancel();
            chart.set(Optional.empty());
            photometry.set(List.of());
            return;
        }
        ReadCharts charts = new ReadCharts(stamp.get(), place.get(), aperture.get(), model.measures().profile().get(),
                model.display().reference());
        ReadChart wanted = which.get();
        plotting.run(() -> new Read(charts.chart(wanted), Photometry.of(charts.stamp(), charts.aperture())), read -> {
            chart.set(Optional.of(read.chart));
            photometry.set(read.photometry);
        }, problem -> chart.set(Optional.empty()));
    }

    private void measure() {
        Optional<Stamp> stamp = inFront();
        if (stamp.isEmpty()) {
            measuring.cancel();
            psfs.set(List.of());
            return;
        }
        Stamp now = stamp.get();
        measuring.run(() -> now.presentBands().stream().flatMap((Band band) -> now.image(band).stream())
                .map(image -> PsfReading.of(image, now.position())).toList(), psfs::set,
                problem -> psfs.set(List.of()));
    }

    private Optional<Stamp> inFront() {
        return shown.get() ? model.stampInFront().filter(stamp -> !stamp.images().isEmpty()) : Optional.empty();
    }
}
