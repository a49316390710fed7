package ripple.sky;

import java.util.ArrayList;
import java.util.List;

/// A point by which a shape is changed: corners and edges of a box, the rim of a circle, the corners of a polygon.
///
/// @param place where it is
/// @param change the shape with the handle elsewhere; the shape itself where none is possible (a polygon that would cross itself)
public record ShapeHandle(SkyPosition place, Change change) {
    /// What a handle does.
    @FunctionalInterface
    public interface Change {
        SkyShape to(SkyPosition place);
    }

    /// More corners than these are not for the hand.
    private static final int MOST_CORNERS = 16;

    /// The handles of a shape. Of a box the upper right corner comes first, of a circle the right of its rim, as on the sky with the
    /// shape's own width to the right.
    public static List<ShapeHandle> of(SkyShape shape) {
        return switch (shape) {
            case SkyShape.Box box -> box(box);
            case SkyShape.Cone cone -> cone(cone);
            case SkyShape.Polygon polygon -> polygon(polygon);
            case SkyShape.Oval o -> List.of();
        };
    }

    /// Moves a shape as a whole: sizes and the angle to north stay.
    ///
    /// @param from a place that goes along
    public static Change whole(SkyShape shape, SkyPosition from) {
        return to -> {
            Turn turn = Turn.of(from, to);
            return switch (shape) {
                case SkyShape.Box b -> new SkyShape.Box(turn.of(b.centre()), b.widthDeg(), b.heightDeg(), b.angleDeg());
                case SkyShape.Cone c -> new SkyShape.Cone(turn.of(c.centre()), c.radiusDeg());
                case SkyShape.Oval o ->
                    new SkyShape.Oval(turn.of(o.centre()), o.semiWidthDeg(), o.semiHeightDeg(), o.angleDeg());
                case SkyShape.Polygon p -> new SkyShape.Polygon(p.corners().stream().map(turn::of).toList());
            };
        };
    }

    private static List<ShapeHandle> box(SkyShape.Box box) {
        List<ShapeHandle> handles = new ArrayList<>();
        for (int[] side : new int[][]{{1, 1}, {1, 0}, {1, -1}, {0, -1}, {-1, -1}, {-1, 0}, {-1, 1}, {0, 1}}) {
            handles.add(new ShapeHandle(box.at(side[0], side[1]), to -> box.stretched(side[0], side[1], to)));
        }
        return handles;
    }

    private static List<ShapeHandle> cone(SkyShape.Cone cone) {
        Change change = to -> {
            double radius = cone.centre().separationDeg(to);
            return radius > 0 && radius < 180 ? new SkyShape.Cone(cone.centre(), radius) : cone;
        };
        if (cone.radiusDeg() >= 80) {
            return List.of();
        }
        double tangent = Math.tan(Math.toRadians(cone.radiusDeg()));
        SkyShape.Axes axes = SkyShape.Axes.of(cone.centre(), 0);
        return List.of(new ShapeHandle(axes.at(tangent, 0), change), new ShapeHandle(axes.at(0, -tangent), change),
                new ShapeHandle(axes.at(-tangent, 0), change), new ShapeHandle(axes.at(0, tangent), change));
    }

    private static List<ShapeHandle> polygon(SkyShape.Polygon polygon) {
        List<ShapeHandle> handles = new ArrayList<>();
        int corners = polygon.corners().size() > MOST_CORNERS ? 0 : polygon.corners().size();
        for (int i = 0; i < corners; i++) {
            int corner = i;
            handles.add(new ShapeHandle(polygon.corners().get(i), to -> moved(polygon, corner, to)));
        }
        return handles;
    }

    private static SkyShape moved(SkyShape.Polygon polygon, int corner, SkyPosition to) {
        List<SkyPosition> corners = new ArrayList<>(polygon.corners());
        corners.set(corner, to);
        try {
            return new SkyShape.Polygon(corners);
        } catch (IllegalArgumentException crossing) {
            return polygon;
        }
    }

    /// A turn of the sphere.
    ///
    /// @param axis of length sin θ
    /// @param cos of the angle
    private record Turn(Vector3 axis, double cos) {
        static Turn of(SkyPosition from, SkyPosition to) {
            Vector3 a = Vector3.of(from);
            Vector3 b = Vector3.of(to);
            return new Turn(a.cross(b), a.dot(b));
        }

        /// Rodrigues' formula, with the axis not normalised: v cos θ + k × v + k (k · v) / (1 + cos θ).
        SkyPosition of(SkyPosition place) {
            Vector3 v = Vector3.of(place);
            double along = cos > -1 + 1e-12 ? axis.dot(v) / (1 + cos) : 0;
            return v.times(cos).plus(axis.cross(v)).plus(axis.times(along)).normalised().toPosition();
        }
    }
}
