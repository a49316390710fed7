package ripple.sky;

/// The box in longitude and latitude around a polygon, a little wider than needed.
///
/// Source: lsst.sphgeom widens each corner by 5e-10 rad, takes the highest and lowest point of every great-circle edge,
/// and all longitudes where a pole is inside.
///
/// @param lon longitudes
/// @param latA lowest latitude, radians
/// @param latB highest latitude, radians
record PolygonBounds(LonInterval lon, double latA, double latB) {
    private static final double MARGIN = 5e-10;

    static PolygonBounds of(ConvexPolygon polygon) {
        PolygonBounds bounds = around(polygon.vertex(0));
        boolean west = false;
        boolean east = false;
        for (int i = 0; i < polygon.vertices().size(); i++) {
            Vector3 from = polygon.vertex(i);
            Vector3 to = polygon.vertex(i + 1);
            bounds = bounds.united(around(to)).united(extremes(from, to));
            double turn = from.x() * to.y() - from.y() * to.x();
            east |= turn > 0;
            west |= turn < 0;
        }
        return bounds.withPole(west, east);
    }

    private static PolygonBounds around(Vector3 vertex) {
        double lon = vertex.longitude();
        double lat = vertex.latitude();
        double from = lon - MARGIN < 0 ? lon - MARGIN + 2 * Math.PI : lon - MARGIN;
        double to = lon + MARGIN > 2 * Math.PI ? lon + MARGIN - 2 * Math.PI : lon + MARGIN;
        return new PolygonBounds(new LonInterval(from, to), lat - MARGIN, lat + MARGIN);
    }

    /// The latitudes that an edge reaches between its ends; none where it is highest or lowest at its ends.
    private static PolygonBounds extremes(Vector3 from, Vector3 to) {
        PolygonBounds ends = around(from);
        Vector3 normal = from.plus(to).cross(to.minus(from));
        Vector3 top = new Vector3(-normal.x() * normal.z(), -normal.y() * normal.z(),
                normal.x() * normal.x() + normal.y() * normal.y());
        double side = normal.cross(top).dot(from);
        double otherSide = normal.cross(top).dot(to);
        double lat = top.latitude();
        if (side < 0 && otherSide > 0) {
            return new PolygonBounds(ends.lon, ends.latA, Math.max(ends.latB, lat + MARGIN));
        }
        if (side > 0 && otherSide < 0) {
            return new PolygonBounds(ends.lon, Math.min(ends.latA, -lat - MARGIN), ends.latB);
        }
        return ends;
    }

    private PolygonBounds united(PolygonBounds other) {
        return new PolygonBounds(lon.united(other.lon), Math.min(latA, other.latA), Math.max(latB, other.latB));
    }

    /// A polygon all of whose edges run eastwards (westwards) goes round the north (south) pole.
    private PolygonBounds withPole(boolean west, boolean east) {
        if (!west) {
            return new PolygonBounds(LonInterval.FULL, latA, Math.PI / 2);
        }
        return east ? this : new PolygonBounds(LonInterval.FULL, -Math.PI / 2, latB);
    }
}
