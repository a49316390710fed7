package ripple.ui.sky;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ripple.sky.SkyPosition;
import ripple.sky.SkyShape;

/// A shape while it is being drawn.
///
/// @param points on the sky: of a rectangle two opposite corners, of a circle centre and edge, of a polygon the corners so far and
/// the pointer
record Draft(MapTool tool, List<SkyPosition> points) {
    /// Smaller than this on the screen is a click, not a shape.
    private static final double LEAST_PX = 4;
    /// Beyond this a rectangle on the screen is no longer one on the sky.
    private static final double MOST_BOX_DEG = 20;

    Draft {
        points = List.copyOf(points);
    }

    /// With the last point elsewhere.
    Draft movedTo(SkyPosition last) {
        List<SkyPosition> moved = new ArrayList<>(points.subList(0, points.size() - 1));
        moved.add(last);
        return new Draft(tool, moved);
    }

    /// With one more corner, for a polygon.
    Draft with(SkyPosition corner) {
        List<SkyPosition> more = new ArrayList<>(points);
        more.add(corner);
        return new Draft(tool, more);
    }

    /// What it would be if it ended now; empty while that is too small or crosses itself.
    Optional<SkyShape> shape(SkyPort port) {
        return switch (tool) {
            case RECTANGLE -> rectangle(port);
            case CIRCLE -> circle(port);
            case POLYGON -> polygon(points);
            case PAN, PATCH -> Optional.empty();
        };
    }

    /// The polygon without the corner that hangs at the pointer.
    Optional<SkyShape> closed() {
        return polygon(points.subList(0, points.size() - 1));
    }

    private Optional<SkyShape> circle(SkyPort port) {
        double radius = points.getFirst().separationDeg(points.getLast());
        return radius * port.perDegree() < LEAST_PX || radius >= 180
                ? Optional.empty()
                : Optional.of(new SkyShape.Cone(points.getFirst(), radius));
    }

    private Optional<SkyShape> rectangle(SkyPort port) {
        double[] a = port.project(points.getFirst()).orElse(new double[2]);
        double[] b = port.project(points.getLast()).orElse(new double[2]);
        if (Math.abs(a[0] - b[0]) < LEAST_PX || Math.abs(a[1] - b[1]) < LEAST_PX) {
            return Optional.empty();
        }
        Optional<SkyPosition> middle = port.unproject((a[0] + b[0]) / 2, (a[1] + b[1]) / 2);
        Optional<SkyPosition> right = port.unproject(Math.max(a[0], b[0]), (a[1] + b[1]) / 2);
        Optional<SkyPosition> top = port.unproject((a[0] + b[0]) / 2, Math.min(a[1], b[1]));
        if (middle.isEmpty() || right.isEmpty() || top.isEmpty()) {
            return Optional.empty();
        }
        return box(middle.get(), right.get(), top.get()).or(() -> corners(port, a, b));
    }

    /// The box whose middle and edges lie there, turned as north is turned on the screen.
    private static Optional<SkyShape> box(SkyPosition middle, SkyPosition right, SkyPosition top) {
        double halfWidth = middle.separationDeg(right);
        double halfHeight = middle.separationDeg(top);
        if (2 * Math.max(halfWidth, halfHeight) > MOST_BOX_DEG) {
            return Optional.empty();
        }
        return Optional.of(new SkyShape.Box(middle, 2 * tangentDeg(halfWidth), 2 * tangentDeg(halfHeight),
                middle.positionAngleDeg(top)));
    }

    private static Optional<SkyShape> corners(SkyPort port, double[] a, double[] b) {
        List<SkyPosition> corners = new ArrayList<>();
        for (double[] at : new double[][]{a, {b[0], a[1]}, b, {a[0], b[1]}}) {
            port.unproject(at[0], at[1]).ifPresent(corners::add);
        }
        return corners.size() < 4 ? Optional.empty() : polygon(corners);
    }

    private static Optional<SkyShape> polygon(List<SkyPosition> corners) {
        try {
            return Optional.of(new SkyShape.Polygon(corners));
        } catch (IllegalArgumentException crossing) {
            return Optional.empty();
        }
    }

    /// The length in the tangent plane of an angle from its centre.
    private static double tangentDeg(double deg) {
        return Math.toDegrees(Math.tan(Math.toRadians(deg)));
    }
}
