package ripple.prepare;

import java.util.Locale;
import java.util.stream.Stream;
import ripple.image.PixelStatistics;

/// What a percentile between two pixels is.
public enum PercentileRule {
    /// The lower of the two: sorted[⌊q/100 · (n−1)⌋], numpy's `lower`, as RIPPLe's normaliser has it.
    LOWER,
    /// Linear between them, numpy's default, as in RIPPLe's colour composites.
    LINEAR;

    /// The word for recipes and manifests.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The rule with this label.
    ///
    /// @throws IllegalArgumentException with a sentence that lists the labels
    public static PercentileRule of(String label) {
        return Stream.of(values()).filter(v -> v.label().equals(label)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no percentile rule '" + label
                        + "'; there are " + Stream.of(values()).map(PercentileRule::label).toList() + "."));
    }

    double of(PixelStatistics pixels, double percent) {
        return this == LOWER ? pixels.percentileLower(percent) : pixels.percentileLinear(percent);
    }
}
