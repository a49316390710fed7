package ripple.prepare;

import ripple.image.PixelStatistics;

/// A plane through pixel values by least squares.
///
/// @param slopeX change per column; NaN when all pixels lie on a line
/// @param slopeY change per row; NaN likewise
/// @param unitError error of the slope's length for pixels with an error of 1; NaN likewise
record PlaneFit(double slopeX, double slopeY, double unitError) {
    private static final double SINGULAR = 1e-9;

    /// @param places index of each value in an array of this width
    /// @param kept those values are used that lie in its range
    static PlaneFit of(float[] values, int[] places, int count, int width, PixelStatistics kept) {
        double low = kept.min();
        double high = kept.max();
        double base = kept.mean();
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double syy = 0;
        double sxy = 0;
        double sxv = 0;
        double syv = 0;
        double sv = 0;
        int n = 0;
        for (int k = 0; k < count; k++) {
            if (values[k] >= low && values[k] <= high) {
                int y = places[k] / width;
                int x = places[k] - y * width;
                double v = values[k] - base;
                n++;
                sx += x;
                sy += y;
                sxx += (double) x * x;
                syy += (double) y * y;
                sxy += (double) x * y;
                sxv += x * v;
                syv += y * v;
                sv += v;
            }
        }
        return solved(sxx - sx * sx / n, syy - sy * sy / n, sxy - sx * sy / n, sxv - sx * sv / n, syv - sy * sv / n);
    }

    /// From the centred sums of squares and products.
    private static PlaneFit solved(double xx, double yy, double xy, double xv, double yv) {
        double det = xx * yy - xy * xy;
        if (!(det > SINGULAR * (xx + yy) * (xx + yy))) {
            return new PlaneFit(Double.NaN, Double.NaN, Double.NaN);
        }
        double a = (yy * xv - xy * yv) / det;
        double b = (xx * yv - xy * xv) / det;
        double square = a * a + b * b;
        double variance = square > 0
                ? (a * a * yy - 2 * a * b * xy + b * b * xx) / det / square
                : (xx + yy) / det / 2;
        return new PlaneFit(a, b, Math.sqrt(variance));
    }
}
