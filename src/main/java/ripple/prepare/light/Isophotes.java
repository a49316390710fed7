package ripple.prepare.light;

import java.util.ArrayList;
import java.util.List;

/// A galaxy's light as nested ellipses whose centre, ellipticity and direction change with their size.
///
/// An ellipse is told by its equivalent radius R = √(ab) in pixels, on the scale t = asinh(R / 2), which is even near the centre
/// and logarithmic outside. The logarithm of the brightness is a cubic spline of t that is symmetric about the centre; centre and
/// shape (ε cos 2θ, ε sin 2θ) are linear between the spline's nodes. Farther out than the last node the light falls on as it does
/// there.
final class Isophotes {
    /// Where the scale turns from even to logarithmic, pixels.
    static final double CORE = 2;
    /// Distance of two nodes in t: 0.7 pixels at the centre, a factor 1.4 outside.
    static final double STEP = 0.35;
    /// Geometry parameters of a node: x, y, e1, e2.
    static final int SHAPE = 4;
    private static final double MOST_ELLIPTICAL = 0.85;

    private final int nodes;
    /// One more than there are nodes.
    private final double[] logLight;
    /// `[node * SHAPE + parameter]`
    private final double[] shape;

    /// Takes the arrays over.
    Isophotes(double[] logLight, double[] shape) {
        this.nodes = shape.length / SHAPE;
        this.logLight = logLight;
        this.shape = shape;
    }

    int nodes() {
        return nodes;
    }

    /// Coefficients of the spline: one more than nodes.
    double[] logLight() {
        return logLight;
    }

    double[] shape() {
        return shape;
    }

    double shape(int node, int parameter) {
        return shape[node * SHAPE + parameter];
    }

    /// Equivalent radius of a node.
    static double radius(double node) {
        return CORE * Math.sinh(node * STEP);
    }

    /// Place of an equivalent radius on the scale, in nodes.
    static double place(double radius) {
        double r = radius / CORE;
        return Math.log(r + Math.sqrt(r * r + 1)) / STEP;
    }

    /// The equivalent radius of the ellipse through a pixel, one step nearer.
    ///
    /// @param guess of its place on the scale, which tells where centre and shape are taken
    double radius(double x, double y, double guess) {
        double place = Math.min(guess, nodes - 1.0);
        int node = Math.min((int) place, nodes - 2);
        double u = place - node;
        int i = node * SHAPE;
        double dx = x - shape[i] - u * (shape[i + 4] - shape[i]);
        double dy = y - shape[i + 1] - u * (shape[i + 5] - shape[i + 1]);
        double e1 = shape[i + 2] + u * (shape[i + 6] - shape[i + 2]);
        double e2 = shape[i + 3] + u * (shape[i + 7] - shape[i + 3]);
        return Math.sqrt(squaredRadius(dx, dy, e1, e2));
    }

    /// R² = ab of the ellipse around the origin through (dx, dy).
    static double squaredRadius(double dx, double dy, double e1, double e2) {
        double q = 1 - Math.sqrt(e1 * e1 + e2 * e2);
        double along = (dx * dx - dy * dy) * e1 + 2 * dx * dy * e2;
        return Math.max(0, (dx * dx + dy * dy) * 0.5 * (1 / q + q) - along * 0.5 * (1 / q + 1));
    }

    /// The natural logarithm of the brightness at a place on the scale.
    double logLightAt(double place) {
        double last = nodes - 1.0;
        if (place >= last) {
            return spline(last) + Math.min(0, slope(last)) * (place - last);
        }
        return spline(place);
    }

    private double spline(double place) {
        int node = Math.min((int) place, nodes - 2);
        double u = place - node;
        return logLight[Math.abs(node - 1)] * before(u) + logLight[node] * at(u) + logLight[node + 1] * at(1 - u)
                + logLight[node + 2] * before(1 - u);
    }

    /// Change of the logarithm per node.
    double slope(double place) {
        int node = Math.min((int) place, nodes - 2);
        double u = place - node;
        return -logLight[Math.abs(node - 1)] * beforeSlope(u) + logLight[node] * atSlope(u)
                - logLight[node + 1] * atSlope(1 - u) + logLight[node + 2] * beforeSlope(1 - u);
    }

    /// The cubic B-spline of the node before the one at the left, u from that one.
    static double before(double u) {
        return (1 - u) * (1 - u) * (1 - u) / 6;
    }

    /// The cubic B-spline of the node at the left.
    static double at(double u) {
        return (3 * u * u * u - 6 * u * u + 4) / 6;
    }

    static double beforeSlope(double u) {
        return (1 - u) * (1 - u) / 2;
    }

    static double atSlope(double u) {
        return (3 * u * u - 4 * u) / 2;
    }

    /// With these changes, kept possible: light falls outwards, ellipses stay ellipses.
    ///
    /// @param change first of the spline's coefficients, then of the shapes
    /// @param floor smallest logarithm of the brightness
    Isophotes changed(double[] change, double floor) {
        double[] light = logLight.clone();
        for (int i = 0; i < light.length; i++) {
            light[i] = Math.max(floor, light[i] + change[i]);
            light[i] = i == 0 ? light[i] : Math.min(light[i], light[i - 1]);
        }
        double[] shapes = shape.clone();
        for (int i = 0; i < shapes.length; i++) {
            shapes[i] += change[light.length + i];
        }
        for (int i = 0; i < shapes.length; i += SHAPE) {
            double e = Math.hypot(shapes[i + 2], shapes[i + 3]);
            double factor = e > MOST_ELLIPTICAL ? MOST_ELLIPTICAL / e : 1;
            shapes[i + 2] *= factor;
            shapes[i + 3] *= factor;
        }
        return new Isophotes(light, shapes);
    }

    boolean isFinite() {
        double sum = 0;
        for (double v : logLight) {
            sum += v;
        }
        for (double v : shape) {
            sum += v;
        }
        return Double.isFinite(sum);
    }

    /// One for each node but the centre.
    List<Isophote> list() {
        List<Isophote> all = new ArrayList<>();
        for (int node = 1; node < nodes; node++) {
            double e1 = shape(node, 2);
            double e2 = shape(node, 3);
            double e = Math.hypot(e1, e2);
            all.add(new Isophote(radius(node) / Math.sqrt(1 - e), shape(node, 0), shape(node, 1), e,
                    Math.toDegrees(0.5 * Math.atan2(e2, e1)), Math.exp(logLightAt(node))));
        }
        return all;
    }
}
