package ripple.render;

/// DS9's histogram equalisation: every brightness about equally often among the values between the limits.
///
/// Source: DS9's `frscale.C` and `fitsdata.C`: a histogram of 16384 bins between the limits, both included, bin round((v − low)/(high − low) ·
/// 16383); the curve rises by 1/16384 whenever another mean bin content has gone by, and is read at floor(16384 x). Where there is no value
/// to go by it is linear. All pixels count (DS9 looks at every n-th of very large images).
public final class Ds9HistogramEqualisation implements Stretch {
    private static final int BINS = 16384;

    private final double[] curve;

    /// @param values the pixels; those that are not finite, or not between the limits, do not count
    /// @param limits of the display
    public Ds9HistogramEqualisation(float[] values, Limits limits) {
        long[] counts = new long[BINS];
        long total = 0;
        for (float v : values) {
            if (v >= limits.low() && v <= limits.high() && limits.width() > 0) {
                counts[(int) ((v - limits.low()) / limits.width() * (BINS - 1) + 0.5)]++;
                total++;
            }
        }
        curve = total == 0 ? linear() : cumulated(counts, total / (double) BINS);
    }

    private static double[] linear() {
        double[] curve = new double[BINS];
        for (int i = 0; i < BINS; i++) {
            curve[i] = i / (double) BINS;
        }
        return curve;
    }

    private static double[] cumulated(long[] counts, double average) {
        double[] curve = new double[BINS];
        double waiting = 0;
        int level = 0;
        for (int i = 0; i < BINS; i++) {
            curve[i] = Math.min(level, BINS - 1) / (double) BINS;
            waiting += counts[i];
            while (waiting >= average && level < BINS) {
                waiting -= average;
                level++;
            }
        }
        return curve;
    }

    @Override
    public double at(double x) {
        return Double.isNaN(x) ? x : curve[(int) Math.clamp(x * BINS, 0, BINS - 1)];
    }

    /// The smallest fraction at which the curve is as high.
    @Override
    public double inverseAt(double y) {
        if (Double.isNaN(y)) {
            return y;
        }
        int low = 0;
        int high = BINS;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (curve[middle] >= y) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low / (double) BINS;
    }
}
