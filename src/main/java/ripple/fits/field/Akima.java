package ripple.fits.field;

import java.util.Arrays;

/// Akima's piecewise cubic through given points; its end pieces go on outside.
///
/// Source: Akima 1970, J. ACM 17, 589. Where both weights of a point vanish, its slope is the mean of the slopes two
/// steps to either side (the rule of scipy's `Akima1DInterpolator`, with which LSST renders its backgrounds). Two points
/// give a straight line, one a constant, none NaN.
final class Akima {
    /// Weights smaller than this share of the largest count as none.
    private static final double NEGLIGIBLE = 1e-9;

    private final double[] knots;
    private final double[] values;
    private final double[] tangents;

    /// @param knots strictly ascending
    /// @param values finite, one for each knot
    Akima(double[] knots, double[] values) {
        this.knots = knots;
        this.values = values;
        this.tangents = knots.length < 2 ? new double[knots.length] : tangents(slopes(knots, values));
    }

    double at(double t) {
        return switch (knots.length) {
            case 0 -> Double.NaN;
            case 1 -> values[0];
            default -> piece(pieceAt(t), t);
        };
    }

    /// Values at `first, first + 1, …`.
    double[] at(int first, int count) {
        double[] result = new double[count];
        for (int i = 0; i < count; i++) {
            result[i] = at((double) first + i);
        }
        return result;
    }

    private int pieceAt(double t) {
        int found = Arrays.binarySearch(knots, t);
        int piece = found >= 0 ? found : -found - 2;
        return Math.clamp(piece, 0, knots.length - 2);
    }

    private double piece(int k, double t) {
        double h = knots[k + 1] - knots[k];
        double slope = (values[k + 1] - values[k]) / h;
        double d = t - knots[k];
        double c2 = (3 * slope - 2 * tangents[k] - tangents[k + 1]) / h;
        double c3 = (tangents[k] + tangents[k + 1] - 2 * slope) / (h * h);
        return ((c3 * d + c2) * d + tangents[k]) * d + values[k];
    }

    /// The slopes between the points, with two more in front and two behind; that of the first interval is at index 2.
    private static double[] slopes(double[] knots, double[] values) {
        int pieces = knots.length - 1;
        double[] m = new double[pieces + 4];
        for (int k = 0; k < pieces; k++) {
            m[k + 2] = (values[k + 1] - values[k]) / (knots[k + 1] - knots[k]);
        }
        if (pieces == 1) {
            Arrays.fill(m, m[2]);
            return m;
        }
        m[1] = 2 * m[2] - m[3];
        m[0] = 2 * m[1] - m[2];
        m[pieces + 2] = 2 * m[pieces + 1] - m[pieces];
        m[pieces + 3] = 2 * m[pieces + 2] - m[pieces + 1];
        return m;
    }

    private static double[] tangents(double[] m) {
        double[] tangents = new double[m.length - 3];
        double largest = 0;
        for (int i = 0; i < tangents.length; i++) {
            largest = Math.max(largest, weightBefore(m, i) + weightAfter(m, i));
        }
        for (int i = 0; i < tangents.length; i++) {
            double before = weightBefore(m, i);
            double after = weightAfter(m, i);
            tangents[i] = before + after > NEGLIGIBLE * largest
                    ? (before * m[i + 1] + after * m[i + 2]) / (before + after)
                    : (m[i] + m[i + 3]) / 2;
        }
        return tangents;
    }

    private static double weightBefore(double[] m, int i) {
        return Math.abs(m[i + 3] - m[i + 2]);
    }

    private static double weightAfter(double[] m, int i) {
        return Math.abs(m[i + 1] - m[i]);
    }
}
