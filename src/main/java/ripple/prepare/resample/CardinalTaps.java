package ripple.prepare.resample;

/// The cardinal cubic spline: what the B-spline of interpolating coefficients means as weights of the pixels themselves.
///
/// Source: Unser 1999, box 1: the coefficients are the pixels convolved with −6 z / (1 − z²) · z^|k|, z = √3 − 2; those weights are here
/// convolved with the B-spline and cut off.
///
/// @param half taps on each side
record CardinalTaps(int half) implements Taps {
    private static final double POLE = Math.sqrt(3) - 2;
    private static final double GAIN = -6 * POLE / (1 - POLE * POLE);
    private static final Taps SPLINE = new SplineTaps();

    @Override
    public int count() {
        return 2 * half;
    }

    @Override
    public int fill(double at, double[] weights) {
        double[] spline = new double[SPLINE.count()];
        int from = SPLINE.fill(at, spline);
        int first = from + 2 - half;
        for (int i = 0; i < count(); i++) {
            double sum = 0;
            for (int k = 0; k < spline.length; k++) {
                sum += spline[k] * power(Math.abs(from + k - first - i));
            }
            weights[i] = GAIN * sum;
        }
        return first;
    }

    private static double power(int n) {
        double p = 1;
        for (int i = 0; i < n; i++) {
            p *= POLE;
        }
        return p;
    }
}
