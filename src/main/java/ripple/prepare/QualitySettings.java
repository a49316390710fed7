package ripple.prepare;

import java.util.List;

/// What a stamp must be like to be accepted.
///
/// @param reject limits that reject
/// @param warn limits that only leave a warning
/// @param badPlanes mask planes whose pixels are bad, by name or alias; a name that a mask does not have counts for nothing
/// @param centralReject planes of which not one pixel may lie in the central half; empty to switch the check off
/// @param missingBands whether an object that lacks a band is rejected
/// @param cosmicRays whether they are looked for
public record QualitySettings(QualityLimits reject, QualityLimits warn, List<String> badPlanes,
        List<String> centralReject, MissingBands missingBands, CosmicRaySearch cosmicRays) {
    /// No lower limit.
    public static final double NO_MINIMUM = Double.NEGATIVE_INFINITY;
    /// No upper limit.
    public static final double NO_MAXIMUM = Double.POSITIVE_INFINITY;
    /// RIPPLe's bad planes.
    public static final List<String> DEFAULT_BAD_PLANES = List.of("NO_DATA", "BAD", "SAT", "UNMASKEDNAN",
            "SENSOR_EDGE", "EDGE");
    /// RIPPLe's planes that must not reach the centre.
    public static final List<String> DEFAULT_CENTRAL_REJECT = List.of("NO_DATA", "EDGE", "SENSOR_EDGE");
    /// At most 5 % bad pixels, and the WCS within a pixel of where the stamp was cut.
    public static final QualityLimits DEFAULT_LIMITS = QualityLimits.NONE.with(QualityLimit.BAD_FRACTION, 0.05)
            .with(QualityLimit.POSITION_ERROR, 1);

    /// @throws IllegalArgumentException with a sentence when cosmic rays would reject
    public QualitySettings {
        if (reject.of(QualityLimit.COSMIC_RAY_PIXELS).isPresent()) {
            throw new IllegalArgumentException("Cosmic rays never reject a stamp, they only leave a warning.");
        }
        badPlanes = List.copyOf(badPlanes);
        centralReject = List.copyOf(centralReject);
    }

    /// {@link #DEFAULT_LIMITS}, RIPPLe's planes, every band there, no warnings, no search for cosmic rays.
    public static QualitySettings standard() {
        return new QualitySettings(DEFAULT_LIMITS, QualityLimits.NONE, DEFAULT_BAD_PLANES, DEFAULT_CENTRAL_REJECT,
                MissingBands.REJECT, CosmicRaySearch.OFF);
    }

    /// @param value {@link #NO_MAXIMUM} or {@link #NO_MINIMUM} for none
    public QualitySettings rejecting(QualityLimit limit, double value) {
        return new QualitySettings(reject.with(limit, value), warn, badPlanes, centralReject, missingBands,
                cosmicRays);
    }

    /// @param value {@link #NO_MAXIMUM} or {@link #NO_MINIMUM} for none
    public QualitySettings warning(QualityLimit limit, double value) {
        return new QualitySettings(reject, warn.with(limit, value), badPlanes, centralReject, missingBands,
                cosmicRays);
    }

    public QualitySettings withMaxBadFraction(double fraction) {
        return rejecting(QualityLimit.BAD_FRACTION, fraction);
    }

    public QualitySettings withMinSnr(double snr) {
        return rejecting(QualityLimit.SNR, snr);
    }

    public QualitySettings withMaxSeeingArcsec(double arcsec) {
        return rejecting(QualityLimit.SEEING, arcsec);
    }

    public QualitySettings withBadPlanes(List<String> planes) {
        return new QualitySettings(reject, warn, planes, centralReject, missingBands, cosmicRays);
    }

    public QualitySettings withCentralReject(List<String> planes) {
        return new QualitySettings(reject, warn, badPlanes, planes, missingBands, cosmicRays);
    }

    public QualitySettings withMissingBands(MissingBands policy) {
        return new QualitySettings(reject, warn, badPlanes, centralReject, policy, cosmicRays);
    }

    public QualitySettings withCosmicRays(CosmicRaySearch search) {
        return new QualitySettings(reject, warn, badPlanes, centralReject, missingBands, search);
    }
}
