package ripple.prepare;

/// The cubic B-spline through equidistant values, mirrored at its ends.
///
/// Source: Unser 1999 (IEEE Signal Processing Magazine 16, 22), equations 12 to 16.
final class CubicSpline {
    private static final double POLE = Math.sqrt(3) - 2;
    private static final double GAIN = 6;

    private CubicSpline() {}

    /// Turns values into the spline's coefficients, in place.
    static void filter(double[] c) {
        int n = c.length;
        if (n < 2) {
            return;
        }
        for (int i = 0; i < n; i++) {
            c[i] *= GAIN;
        }
        c[0] = firstCausal(c);
        for (int i = 1; i < n; i++) {
            c[i] += POLE * c[i - 1];
        }
        c[n - 1] = POLE / (POLE * POLE - 1) * (c[n - 1] + POLE * c[n - 2]);
        for (int i = n - 2; i >= 0; i--) {
            c[i] = POLE * (c[i + 1] - c[i]);
        }
    }

    /// The sum over the mirrored line without end.
    private static double firstCausal(double[] c) {
        int n = c.length;
        double power = POLE;
        double last = Math.pow(POLE, n - 1);
        double back = last * last / POLE;
        double sum = c[0] + last * c[n - 1];
        for (int i = 1; i < n - 1; i++) {
            sum += (power + back) * c[i];
            power *= POLE;
            back /= POLE;
        }
        return sum / (1 - last * last);
    }

    /// The spline between its values.
    ///
    /// @param c coefficients
    /// @param at at least 1 from both ends
    static double at(double[] c, double at) {
        int i = (int) Math.floor(at);
        double t = at - i;
        double u = 1 - t;
        return (u * u * u * c[i - 1] + (4 - 6 * t * t + 3 * t * t * t) * c[i]
                + (4 - 6 * u * u + 3 * u * u * u) * c[i + 1]
                + t * t * t * c[i + 2]) / 6;
    }
}
