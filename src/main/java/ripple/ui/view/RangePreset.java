package ripple.ui.view;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Plane;
import ripple.image.Stamp;
import ripple.render.DisplaySettings;
import ripple.render.Interval;
import ripple.render.Limits;
import ripple.render.Range;
import ripple.render.SurveyDisplay;

/// How a display range is found from pixels.
public enum RangePreset {
    /// From the noise of the sky to the bright end, see {@link SurveyDisplay}.
    STANDARD, ZSCALE, PERCENT_99_9, PERCENT_99_5, PERCENT_98, PERCENT_95, PERCENT_90, MIN_MAX;

    /// The limits of a band for stamps taken together; empty where there is no finite pixel.
    public Optional<Limits> limits(Collection<Stamp> stamps, Band band) {
        Optional<Limits> standard = this == STANDARD ? standard(stamps, band) : Optional.empty();
        return standard.or(() -> interval().limits(pooled(stamps, band))).map(RangePreset::widened);
    }

    private static Optional<Limits> standard(Collection<Stamp> stamps, Band band) {
        DisplaySettings proposed = SurveyDisplay.propose(stamps, List.of(band));
        Map<Band, Limits> known = proposed.range() instanceof Range.Survey survey ? survey.limits() : Map.of();
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

    private static double[] pooled(Collection<Stamp> stamps, Band band) {
        return stamps.stream().flatMap(stamp -> stamp.image(band).stream()).map(BandImage::image)
                .flatMapToDouble(RangePreset::values).toArray();
    }

    private static DoubleStream values(Plane plane) {
        float[] pixels = plane.pixels();
        return IntStream.range(0, pixels.length).mapToDouble(i -> pixels[i]);
    }

    /// A plane with one value still needs a range that a slider can be moved in.
    private static Limits widened(Limits limits) {
        return limits.width() > 0 ? limits
                : new Limits(limits.low(), limits.low() + Math.max(1e-6, Math.abs(limits.low())));
    }
}
