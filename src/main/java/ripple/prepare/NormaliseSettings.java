package ripple.prepare;

import java.util.List;

/// How stamps are normalised.
///
/// @param method what is done
/// @param scope over what parameters are taken
/// @param softening of asinh, in the image's unit; {@link #ESTIMATED} to take it from the pixels
/// @param lowPercentile of minmax, 0 to 100
/// @param highPercentile of minmax, above the low one
/// @param badPlanes mask planes, by name or alias, whose pixels do not count for the parameters
public record NormaliseSettings(NormaliseMethod method, NormaliseScope scope, double softening, double lowPercentile,
        double highPercentile, List<String> badPlanes) {
    /// Taken from the pixels.
    public static final double ESTIMATED = Double.NaN;

    /// @throws IllegalArgumentException with a sentence for a softening that is not positive or percentiles out of order
    public NormaliseSettings {
        if (softening <= 0 || Double.isInfinite(softening)) {
            throw new IllegalArgumentException("The softening must be positive, not " + softening + ".");
        }
        if (!(lowPercentile >= 0 && lowPercentile < highPercentile && highPercentile <= 100)) {
            throw new IllegalArgumentException("The percentiles must rise between 0 and 100, not from " + lowPercentile
                    + " to " + highPercentile + ".");
        }
        badPlanes = List.copyOf(badPlanes);
    }

    /// asinh with one softening per band for the whole set.
    public static NormaliseSettings standard() {
        return of(NormaliseMethod.ASINH, NormaliseScope.SURVEY);
    }

    /// With estimated softening, percentiles 1 and 99 and the quality check's bad planes.
    public static NormaliseSettings of(NormaliseMethod method, NormaliseScope scope) {
        return new NormaliseSettings(method, scope, ESTIMATED, 1, 99, QualitySettings.DEFAULT_BAD_PLANES);
    }
}
