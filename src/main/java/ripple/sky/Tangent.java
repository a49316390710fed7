package ripple.sky;

/// The directions east and north at a place.
///
/// Source: Calabretta and Greisen 2002, section 5.1.3. At the poles the meridian of longitude 0 tells where east is.
record Tangent(Vector3 centre, Vector3 east, Vector3 north) {
    static Tangent at(Vector3 centre) {
        double lon = centre.longitude();
        double lat = centre.latitude();
        return new Tangent(centre, new Vector3(-Math.sin(lon), Math.cos(lon), 0),
                new Vector3(-Math.cos(lon) * Math.sin(lat), -Math.sin(lon) * Math.sin(lat), Math.cos(lat)));
    }

    /// The direction at an angular distance from the centre.
    ///
    /// @param angle radians from east towards north
    /// @param distance radians
    Vector3 towards(double angle, double distance) {
        Vector3 side = east.times(Math.cos(angle)).plus(north.times(Math.sin(angle)));
        return centre.times(Math.cos(distance)).plus(side.times(Math.sin(distance)));
    }
}
