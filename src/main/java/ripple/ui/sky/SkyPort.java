package ripple.ui.sky;

import java.util.Optional;
import ripple.sky.SkyPosition;

/// The projection of the map on the screen: Lambert's azimuthal equal-area, north up, east to the left.
///
/// Source: Snyder 1987, "Map projections, a working manual", section 24. At the size of a tract it is a tangent plane to within a
/// pixel; unlike one it reaches the whole sky.
final class SkyPort {
    /// Nearer to the far pole of the projection nothing is drawn: all of it would be a line.
    private static final double FARTHEST_DEPTH = -0.9;

    private final double width;
    private final double height;
    private final double perRadian;
    private final double[] east;
    private final double[] north;
    private final double[] out;

    /// @param centre in the middle of the viewport
    /// @param perDegree screen pixels per degree there
    SkyPort(SkyPosition centre, double perDegree, double width, double height) {
        this.width = width;
        this.height = height;
        this.perRadian = Math.toDegrees(perDegree);
        double a = Math.toRadians(centre.raDeg());
        double d = Math.toRadians(centre.decDeg());
        east = new double[]{-Math.sin(a), Math.cos(a), 0};
        north = new double[]{-Math.sin(d) * Math.cos(a), -Math.sin(d) * Math.sin(a), Math.cos(d)};
        out = unit(centre);
    }

    /// How far the corners of the view are from its middle, radians; π where more than the whole sky fits.
    double reachRad() {
        double r = Math.hypot(width, height) / 2 / perRadian;
        return r >= 2 ? Math.PI : 2 * Math.asin(r / 2);
    }

    /// Cosine of the distance of a direction from the middle of the view.
    double depth(double x, double y, double z) {
        return x * out[0] + y * out[1] + z * out[2];
    }

    /// Of the circle in which the sky is drawn, pixels.
    double rimRadius() {
        return perRadian * Math.sqrt(2 * (1 - FARTHEST_DEPTH));
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    double perDegree() {
        return Math.toRadians(perRadian);
    }

    /// The screen place of a unit vector, into `xy`; false on the far side of the sky.
    ///
    /// @param v unit vectors one after another, x y z
    /// @param at index of the first coordinate
    boolean project(double[] v, int at, double[] xy) {
        double depth = dot(v, at, out);
        if (depth < FARTHEST_DEPTH) {
            return false;
        }
        double k = perRadian * Math.sqrt(2 / (1 + depth));
        xy[0] = width / 2 - k * dot(v, at, east);
        xy[1] = height / 2 - k * dot(v, at, north);
        return true;
    }

    /// Four corners at once; false when one of them is on the far side of the sky or none can be seen.
    ///
    /// @param v unit vectors one after another, x y z
    /// @param at index of the first coordinate of the first corner
    boolean corners(double[] v, int at, double[] xs, double[] ys) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = 0, from = at; i < 4; i++, from += 3) {
            double depth = dot(v, from, out);
            if (depth < FARTHEST_DEPTH) {
                return false;
            }
            double k = perRadian * Math.sqrt(2 / (1 + depth));
            xs[i] = width / 2 - k * dot(v, from, east);
            ys[i] = height / 2 - k * dot(v, from, north);
            left = Math.min(left, xs[i]);
            right = Math.max(right, xs[i]);
            top = Math.min(top, ys[i]);
            bottom = Math.max(bottom, ys[i]);
        }
        return right >= 0 && left <= width && bottom >= 0 && top <= height;
    }

    /// The screen place of a sky position; empty on the far side of the sky.
    Optional<double[]> project(SkyPosition place) {
        double[] xy = new double[2];
        return project(unit(place), 0, xy) ? Optional.of(xy) : Optional.empty();
    }

    /// The sky position under a place of the screen; empty beside the sky.
    Optional<SkyPosition> unproject(double x, double y) {
        double px = (width / 2 - x) / perRadian;
        double py = (height / 2 - y) / perRadian;
        double r2 = px * px + py * py;
        if (r2 > 4) {
            return Optional.empty();
        }
        double depth = 1 - r2 / 2;
        double k = Math.sqrt(1 - r2 / 4);
        double[] v = new double[3];
        for (int i = 0; i < 3; i++) {
            v[i] = depth * out[i] + k * px * east[i] + k * py * north[i];
        }
        double ra = Math.toDegrees(Math.atan2(v[1], v[0]));
        return Optional.of(new SkyPosition(ra, Math.toDegrees(Math.atan2(v[2], Math.hypot(v[0], v[1])))));
    }

    static double[] unit(SkyPosition place) {
        double a = Math.toRadians(place.raDeg());
        double d = Math.toRadians(place.decDeg());
        return new double[]{Math.cos(d) * Math.cos(a), Math.cos(d) * Math.sin(a), Math.sin(d)};
    }

    private static double dot(double[] v, int at, double[] axis) {
        return v[at] * axis[0] + v[at + 1] * axis[1] + v[at + 2] * axis[2];
    }
}
