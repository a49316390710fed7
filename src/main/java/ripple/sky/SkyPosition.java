package ripple.sky;

/// A place on the sky, ICRS.
///
/// @param raDeg right ascension in degrees, 0 ≤ ra < 360 (other finite values are brought into this range)
/// @param decDeg declination in degrees, −90 ≤ dec ≤ 90
public record SkyPosition(double raDeg, double decDeg) {
    /// Checks and wraps.
    ///
    /// @throws IllegalArgumentException with a sentence for the user when a coordinate is not a number or dec is out of range
    public SkyPosition {
        if (!Double.isFinite(raDeg) || !Double.isFinite(decDeg)) {
            throw new IllegalArgumentException("The position (" + raDeg + ", " + decDeg + ") is not a number.");
        }
        if (decDeg < -90 || decDeg > 90) {
            throw new IllegalArgumentException("The declination " + decDeg + " is not between -90 and 90 degrees.");
        }
        raDeg = wrap(raDeg);
    }

    /// The angle between two places.
    ///
    /// @return degrees, 0 to 180; accurate for tiny separations too (haversine)
    public double separationDeg(SkyPosition other) {
        double dDec = Math.toRadians(other.decDeg - decDeg) / 2;
        double dRa = Math.toRadians(other.raDeg - raDeg) / 2;
        double h = Math.sin(dDec) * Math.sin(dDec) + Math.cos(Math.toRadians(decDeg))
                * Math.cos(Math.toRadians(other.decDeg)) * Math.sin(dRa) * Math.sin(dRa);
        return Math.toDegrees(2 * Math.asin(Math.sqrt(Math.min(1, h))));
    }

    private static double wrap(double deg) {
        double wrapped = deg - 360 * Math.floor(deg / 360);
        return wrapped >= 360 ? 0 : wrapped;
    }
}
