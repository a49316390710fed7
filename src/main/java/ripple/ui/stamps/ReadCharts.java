package ripple.ui.stamps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Calibration;
import ripple.image.PixelStatistics;
import ripple.image.Stamp;
import ripple.plot.Axis;
import ripple.plot.Chart;
import ripple.plot.PlotPoint;
import ripple.plot.Series;
import ripple.prepare.GrowthCurve;
import ripple.prepare.LineProfile;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;
import ripple.ui.kit.Messages;
import ripple.ui.view.SkyLine;
import ripple.ui.view.SkyRing;

/// Makes the plots of the reads from a stamp: one series for each band. Pure; work for the background.
///
/// @param stamp in the phase that is shown
/// @param place under the crosshair
/// @param aperture in which light is measured
/// @param line of the profile tool, null for none
/// @param first whose grid says what a row is: the band in front
record ReadCharts(Stamp stamp, SkyPosition place, SkyRing aperture, @Nullable SkyLine line, Band first) {
    private static final int MOST_RINGS = 80;
    private static final int BINS = 64;
    /// Circles up to the aperture's edge.
    private static final int CIRCLES = 12;
    /// The largest circle in radii of the aperture.
    private static final double GROWTH = 2.5;
    private static final int MOST_STEPS = 600;

    private interface Points {
        List<PlotPoint> of(BandImage image, double unit);
    }

    Chart chart(ReadChart which) {
        return switch (which) {
            case ROW -> new Chart("", Axis.of(Messages.text("reads.columns")), values(),
                    all((image, unit) -> row(image, unit)));
            case COLUMN -> new Chart("", Axis.of(Messages.text("reads.rows")), values(),
                    all((image, unit) -> column(image, unit)));
            case RADIAL -> new Chart("", Axis.of(Messages.text("reads.radius")), brightness(), all(this::rings));
            case RADIAL_MAGNITUDES ->
                new Chart("", Axis.of(Messages.text("reads.radius")),
                        Axis.of(Messages.text("reads.magnitudes")).downwards(), all(this::magnitudes));
            case GROWTH -> new Chart("", Axis.of(Messages.text("reads.radius")),
                    Axis.of(isFlux() ? Messages.text("reads.flux") : Messages.text("reads.sum")),
                    all(this::circles));
            case HISTOGRAM -> histogram();
            case LINE -> new Chart("", Axis.of(Messages.text("reads.along")), values(),
                    all((image, unit) -> along(image, unit)));
        };
    }

    private Axis values() {
        return Axis.of(isFlux() ? Messages.text("reads.nanojansky") : Messages.text("reads.value"));
    }

    private Axis brightness() {
        return Axis.of(isFlux() ? Messages.text("reads.brightness") : Messages.text("reads.valueArea"));
    }

    private boolean isFlux() {
        return stamp.images().values().stream().map(BandImage::calibration).allMatch(Calibration::isKnown);
    }

    private List<Series> all(Points points) {
        List<Series> all = new ArrayList<>();
        for (Band band : stamp.presentBands()) {
            BandImage image = stamp.image(band).orElseThrow();
            double unit = isFlux() ? image.calibration().nanojanskyPerUnit() : 1;
            all.add(new Series(band.name(), Series.Mark.LINE, points.of(image, unit)));
        }
        return all;
    }

    private static Optional<PixelPoint> pixel(BandImage image, SkyPosition at) {
        return image.wcs().toPixel(at);
    }

    private List<PlotPoint> row(BandImage image, double unit) {
        return cut(image, unit, at -> LineProfile.row(image, (int) Math.rint(at.y())), PixelPoint::x);
    }

    private List<PlotPoint> column(BandImage image, double unit) {
        return cut(image, unit, at -> LineProfile.column(image, (int) Math.rint(at.x())), PixelPoint::y);
    }

