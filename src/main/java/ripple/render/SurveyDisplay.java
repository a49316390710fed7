package ripple.render;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Stamp;

/// Display settings that serve a whole set of stamps, so that brightness and colour compare between objects.
///
/// Per band, from a sample of the set: σ = the median over stamps of √(median variance); the picture begins 2 σ below zero and ends at the median
/// over stamps of the 99.5th percentile, but not below 10 σ. The softening is 3 σ as a fraction of the range (median of the bands): linear in
/// the noise, logarithmic above. A hundred stamps are plenty.
public final class SurveyDisplay {
    private static final double BELOW = 2;
    private static final double LEAST = 10;
    private static final double SOFT = 3;
    private static final double TOP = 0.995;
    private static final double SMALLEST_SOFTENING = 0.003;

    private SurveyDisplay() {}

    /// Settings for the bands; a band without a usable value in the sample has each stamp's own 99.5 percent.
    ///
    /// @param sample some stamps of the set
    /// @param bands one, or three as red, green, blue
    public static DisplaySettings propose(Collection<Stamp> sample, List<Band> bands) {
        Map<Band, Limits> limits = new LinkedHashMap<>();
        double[] softenings = bands.stream().distinct().mapToDouble(band -> {
            List<BandImage> images = sample.stream().flatMap(s -> s.image(band).stream()).toList();
            return limits(images).map(l -> {
                limits.put(band, l);
                return -l.low() / BELOW * SOFT / l.width();
            }).orElse(Double.NaN);
        }).filter(Double::isFinite).toArray();
        Transfer transfer = softenings.length == 0 ? DisplaySettings.USUAL_TRANSFER : asinh(median(softenings));
        return DisplaySettings.of(bands, transfer, new Range.Survey(limits, new Interval.Percentile(99.5)));
    }

    private static Transfer asinh(double softening) {
        double rounded = Math.round(softening * 1000) / 1000.0;
        return new Transfer.Independent(new Stretch.Asinh(Math.max(SMALLEST_SOFTENING, rounded)));
    }

    private static Optional<Limits> limits(List<BandImage> images) {
        double[] sigmas = images.stream().flatMapToDouble(i -> sigma(i).stream().mapToDouble(s -> s)).toArray();
        double[] tops = images.stream().flatMapToDouble(SurveyDisplay::top).toArray();
        if (sigmas.length == 0 || tops.length == 0) {
            return Optional.empty();
        }
        double sigma = median(sigmas);
        return Optional.of(new Limits(-BELOW * sigma, Math.max(LEAST * sigma, median(tops))));
    }

    private static Optional<Double> sigma(BandImage image) {
        double[] variance = Arrays.stream(FiniteValues.of(image.variance().pixels())).filter(v -> v > 0).toArray();
        return variance.length == 0 ? Optional.empty() : Optional.of(Math.sqrt(median(variance)));
    }

    private static DoubleStream top(BandImage image) {
        double[] values = FiniteValues.of(image.image().pixels());
        return values.length == 0 ? DoubleStream.empty() : DoubleStream.of(new Quantiles(values).at(TOP));
    }

    private static double median(double[] values) {
        return new Quantiles(values).at(0.5);
    }
}
