package ripple.render;

/// asinh, which Java's mathematics lacks.
final class InverseSinh {
    private static final double LOG_2 = Math.log(2);
    private static final double HUGE = 1 << 28;

    private InverseSinh() {}

    /// By log1p, so that small arguments keep their digits; NaN stays NaN.
    static double of(double x) {
        double t = Math.abs(x);
        double result = t > HUGE ? Math.log(t) + LOG_2 : Math.log1p(t + t * t / (1 + Math.sqrt(1 + t * t)));
        return Math.copySign(result, x);
    }
}
