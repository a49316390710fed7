package ripple.prepare;

import java.util.Locale;
import java.util.stream.Stream;

/// How pixel values are brought to a common range.
public enum NormaliseMethod {
    /// Unchanged.
    NONE,
    /// asinh(x / softening).
    ASINH,
    /// Between two percentiles, clipped to 0 … 1.
    MINMAX,
    /// Mean 0 and standard deviation 1, each band by itself.
    ZSCORE,
    /// Mean 0 and standard deviation 1 over all bands together: keeps colours.
    JOINT_ZSCORE,
    /// tanh(x / softening): −1 … 1.
    TANH,
    /// Red, green and blue of three bands as whole numbers from 0 to 255.
    LUPTON;

    /// The word for recipes and manifests, e.g. `joint_zscore`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The method with this label.
    ///
    /// @throws IllegalArgumentException with a sentence that lists the labels
    public static NormaliseMethod of(String label) {
        return Stream.of(values()).filter(v -> v.label().equals(label)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no normalisation method '" + label
                        + "'; there are " + Stream.of(values()).map(NormaliseMethod::label).toList() + "."));
    }
}
