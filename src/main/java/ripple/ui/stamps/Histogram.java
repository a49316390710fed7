package ripple.ui.stamps;

import ripple.render.Limits;

/// How many pixels have which brightness, on an axis that spreads the faint end: even steps in asinh.
///
/// @param base the range before the user's adjustment, which decides the axis
record Histogram(Limits base) {
    private static final double BELOW = 0.15;
    private static final double ABOVE = 4;
    private static final double SOFT = 0.03;
    private static final int ENOUGH = 1 << 14;

    /// The place of a value on the axis, 0 to 1 in the axis' range.
    double place(double value) {
        double low = curve(-BELOW);
        return (curve(base.fraction(value)) - low) / (curve(ABOVE) - low);
    }

    /// The value at a place of the axis, as a fraction of the base range.
    double fraction(double place) {
        double low = curve(-BELOW);
        return SOFT * Math.sinh(low + place * (curve(ABOVE) - low));
    }

    /// The value at a place of the axis.
    double value(double place) {
        return base.low() + fraction(place) * base.width();
    }

    /// Heights of the bars, 0 to 1, the root of the counts; of large images those of pixels spread evenly.
    double[] bars(float[] pixels, int count) {
        double[] bars = new double[count];
        int step = Math.ceilDiv(pixels.length, ENOUGH) | 1;
        double low = curve(-BELOW);
        double dense = count / (curve(ABOVE) - low);
        for (int i = 0; i < pixels.length; i += step) {
            int at = (int) Math.floor((curve(base.fraction(pixels[i])) - low) * dense);
            if (at >= 0 && at < count && Float.isFinite(pixels[i])) {
                bars[at]++;
            }
        }
        double most = 1;
        for (double bar : bars) {
            most = Math.max(most, bar);
        }
        for (int i = 0; i < count; i++) {
            bars[i] = Math.sqrt(bars[i] / most);
        }
        return bars;
    }

    private static double curve(double fraction) {
        double x = fraction / SOFT;
        return Math.signum(x) * Math.log(Math.abs(x) + Math.sqrt(x * x + 1));
    }
}
