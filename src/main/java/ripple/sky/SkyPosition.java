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

    /// The direction in which another place lies, from north towards east.
    ///
    /// @return degrees, 0 ≤ angle < 360; 0 for the same place
    public double positionAngleDeg(SkyPosition other) {
        double d1 = Math.toRadians(decDeg);
        double d2 = Math.toRadians(other.decDeg);
        double dRa = Math.toRadians(other.raDeg - raDeg);
        double east = Math.cos(d2) * Math.sin(dRa);
        double north = Math.cos(d1) * Math.sin(d2) - Math.sin(d1) * Math.cos(d2) * Math.cos(dRa);
        return wrap(Math.toDegrees(Math.atan2(east, north)));
    }

    /// The place at a distance in a direction.
    ///
    /// @param positionAngleDeg degrees from north towards east
    /// @param distanceDeg degrees along the great circle
    public SkyPosition towards(double positionAngleDeg, double distanceDeg) {
        double d = Math.toRadians(decDeg);
        double angle = Math.toRadians(positionAngleDeg);
        double way = Math.toRadians(distanceDeg);
        double sine = Math.sin(d) * Math.cos(way) + Math.cos(d) * Math.sin(way) * Math.cos(angle);
        double dRa = Math.atan2(Math.sin(angle) * Math.sin(way) * Math.cos(d), Math.cos(way) - Math.sin(d) * sine);
        return new SkyPosition(raDeg + Math.toDegrees(dRa), Math.toDegrees(Math.asin(Math.clamp(sine, -1, 1))));
    }

    private static double wrap(double deg) {
        double wrapped = deg - 360 * Math.floor(deg / 360);
        return wrapped >= 360 ? 0 : wrapped;
    }
}
