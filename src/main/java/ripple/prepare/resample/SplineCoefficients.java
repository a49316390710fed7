package ripple.prepare.resample;

/// The B-spline coefficients of an image that is mirrored at the centres of its border pixels.
///
/// Source: Unser, Aldroubi and Eden 1993 (IEEE Transactions on Signal Processing 41, 821 and 834): one causal and one anticausal
/// recursion for each axis, with the exact start of the mirrored signal. The same as scipy's `spline_filter`, order 3, mirror.
final class SplineCoefficients {
    private static final double POLE = Math.sqrt(3) - 2;
    private static final double GAIN = (1 - POLE) * (1 - 1 / POLE);

    private SplineCoefficients() {}

    /// @param values all finite
    static double[] of(double[] values, int width, int height) {
        double[] out = values.clone();
        for (int y = 0; y < height; y++) {
            filter(out, y * width, 1, width);
        }
        for (int x = 0; x < width; x++) {
            filter(out, x, width, height);
        }
        return out;
    }

    private static void filter(double[] c, int start, int step, int n) {
        if (n == 1) {
            return;
        }
        for (int i = 0; i < n; i++) {
            c[start + i * step] *= GAIN;
        }
        c[start] = causalStart(c, start, step, n);
        for (int i = 1; i < n; i++) {
            c[start + i * step] += POLE * c[start + (i - 1) * step];
        }
        int last = start + (n - 1) * step;
        c[last] = POLE / (POLE * POLE - 1) * (c[last] + POLE * c[last - step]);
        for (int i = n - 2; i >= 0; i--) {
            c[start + i * step] = POLE * (c[start + (i + 1) * step] - c[start + i * step]);
        }
    }

    /// The sum over the mirrored signal from minus infinity, in closed form.
    private static double causalStart(double[] c, int start, int step, int n) {
        double power = POLE;
        double last = Math.pow(POLE, n - 1);
        double sum = c[start] + last * c[start + (n - 1) * step];
        double back = last * last / POLE;
        for (int i = 1; i < n - 1; i++) {
            sum += (power + back) * c[start + i * step];
            power *= POLE;
            back /= POLE;
        }
        return sum / (1 - last * last);
    }
}
