package ripple.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Stamp;

/// Display settings that serve a whole set of stamps, so that brightness and colour compare between objects.
///
/// Per band, from a sample of the set: σ² = the median over stamps of the median variance; the picture begins 2 σ below zero and ends at the upper
/// quartile over stamps of the 99.5th percentile, but not below 10 σ: three objects of four keep their centres. The softening is 3 σ as a fraction of the range (median of the bands): linear in
/// the noise, logarithmic above. The bands of a colour picture have one range in common, the median of theirs: equal fluxes are grey, and the sky
/// has no tint. A hundred stamps are plenty. Keeps two numbers per band and stamp; belongs to one thread.
public final class SurveyDisplay {
    private static final double BELOW = 2;
    private static final double LEAST = 10;
    private static final double SOFT = 3;
    private static final double TOP = 0.995;
    private static final double UPPER = 0.75;
    private static final double SMALLEST_SOFTENING = 0.003;

    private final List<Band> bands;
    private final Map<Band, List<Double>> variances = new LinkedHashMap<>();
    private final Map<Band, List<Double>> tops = new LinkedHashMap<>();

    /// @param bands one, or three as red, green, blue
    public SurveyDisplay(List<Band> bands) {
        this.bands = List.copyOf(bands);
        for (Band band : bands) {
            variances.put(band, new ArrayList<>());
            tops.put(band, new ArrayList<>());
        }
    }

    /// Settings from a sample in memory.
    public static DisplaySettings propose(Collection<Stamp> sample, List<Band> bands) {
        SurveyDisplay display = new SurveyDisplay(bands);
        sample.forEach(stamp -> display.add(stamp.images()));
        return display.settings();
    }

    /// Takes one stamp of the set into account.
    public void add(Map<Band, BandImage> images) {
        for (Map.Entry<Band, BandImage> image : images.entrySet()) {
            if (variances.containsKey(image.getKey())) {
                double[] variance = Arrays.stream(FiniteValues.of(image.getValue().variance().pixels()))
                        .filter(v -> v > 0).toArray();
                keep(variances, image.getKey(), variance, 0.5);
                keep(tops, image.getKey(), FiniteValues.of(image.getValue().image().pixels()), TOP);
            }
        }
    }

    /// Settings from what was added; a band without a usable value has each stamp's own 99.5 percent.
    public DisplaySettings settings() {
        Map<Band, Limits> limits = new LinkedHashMap<>();
        for (Band band : variances.keySet()) {
            limits(band).ifPresent(l -> limits.put(band, l));
        }
        double[] softenings = limits.values().stream().mapToDouble(l -> -l.low() / BELOW * SOFT / l.width()).toArray();
        Transfer transfer = softenings.length == 0 ? DisplaySettings.USUAL_TRANSFER : asinh(median(softenings));
        return DisplaySettings.of(bands, transfer, new Range.Survey(inCommon(limits), new Interval.Percentile(99.5)));
    }

    private static Map<Band, Limits> inCommon(Map<Band, Limits> limits) {
        if (limits.size() < 2) {
            return limits;
        }
        Limits common = new Limits(median(limits.values().stream().mapToDouble(Limits::low).toArray()),
                median(limits.values().stream().mapToDouble(Limits::high).toArray()));
        Map<Band, Limits> all = new LinkedHashMap<>();
        limits.keySet().forEach(band -> all.put(band, common));
        return all;
    }

    private static void keep(Map<Band, List<Double>> where, Band band, double[] values, double quantile) {
        if (values.length > 0) {
            where.computeIfAbsent(band, _ -> new ArrayList<>()).add(new Quantiles(values).at(quantile));
        }
    }

    private Optional<Limits> limits(Band band) {
        double[] found = variances.getOrDefault(band, List.of()).stream().mapToDouble(Double::doubleValue).toArray();
        double[] highs = tops.getOrDefault(band, List.of()).stream().mapToDouble(Double::doubleValue).toArray();
        if (found.length == 0 || highs.length == 0) {
            return Optional.empty();
        }
        double sigma = Math.sqrt(median(found));
        return Optional.of(new Limits(-BELOW * sigma, Math.max(LEAST * sigma, new Quantiles(highs).at(UPPER))));
    }

    private static Transfer asinh(double softening) {
        double rounded = Math.round(softening * 1000) / 1000.0;
        return new Transfer.Independent(new Stretch.Asinh(Math.max(SMALLEST_SOFTENING, rounded)));
    }

    private static double median(double[] values) {
        return new Quantiles(values).at(0.5);
    }
}
