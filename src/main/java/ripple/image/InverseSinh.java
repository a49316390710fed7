package ripple.image;

/// asinh, which Java's mathematics lacks.
public final class InverseSinh {
    private static final double LOG_2 = Math.log(2);
    private static final double HUGE = 1 << 28;

    private InverseSinh() {}

    /// To a few units of the last place.
    ///
    /// Three ways, as in fdlibm (Sun, s_asinh.c), so that no argument loses digits; NaN stays NaN.
    public static double of(double x) {
        return Math.copySign(ofPositive(Math.abs(x)), x);
    }

    private static double ofPositive(double t) {
        if (t > HUGE) {
            return Math.log(t) + LOG_2;
        }
        return t > 2
                ? Math.log(2 * t + 1 / (Math.sqrt(t * t + 1) + t))
                : Math.log1p(t + t * t / (1 + Math.sqrt(1 + t * t)));
    }
}
