package ripple.sky;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A convex polygon whose edges are great circles.
///
/// Source: the convex polygon of lsst.sphgeom: a direction p is inside when p · (vᵢ × vᵢ₊₁) ≥ 0 for every edge.
///
/// @param vertices unit vectors, at least 3, anticlockwise seen from outside the sphere
public record ConvexPolygon(List<Vector3> vertices) implements Region {
    /// @throws IllegalArgumentException for fewer than three vertices or one that is no direction
    public ConvexPolygon {
        vertices = List.copyOf(vertices);
        if (vertices.size() < 3) {
            throw new IllegalArgumentException("A polygon needs three corners, not " + vertices.size() + ".");
        }
        if (!vertices.stream().allMatch(Vector3::isUnit)) {
            throw new IllegalArgumentException("A corner of the polygon is no direction on the sky.");
        }
    }

    /// The polygon with these corners, in either sense of rotation.
    ///
    /// @throws IllegalArgumentException with a sentence when the corners in this order make no convex polygon
    public static ConvexPolygon of(List<SkyPosition> corners) {
        List<Vector3> vertices = new ArrayList<>(corners.stream().map(Vector3::of).toList());
        ConvexPolygon polygon = new ConvexPolygon(vertices);
        if (polygon.isConvex()) {
            return polygon;
        }
        Collections.reverse(vertices);
        ConvexPolygon turned = new ConvexPolygon(vertices);
        if (!turned.isConvex()) {
            throw new IllegalArgumentException("These corners, in this order, do not make a convex polygon.");
        }
        return turned;
    }

    /// The corner at an index counted round and round.
    Vector3 vertex(int index) {
        return vertices.get(index % vertices.size());
    }

    public List<SkyPosition> corners() {
        return vertices.stream().map(Vector3::toPosition).toList();
    }

    /// The direction of the mean of the corners.
    public SkyPosition centre() {
        return centreDirection().toPosition();
    }

    Vector3 centreDirection() {
        Vector3 sum = new Vector3(0, 0, 0);
        for (Vector3 vertex : vertices) {
            sum = sum.plus(vertex);
        }
        return sum.normalised();
    }

    @Override
    public boolean contains(Vector3 direction) {
        for (int i = 0; i < vertices.size(); i++) {
            if (Orientation.sign(direction, vertex(i), vertex(i + 1)) < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Relation relate(ConvexPolygon polygon) {
        long inside = polygon.vertices.stream().filter(this::contains).count();
        if (inside == polygon.vertices.size()) {
            return Relation.INSIDE;
        }
        boolean touches = inside > 0 || vertices.stream().anyMatch(polygon::contains) || edgesCross(polygon);
        return touches ? Relation.OVERLAPPING : Relation.DISJOINT;
    }

    @Override
    public Circle boundingCircle() {
        Vector3 middle = centreDirection();
        double radius = vertices.stream().mapToDouble(middle::angleTo).max().orElseThrow();
        return Circle.around(middle, radius + 1e-14);
    }

    /// How far the corners of another polygon lie from those of this one, whichever corner each begins with.
    ///
    /// @return the largest separation in radians; infinite when the number of corners differs
    public double deviationRad(ConvexPolygon other) {
        double best = Double.POSITIVE_INFINITY;
        for (int shift = 0; other.vertices.size() == vertices.size() && shift < vertices.size(); shift++) {
            best = Math.min(best, deviation(other, shift));
        }
        return best;
    }

    private double deviation(ConvexPolygon other, int shift) {
        double worst = 0;
        for (int i = 0; i < vertices.size(); i++) {
            worst = Math.max(worst, vertex(i).minus(other.vertex(i + shift)).length());
        }
        return worst;
    }

    boolean isConvex() {
        for (int i = 0; i < vertices.size(); i++) {
            for (int j = 2; j < vertices.size(); j++) {
                if (Orientation.sign(vertex(i + j), vertex(i), vertex(i + 1)) <= 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean edgesCross(ConvexPolygon other) {
        for (int i = 0; i < vertices.size(); i++) {
            for (int j = 0; j < other.vertices.size(); j++) {
                if (cross(vertex(i), vertex(i + 1), other.vertex(j), other.vertex(j + 1))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether the arcs a–b and c–d cross: each separates the ends of the other, on the same side of the sphere.
    static boolean cross(Vector3 a, Vector3 b, Vector3 c, Vector3 d) {
        int side = Orientation.sign(a, c, d);
        return side != 0 && side == Orientation.sign(b, d, c) && side == Orientation.sign(c, b, a)
                && side == Orientation.sign(d, a, b);
    }
}