    private List<PlotPoint> cut(BandImage image, double unit,
            java.util.function.Function<PixelPoint, List<LineProfile.Point>> line,
            java.util.function.ToDoubleFunction<PixelPoint> origin) {
        return pixel(image, place).map(at -> line.apply(at).stream()
                .map(p -> PlotPoint.of(p.position() - Math.rint(origin.applyAsDouble(at)), p.value() * unit)).toList())
                .orElse(List.of());
    }

    private List<PlotPoint> along(BandImage image, double unit) {
        SkyLine now = line;
        if (now == null) {
            return List.of();
        }
        double scale = image.wcs().scaleArcsec();
        return pixel(image, now.from()).flatMap(from -> pixel(image, now.to()).map(
                to -> LineProfile.along(image, from, to, MOST_STEPS).stream()
                        .map(p -> PlotPoint.of(p.position() * scale, p.value() * unit)).toList()))
                .orElse(List.of());
    }

    private List<PlotPoint> rings(BandImage image, double unit) {
        double area = Math.pow(image.wcs().scaleArcsec(), 2);
        return curve(image, place, (curve, scale) -> curve.rings().stream()
                .map(r -> point((r.inner() + r.outer()) / 2 * scale, r.mean() * unit / area,
                        r.meanError() * unit / area))
                .toList());
    }

    private List<PlotPoint> magnitudes(BandImage image, double unit) {
        return rings(image, unit).stream().map(p -> {
            double magnitude = Calibration.abMagnitude(p.y());
            return point(p.x(), magnitude, 1.0857 * p.error() / p.y());
        }).toList();
    }

    /// To a few radii of the aperture, which lies on one of the points.
    private List<PlotPoint> circles(BandImage image, double unit) {
        double scale = image.wcs().scaleArcsec();
        double[] radii = GrowthCurve.evenly(aperture.radiusArcsec() / scale / CIRCLES, (int) (GROWTH * CIRCLES));
        return pixel(image, aperture.centre()).map(at -> GrowthCurve.of(image, at, radii).circles().stream()
                .map(c -> point(c.outer() * scale, c.sum() * unit, c.error() * unit)).toList()).orElse(List.of());
    }

    private List<PlotPoint> curve(BandImage image, SkyPosition centre,
            BiFunction<GrowthCurve, Double, List<PlotPoint>> points) {
        int count = Math.clamp(Math.max(image.box().width(), image.box().height()) / 2, 1, MOST_RINGS);
        return pixel(image, centre).map(at -> points.apply(
                GrowthCurve.of(image, at, GrowthCurve.evenly(1, count)), image.wcs().scaleArcsec()))
                .orElse(List.of());
    }

    /// Errors that are not known, or larger than any axis, are left out rather than the value.
    private static PlotPoint point(double x, double y, double error) {
        return new PlotPoint(x, y, error >= 0 && error < Float.MAX_VALUE && Double.isFinite(y) ? error : 0);
    }

    private Chart histogram() {
        BandImage image = stamp.image(first).or(() -> stamp.presentBands().stream().findFirst().flatMap(stamp::image))
                .orElseThrow();
        PixelStatistics spread = PixelStatistics.ofFinite(image.image());
        double low = spread.percentileLinear(0.5);
        double high = spread.percentileLinear(99.5);
        if (!(low < high)) {
            return new Chart("", values(), Axis.of(Messages.text("reads.pixels")), List.of());
        }
        return new Chart("", values(), Axis.of(Messages.text("reads.pixels")),
                all((each, unit) -> bins(each, unit, low, high)));
    }

    private static List<PlotPoint> bins(BandImage image, double unit, double low, double high) {
        int[] counts = new int[BINS];
        for (float value : image.image().pixels()) {
            double bin = Math.floor((value - low) / (high - low) * BINS);
            if (bin >= 0 && bin < BINS) {
                counts[(int) bin]++;
            }
        }
        List<PlotPoint> steps = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            double left = low + i * (high - low) / BINS;
            steps.add(PlotPoint.of(left * unit, counts[i]));
            steps.add(PlotPoint.of((left + (high - low) / BINS) * unit, counts[i]));
        }
        return steps;
    }
}
