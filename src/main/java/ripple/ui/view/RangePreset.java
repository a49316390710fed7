package ripple.ui.view;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Mask;
import ripple.image.Plane;
import ripple.image.Stamp;
import ripple.render.DisplaySettings;
import ripple.render.Interval;
import ripple.render.Limits;
import ripple.render.Range;
import ripple.render.SurveyDisplay;
import ripple.sky.PixelBox;

/// How a display range is found from pixels.
public enum RangePreset {
    /// From the noise of the sky to the bright end, see {@link SurveyDisplay}.
    STANDARD, ZSCALE, PERCENT_99_9, PERCENT_99_5, PERCENT_98, PERCENT_95, PERCENT_90, MIN_MAX;

    private static final int ENOUGH = 1 << 16;

    /// The limits of a band for stamps taken together; empty where there is no finite pixel.
    public Optional<Limits> limits(Collection<Stamp> stamps, Band band) {
        Optional<Limits> standard = this == STANDARD ? standard(stamps, band) : Optional.empty();
        return standard.or(() -> interval().limits(pooled(stamps, band))).map(RangePreset::widened);
    }

    private static Optional<Limits> standard(Collection<Stamp> stamps, Band band) {
        SurveyDisplay survey = new SurveyDisplay(List.of(band));
        stamps.stream().flatMap(stamp -> stamp.image(band).stream())
                .forEach(image -> survey.add(Map.of(band, thinned(image))));
        DisplaySettings proposed = survey.settings();
        Map<Band, Limits> known = proposed.range() instanceof Range.Survey range ? range.limits() : Map.of();
        return Optional.ofNullable(known.get(band));
    }

    private Interval interval() {
        return switch (this) {
            case ZSCALE -> new Interval.ZScale();
            case STANDARD, PERCENT_99_5 -> new Interval.Percentile(99.5);
            case PERCENT_99_9 -> new Interval.Percentile(99.9);
            case PERCENT_98 -> new Interval.Percentile(98);
            case PERCENT_95 -> new Interval.Percentile(95);
            case PERCENT_90 -> new Interval.Percentile(90);
            case MIN_MAX -> new Interval.MinMax();
        };
    }

    private double[] pooled(Collection<Stamp> stamps, Band band) {
        return stamps.stream().flatMap(stamp -> stamp.image(band).stream()).map(BandImage::image)
                .flatMapToDouble(this::values).toArray();
    }

    private DoubleStream values(Plane plane) {
        return this == MIN_MAX ? ends(plane) : every(plane.pixels(), step(plane));
    }

    /// Of percentiles and zscale some ten thousand pixels of a large image tell as much as all of them.
    private static int step(Plane plane) {
        return Math.ceilDiv(plane.size(), ENOUGH) | 1;
    }

    private static DoubleStream every(float[] pixels, int step) {
        return IntStream.range(0, Math.ceilDiv(pixels.length, step)).mapToDouble(i -> pixels[i * step]);
    }

    private static DoubleStream ends(Plane plane) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (float value : plane.pixels()) {
            if (Float.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        return DoubleStream.of(low, high);
    }

    /// The image itself, or a row of pixels spread over a large one.
    private static BandImage thinned(BandImage image) {
        int step = step(image.image());
        if (step == 1) {
            return image;
        }
        Plane pixels = row(image.image(), step);
        int n = pixels.width();
        return new BandImage(image.band(), new PixelBox(0, 0, n, 1), pixels, row(image.variance(), step),
                new Mask(n, 1, new long[n], image.mask().planes()), image.psf(), image.wcs(), image.calibration(),
                image.provenance());
    }

    private static Plane row(Plane plane, int step) {
        float[] kept = new float[Math.ceilDiv(plane.size(), step)];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = plane.pixels()[i * step];
        }
        return new Plane(kept.length, 1, kept);
    }

    /// A plane with one value still needs a range that a slider can be moved in.
    private static Limits widened(Limits limits) {
        return limits.width() > 0 ? limits
                : new Limits(limits.low(), limits.low() + Math.max(1e-6, Math.abs(limits.low())));
    }
}
