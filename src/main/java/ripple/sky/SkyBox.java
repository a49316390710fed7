package ripple.sky;

import java.util.ArrayList;
import java.util.List;

/// A box in right ascension and declination, edges included.
///
/// Source: the box of lsst.sphgeom.
///
/// @param lonA western edge in radians, 0 to 2π; larger than `lonB` when the box runs through 0h
/// @param lonB eastern edge in radians, 0 to 2π
/// @param latA southern edge in radians; larger than `latB` when the box is empty
/// @param latB northern edge in radians
public record SkyBox(double lonA, double lonB, double latA, double latB) implements Region {
    private static final double TURN = 2 * Math.PI;

    /// The box between two meridians and two parallels.
    ///
    /// @param raFromDeg western edge, degrees; the box runs eastwards from here, through 0h where `raToDeg` is smaller
    /// @param raToDeg eastern edge, degrees; 360 or more beyond the western edge is all around
    /// @param decFromDeg southern edge
    /// @param decToDeg northern edge
    /// @throws IllegalArgumentException with a sentence when the edges make no box
    public static SkyBox ofDegrees(double raFromDeg, double raToDeg, double decFromDeg, double decToDeg) {
        if (!(decFromDeg >= -90 && decFromDeg <= decToDeg && decToDeg <= 90)
                || !Double.isFinite(raFromDeg + raToDeg)) {
            throw new IllegalArgumentException("There is no box from RA " + raFromDeg + " to " + raToDeg
                    + " and Dec " + decFromDeg + " to " + decToDeg + " degrees.");
        }
        boolean round = raToDeg - raFromDeg >= 360;
        return new SkyBox(round ? 0 : radians(raFromDeg), round ? TURN : radians(raToDeg),
                Math.toRadians(decFromDeg), Math.toRadians(decToDeg));
    }

    @Override
    public boolean contains(Vector3 direction) {
        double lat = direction.latitude();
        return lat >= latA && lat <= latB && holdsLongitude(direction.longitude());
    }

    /// Through the bounding box of the polygon, as the registry's own index does it.
    @Override
    public Relation relate(ConvexPolygon polygon) {
        PolygonBounds bounds = PolygonBounds.of(polygon);
        if (latA > latB || bounds.latB() < latA || bounds.latA() > latB || !bounds.lon().meets(lon())) {
            return Relation.DISJOINT;
        }
        boolean inside = bounds.latA() >= latA && bounds.latB() <= latB && lon().holds(bounds.lon());
        return inside ? Relation.INSIDE : Relation.OVERLAPPING;
    }

    @Override
    public Circle boundingCircle() {
        if (latA > latB) {
            return new Circle(new Vector3(0, 0, 1), -1, -1);
        }
        double width = lon().width();
        if (width >= Math.PI) {
            double pole = latA + latB > 0 ? 1 : -1;
            return Circle.around(new Vector3(0, 0, pole), Math.PI / 2 - (pole > 0 ? latA : -latB) + 1e-14);
        }
        Vector3 centre = Vector3.ofRadians(lonA + width / 2, (latA + latB) / 2);
        double radius = Math.max(centre.angleTo(Vector3.ofRadians(lonA, latA)),
                centre.angleTo(Vector3.ofRadians(lonA, latB)));
        return Circle.around(centre, radius + 1e-14);
    }

    /// Points along the edge, for drawing, anticlockwise on the sky from the south-west corner.
    ///
    /// @param perEdge points on each of the four edges, at least 1
    public List<SkyPosition> outline(int perEdge) {
        double[] lons = {lonA, lonA + lon().width(), lonA + lon().width(), lonA};
        double[] lats = {latA, latA, latB, latB};
        List<SkyPosition> edge = new ArrayList<>(4 * perEdge);
        for (int i = 0; i < 4 * perEdge; i++) {
            int side = i / perEdge;
            double part = (double) (i % perEdge) / perEdge;
            double lon = lons[side] + part * (lons[(side + 1) % 4] - lons[side]);
            double lat = lats[side] + part * (lats[(side + 1) % 4] - lats[side]);
            edge.add(new SkyPosition(Math.toDegrees(lon), Math.toDegrees(lat)));
        }
        return edge;
    }

    LonInterval lon() {
        return new LonInterval(lonA, lonB);
    }

    private boolean holdsLongitude(double lon) {
        return lon().holds(lon);
    }

    private static double radians(double deg) {
        double wrapped = deg - 360 * Math.floor(deg / 360);
        return deg == 360 ? TURN : Math.toRadians(wrapped);
    }
}
