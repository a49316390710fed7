package ripple.prepare;

import java.util.Locale;
import java.util.stream.Stream;

/// Over what the parameters are taken.
public enum NormaliseScope {
    /// Each object by itself.
    PER_IMAGE,
    /// One set of parameters for all objects, so that they compare.
    SURVEY;

    /// The word for recipes and manifests.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The scope with this label.
    ///
    /// @throws IllegalArgumentException with a sentence that lists the labels
    public static NormaliseScope of(String label) {
        return Stream.of(values()).filter(v -> v.label().equals(label)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no normalisation scope '" + label
                        + "'; there are " + Stream.of(values()).map(NormaliseScope::label).toList() + "."));
    }
}
