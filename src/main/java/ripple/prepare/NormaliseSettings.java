package ripple.prepare;

import java.util.List;
import java.util.Map;
import ripple.image.Band;

/// How stamps are normalised.
///
/// @param method what is done
/// @param scope over what parameters are taken
/// @param softening of asinh and tanh by band, in the image's unit; a band without one is measured
/// @param softeningFactor a measured softening is the noise times this
/// @param percentiles of minmax
/// @param lupton which bands are coloured how; without bands for other methods
/// @param badPlanes mask planes, by name or alias, whose pixels do not count for the parameters
public record NormaliseSettings(NormaliseMethod method, NormaliseScope scope, Map<Band, Double> softening,
        double softeningFactor, Percentiles percentiles, LuptonLevels lupton, List<String> badPlanes) {
    /// Within these every float pixel has a finite quotient.
    public static final double SMALLEST_SOFTENING = 1e-30;
    /// The other end.
    public static final double LARGEST_SOFTENING = 1e30;

    /// The percentiles of minmax.
    ///
    /// @param low 0 to 100
    /// @param high above the low one, at most 100
    /// @param rule what lies between two pixels
    public record Percentiles(double low, double high, PercentileRule rule) {
        /// 1 and 99, as RIPPLe has them.
        public static final Percentiles STANDARD = new Percentiles(1, 99, PercentileRule.LOWER);

        /// @throws IllegalArgumentException with a sentence for percentiles out of order
        public Percentiles {
            if (!(low >= 0 && low < high && high <= 100)) {
                throw new IllegalArgumentException("The percentiles must rise between 0 and 100, not from " + low
                        + " to " + high + ".");
            }
        }
    }

    /// @throws IllegalArgumentException with a sentence for a softening or factor that is not positive, or a colour without bands
    public NormaliseSettings {
        softening = Map.copyOf(softening);
        badPlanes = List.copyOf(badPlanes);
        softening.values().forEach(NormaliseSettings::requirePositive);
        requirePositive(softeningFactor);
        if (method == NormaliseMethod.LUPTON && lupton.rgb().isEmpty()) {
            throw new IllegalArgumentException("The method lupton needs the bands for red, green and blue.");
        }
    }

    /// asinh with one softening per band for the whole set.
    public static NormaliseSettings standard() {
        return of(NormaliseMethod.ASINH, NormaliseScope.SURVEY);
    }

    /// With measured softening, percentiles 1 and 99 and the quality check's bad planes.
    ///
    /// @param method any but lupton, which needs bands
    public static NormaliseSettings of(NormaliseMethod method, NormaliseScope scope) {
        return new NormaliseSettings(method, scope, Map.of(), 1, Percentiles.STANDARD, LuptonLevels.NONE,
                QualitySettings.DEFAULT_BAD_PLANES);
    }

    /// Lupton's colours with fixed numbers.
    public static NormaliseSettings of(LuptonLevels lupton) {
        return new NormaliseSettings(NormaliseMethod.LUPTON, NormaliseScope.SURVEY, Map.of(), 1, Percentiles.STANDARD,
                lupton, QualitySettings.DEFAULT_BAD_PLANES);
    }

    public NormaliseSettings withSoftening(Map<Band, Double> given) {
        return new NormaliseSettings(method, scope, given, softeningFactor, percentiles, lupton, badPlanes);
    }

    public NormaliseSettings withSofteningFactor(double factor) {
        return new NormaliseSettings(method, scope, softening, factor, percentiles, lupton, badPlanes);
    }

    public NormaliseSettings withPercentiles(Percentiles other) {
        return new NormaliseSettings(method, scope, softening, softeningFactor, other, lupton, badPlanes);
    }

    boolean usesSoftening() {
        return method == NormaliseMethod.ASINH || method == NormaliseMethod.TANH;
    }

    private static void requirePositive(double softening) {
        if (!(softening >= SMALLEST_SOFTENING && softening <= LARGEST_SOFTENING)) {
            throw new IllegalArgumentException("The softening must be positive, from " + SMALLEST_SOFTENING + " to "
                    + LARGEST_SOFTENING + ", not " + softening + ".");
        }
    }
}
