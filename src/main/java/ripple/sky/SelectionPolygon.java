package ripple.sky;

import java.util.ArrayList;
import java.util.List;

/// A polygon as a user draws it: it may have bays.
///
/// It is cut into triangles, one ear after the other. Source: Meisters 1975, "Polygons have ears".
public final class SelectionPolygon {
    private static final String CROSSING = "The outline of the polygon crosses itself, or has corners in one place.";

    private SelectionPolygon() {}

    /// The region inside a closed line.
    ///
    /// @param corners at least 3, in either sense of rotation; the edges between them are great circles shorter than 180°
    /// @return the convex polygon, or the union of triangles
    /// @throws IllegalArgumentException with a sentence when the line crosses itself or has fewer than three corners
    public static Region of(List<SkyPosition> corners) {
        List<Vector3> left = new ArrayList<>(corners.stream().map(Vector3::of).toList());
        if (left.size() < 3) {
            throw new IllegalArgumentException("A polygon needs three corners, not " + left.size() + ".");
        }
        if (crossesItself(left)) {
            throw new IllegalArgumentException(CROSSING);
        }
        if (area(left) < 0) {
            left = new ArrayList<>(left.reversed());
        }
        ConvexPolygon whole = new ConvexPolygon(left);
        return whole.isConvex() ? whole : new UnionRegion(triangles(left));
    }

    private static boolean crossesItself(List<Vector3> corners) {
        int size = corners.size();
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                if (ConvexPolygon.cross(corners.get(i), corners.get((i + 1) % size), corners.get(j),
                        corners.get((j + 1) % size))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Region> triangles(List<Vector3> left) {
        List<Region> triangles = new ArrayList<>();
        while (left.size() > 3) {
            int ear = ear(left);
            triangles.add(triangle(left, ear));
            left.remove(ear);
        }
        triangles.add(triangle(left, 1));
        return triangles;
    }

    private static int ear(List<Vector3> left) {
        for (int i = 0; i < left.size(); i++) {
            ConvexPolygon triangle = triangle(left, i);
            if (triangle.isConvex() && left.stream()
                    .noneMatch(other -> !triangle.vertices().contains(other) && triangle.contains(other))) {
                return i;
            }
        }
        throw new IllegalArgumentException(CROSSING);
    }

    private static ConvexPolygon triangle(List<Vector3> left, int corner) {
        int size = left.size();
        return new ConvexPolygon(List.of(left.get((corner + size - 1) % size), left.get(corner),
                left.get((corner + 1) % size)));
    }

    /// Twice the signed area of the polygon, seen from far above its middle; positive when anticlockwise on the sky.
    private static double area(List<Vector3> corners) {
        Vector3 middle = new Vector3(0, 0, 0);
        Vector3 sum = new Vector3(0, 0, 0);
        for (int i = 0; i < corners.size(); i++) {
            middle = middle.plus(corners.get(i));
            sum = sum.plus(corners.get(i).cross(corners.get((i + 1) % corners.size())));
        }
        return sum.dot(middle);
    }
}
