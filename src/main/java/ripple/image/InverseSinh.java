package ripple.image;

/// asinh, which Java's mathematics lacks.
public final class InverseSinh {
    private static final double LOG_2 = Math.log(2);
    private static final double HUGE = 1 << 28;
    private static final double SMALL = 0.25;
    private static final double[] SERIES = series(13);

    private InverseSinh() {}

    /// To a few units of the last place; NaN stays NaN.
    ///
    /// ln(x + √(x² + 1)) loses digits where x is small, and the square overflows where it is huge. Below a quarter the series
    /// in powers of x² (Abramowitz and Stegun 4.6.31) has converged after 13 terms; `log1p`, which would do as well, takes
    /// three times as long, and this function is called for every pixel.
    public static double of(double x) {
        return Math.copySign(ofPositive(Math.abs(x)), x);
    }

    private static double ofPositive(double t) {
        if (t > HUGE) {
            return Math.log(t) + LOG_2;
        }
        return t < SMALL ? small(t) : Math.log(t + Math.sqrt(t * t + 1));
    }

    private static double small(double t) {
        double square = t * t;
        double sum = 0;
        for (int i = SERIES.length - 1; i >= 0; i--) {
            sum = sum * square + SERIES[i];
        }
        return t * sum;
    }

    /// (−1)ⁿ (2n)! / (4ⁿ n!² (2n + 1)).
    private static double[] series(int terms) {
        double[] all = new double[terms];
        double binomial = 1;
        for (int n = 0; n < terms; n++) {
            all[n] = binomial / (2 * n + 1);
            binomial *= -(2 * n + 1) / (2.0 * (n + 1));
        }
        return all;
    }
}
