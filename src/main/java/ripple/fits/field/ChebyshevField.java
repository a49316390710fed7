package ripple.fits.field;

import java.util.Arrays;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;

/// A two-dimensional Chebyshev series of the first kind: the sum of `c_pq T_p(y) T_q(x)`.
///
/// The box that it was made for, from the outer edges of its first pixels to those of its last, is mapped to −1 … 1 on
/// both axes (the rule of LSST's bounded fields). Evaluated by Clenshaw's recurrence.
public final class ChebyshevField implements Field {
    private final PixelBox bounds;
    private final double[][] coefficients;
    private final String unit;

    /// @param bounds tract pixels, not empty
    /// @param coefficients `[p][q]`, p the order in y, q that in x; rows of one length, at least one value
    /// @param unit of the values
    /// @throws IllegalArgumentException for empty bounds or rows of different length
    public ChebyshevField(PixelBox bounds, double[][] coefficients, String unit) {
        if (bounds.isEmpty() || coefficients.length == 0
                || Arrays.stream(coefficients).anyMatch(row -> row.length != coefficients[0].length)) {
            throw new IllegalArgumentException(
                    "A Chebyshev series needs a box and rows of coefficients of one length.");
        }
        this.bounds = bounds;
        this.coefficients = Arrays.stream(coefficients).map(double[]::clone).toArray(double[][]::new);
        this.unit = unit;
    }

    @Override
    public double at(PixelPoint place) {
        return series(alongY(place.y()), mapped(place.x(), bounds.x0(), bounds.width()));
    }

    @Override
    public double[] over(PixelBox box) {
        double[] result = new double[Math.multiplyExact(box.width(), box.height())];
        for (int y = 0; y < box.height(); y++) {
            double[] row = alongY((double) box.y0() + y);
            for (int x = 0; x < box.width(); x++) {
                result[y * box.width() + x] = series(row, mapped((double) box.x0() + x, bounds.x0(), bounds.width()));
            }
        }
        return result;
    }

    @Override
    public String unit() {
        return unit;
    }

    /// The series in x that remains when y is fixed.
    private double[] alongY(double y) {
        double t = mapped(y, bounds.y0(), bounds.height());
        double[] inX = new double[coefficients[0].length];
        for (int q = 0; q < inX.length; q++) {
            int column = q;
            inX[q] = series(Arrays.stream(coefficients).mapToDouble(row -> row[column]).toArray(), t);
        }
        return inX;
    }

    private static double mapped(double pixel, int start, int size) {
        return (pixel - (start + 0.5 * size - 0.5)) * (2.0 / size);
    }

    private static double series(double[] c, double t) {
        double later = 0;
        double latest = 0;
        for (int k = c.length - 1; k > 0; k--) {
            double next = c[k] + 2 * t * later - latest;
            latest = later;
            later = next;
        }
        return c.length == 0 ? 0 : c[0] + t * later - latest;
    }
}
