package ripple.sky;

/// Galactic coordinates.
///
/// Source: the Hipparcos and Tycho Catalogues, ESA SP-1200, volume 1, section 1.5.3: pole at 192.85948°, +27.12825°, ascending
/// node of the galactic plane at longitude 32.93192°.
final class Galactic {
    private static final double POLE_RA = Math.toRadians(192.85948);
    private static final double POLE_DEC = Math.toRadians(27.12825);
    private static final double NODE = Math.toRadians(32.93192);

    private Galactic() {}

    /// @param l longitude in degrees
    /// @param b latitude in degrees
    static SkyPosition toIcrs(double l, double b) {
        double latitude = Math.toRadians(b);
        double along = Math.toRadians(l) - NODE;
        double sinDec = Math.sin(POLE_DEC) * Math.sin(latitude)
                + Math.cos(POLE_DEC) * Math.cos(latitude) * Math.sin(along);
        double y = Math.cos(latitude) * Math.cos(along);
        double x = Math.cos(POLE_DEC) * Math.sin(latitude) - Math.sin(POLE_DEC) * Math.cos(latitude) * Math.sin(along);
        return new SkyPosition(Math.toDegrees(POLE_RA + Math.atan2(y, x)),
                Math.toDegrees(Math.asin(Math.clamp(sinDec, -1, 1))));
    }
}
