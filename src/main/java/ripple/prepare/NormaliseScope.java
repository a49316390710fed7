package ripple.prepare;

import java.util.Locale;

/// Over what the parameters are taken.
public enum NormaliseScope {
    /// Each object by itself.
    IMAGE,
    /// One set of parameters for all objects, so that they compare.
    SURVEY;

    /// The word for recipes and manifests.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
