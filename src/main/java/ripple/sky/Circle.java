package ripple.sky;

import java.util.ArrayList;
import java.util.List;

/// A circle on the sky (a cone).
///
/// Source: the circle of lsst.sphgeom. Empty when the squared chord is negative, the whole sky when it is 4 or more.
///
/// @param centre unit vector
/// @param squaredChord squared length of the chord from the centre to the edge, on the unit sphere
/// @param openingRad radius in radians; negative when empty
public record Circle(Vector3 centre, double squaredChord, double openingRad) implements Region {
    /// A vertex this near the edge (squared chord) is on neither side surely.
    private static final double NEAR = 2.5e-15;

    /// @throws IllegalArgumentException when the centre is no direction or a size is not a number
    public Circle {
        if (!centre.isUnit() || Double.isNaN(squaredChord) || Double.isNaN(openingRad)) {
            throw new IllegalArgumentException("A circle needs a centre on the sky and a radius.");
        }
    }

    /// The circle of a radius around a place.
    ///
    /// @param radiusDeg degrees, at least 0; 180 and more is the whole sky
    /// @throws IllegalArgumentException with a sentence for a negative radius
    public static Circle around(SkyPosition centre, double radiusDeg) {
        if (!(radiusDeg >= 0)) {
            throw new IllegalArgumentException("A cone cannot have the radius " + radiusDeg + " degrees.");
        }
        return around(Vector3.of(centre), Math.toRadians(radiusDeg));
    }

    static Circle around(Vector3 centre, double radiusRad) {
        double opening = Math.min(radiusRad, Math.PI);
        double half = Math.sin(opening / 2);
        return new Circle(centre.normalised(), opening >= Math.PI ? 4 : 4 * half * half, opening);
    }

    static Circle wholeSky() {
        return around(new Vector3(0, 0, 1), Math.PI);
    }

    public double radiusDeg() {
        return Math.toDegrees(openingRad);
    }

    public boolean isEmpty() {
        return squaredChord < 0;
    }

    public boolean isWholeSky() {
        return squaredChord >= 4;
    }

    @Override
    public boolean contains(Vector3 direction) {
        return isWholeSky() || squaredDistance(centre, direction) <= squaredChord;
    }

    @Override
    public Circle boundingCircle() {
        return this;
    }

    /// Points along the edge, for drawing, anticlockwise on the sky.
    ///
    /// @param points how many, at least 3
    public List<SkyPosition> outline(int points) {
        Tangent tangent = Tangent.at(centre);
        List<SkyPosition> edge = new ArrayList<>(points);
        for (int i = 0; i < points; i++) {
            edge.add(tangent.towards(2 * Math.PI * i / points, openingRad).toPosition());
        }
        return edge;
    }

    @Override
    public Relation relate(ConvexPolygon polygon) {
        if (isEmpty()) {
            return Relation.DISJOINT;
        }
        return isWholeSky() ? Relation.INSIDE : relateProper(polygon);
    }

    private Relation relateProper(ConvexPolygon polygon) {
        int inside = 0;
        for (Vector3 vertex : polygon.vertices()) {
            double distance = squaredDistance(vertex, centre);
            if (Math.abs(distance - squaredChord) < NEAR) {
                return Relation.OVERLAPPING;
            }
            inside += distance < squaredChord ? 1 : 0;
        }
        if (inside == 0) {
            return polygon.contains(centre) || nearestEdge(polygon, centre) < squaredChord + NEAR
                    ? Relation.OVERLAPPING
                    : Relation.DISJOINT;
        }
        return inside == polygon.vertices().size() && holdsWholly(polygon) ? Relation.INSIDE : Relation.OVERLAPPING;
    }

    /// All corners are inside; a circle larger than half the sky may still cut an edge, or be a hole in the polygon.
    private boolean holdsWholly(ConvexPolygon polygon) {
        Vector3 opposite = centre.times(-1);
        return nearestEdge(polygon, opposite) > 4 - squaredChord + NEAR && !polygon.contains(opposite);
    }

    /// Squared chord from a direction to the nearest point of the polygon's edges.
    private static double nearestEdge(ConvexPolygon polygon, Vector3 from) {
        double nearest = 4;
        for (int i = 0; i < polygon.vertices().size(); i++) {
            nearest = Math.min(nearest, squaredDistance(from, polygon.vertex(i), polygon.vertex(i + 1)));
        }
        return nearest;
    }

    /// Squared chord to the nearest point of a great-circle arc: the foot of the perpendicular where it falls on the arc.
    private static double squaredDistance(Vector3 from, Vector3 a, Vector3 b) {
        Vector3 normal = a.plus(b).cross(b.minus(a));
        Vector3 across = from.cross(normal);
        if (across.dot(a) > 0 && across.dot(b) < 0) {
            double half = Math.sin(Math.atan2(Math.abs(from.dot(normal)), across.length()) / 2);
            return 4 * half * half;
        }
        return Math.min(squaredDistance(from, a), squaredDistance(from, b));
    }

    private static double squaredDistance(Vector3 a, Vector3 b) {
        double dx = a.x() - b.x();
        double dy = a.y() - b.y();
        double dz = a.z() - b.z();
        return dx * dx + dy * dy + dz * dz;
    }
}
