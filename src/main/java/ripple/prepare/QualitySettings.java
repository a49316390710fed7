package ripple.prepare;

import java.util.List;

/// What a stamp must be like to be accepted.
///
/// @param maxBadFraction largest share of bad pixels in any band, 0 to 1
/// @param minSnr smallest signal-to-noise ratio in the best band; {@link #NO_MINIMUM} for none
/// @param maxSeeingArcsec largest PSF FWHM in any band, arcsec; {@link #NO_MAXIMUM} for none
/// @param badPlanes mask planes whose pixels are bad, by name or alias; a name that a mask does not have counts for nothing
/// @param centralReject planes of which not one pixel may lie in the central half; empty to switch the check off
/// @param missingBands whether an object that lacks a band is rejected
public record QualitySettings(double maxBadFraction, double minSnr, double maxSeeingArcsec, List<String> badPlanes,
        List<String> centralReject, MissingBands missingBands) {
    /// No lower limit.
    public static final double NO_MINIMUM = Double.NEGATIVE_INFINITY;
    /// No upper limit.
    public static final double NO_MAXIMUM = Double.POSITIVE_INFINITY;
    /// RIPPLe's bad planes.
    public static final List<String> DEFAULT_BAD_PLANES = List.of("NO_DATA", "BAD", "SAT", "UNMASKEDNAN",
            "SENSOR_EDGE", "EDGE");
    /// RIPPLe's planes that must not reach the centre.
    public static final List<String> DEFAULT_CENTRAL_REJECT = List.of("NO_DATA", "EDGE", "SENSOR_EDGE");

    /// @throws IllegalArgumentException with a sentence when a limit cannot be met or is not a number
    public QualitySettings {
        if (!(maxBadFraction >= 0 && maxBadFraction <= 1)) {
            throw new IllegalArgumentException(
                    "The largest fraction of bad pixels lies between 0 and 1, not at " + maxBadFraction + ".");
        }
        if (Double.isNaN(minSnr)) {
            throw new IllegalArgumentException("The smallest signal-to-noise ratio is not a number.");
        }
        if (!(maxSeeingArcsec > 0)) {
            throw new IllegalArgumentException("The largest seeing must be positive, not " + maxSeeingArcsec + ".");
        }
        badPlanes = List.copyOf(badPlanes);
        centralReject = List.copyOf(centralReject);
    }

    /// At most 5 % bad pixels, RIPPLe's planes, no limit on S/N and seeing, every band there.
    public static QualitySettings standard() {
        return new QualitySettings(0.05, NO_MINIMUM, NO_MAXIMUM, DEFAULT_BAD_PLANES, DEFAULT_CENTRAL_REJECT,
                MissingBands.REJECT);
    }

    public QualitySettings withMaxBadFraction(double fraction) {
        return new QualitySettings(fraction, minSnr, maxSeeingArcsec, badPlanes, centralReject, missingBands);
    }

    public QualitySettings withMinSnr(double snr) {
        return new QualitySettings(maxBadFraction, snr, maxSeeingArcsec, badPlanes, centralReject, missingBands);
    }

    public QualitySettings withMaxSeeingArcsec(double arcsec) {
        return new QualitySettings(maxBadFraction, minSnr, arcsec, badPlanes, centralReject, missingBands);
    }

    public QualitySettings withBadPlanes(List<String> planes) {
        return new QualitySettings(maxBadFraction, minSnr, maxSeeingArcsec, planes, centralReject, missingBands);
    }

    public QualitySettings withCentralReject(List<String> planes) {
        return new QualitySettings(maxBadFraction, minSnr, maxSeeingArcsec, badPlanes, planes, missingBands);
    }

    public QualitySettings withMissingBands(MissingBands policy) {
        return new QualitySettings(maxBadFraction, minSnr, maxSeeingArcsec, badPlanes, centralReject, policy);
    }
}
