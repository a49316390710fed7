package ripple.render;

import java.util.Arrays;

/// A stretch that uses every brightness equally often in one set of values: their normalised ranks, joined by straight lines (astropy's
/// HistEqStretch). DS9's differs: {@link Ds9HistogramEqualisation}.
public final class HistogramEqualisation implements Stretch {
    private final double[] places;
    private final double[] ranks;

    /// @param values the pixels; only finite ones count, at least two different ones must be there
    public HistogramEqualisation(double[] values) {
        double[] sorted = FiniteValues.of(values);
        Arrays.sort(sorted);
        int n = sorted.length;
        if (n < 2 || sorted[0] == sorted[n - 1]) {
            throw new IllegalArgumentException("Histogram equalisation needs at least two different values.");
        }
        Limits all = new Limits(sorted[0], sorted[n - 1]);
        places = Arrays.stream(sorted).map(all::fraction).toArray();
        ranks = ranks(n);
    }

    private HistogramEqualisation(double[] places, double[] ranks) {
        this.places = places;
        this.ranks = ranks;
    }

    /// The curve for display limits: the ranks of the values between them, as fractions of that range. With limits from the smallest to the
    /// largest value this is the curve of the values themselves; with fewer than two different values it is linear.
    ///
    /// @param values the pixels; those that are not finite, or not between the limits, do not count
    public static Stretch within(double[] values, Limits limits) {
        double[] sorted = Arrays.stream(values).filter(v -> v >= limits.low() && v <= limits.high()).sorted().toArray();
        int n = sorted.length;
        return n < 2 || sorted[0] == sorted[n - 1]
                ? new Linear()
                : new HistogramEqualisation(Arrays.stream(sorted).map(limits::fraction).toArray(), ranks(n));
    }

    private static double[] ranks(int n) {
        double[] ranks = new double[n];
        for (int i = 0; i < n; i++) {
            ranks[i] = i == n - 1 ? 1 : i * (1.0 / (n - 1));
        }
        return ranks;
    }

    @Override
    public double at(double x) {
        return interpolated(x, places, ranks);
    }

    @Override
    public double inverseAt(double y) {
        return interpolated(y, ranks, places);
    }

    /// numpy.interp: of equal places the last counts, beyond the ends their values.
    private static double interpolated(double x, double[] from, double[] to) {
        int last = from.length - 1;
        if (Double.isNaN(x)) {
            return x;
        }
        if (x < from[0]) {
            return to[0];
        }
        if (x >= from[last]) {
            return to[last];
        }
        int i = lastNotAbove(x, from);
        return (to[i + 1] - to[i]) / (from[i + 1] - from[i]) * (x - from[i]) + to[i];
    }

    private static int lastNotAbove(double x, double[] sorted) {
        int low = 0;
        int high = sorted.length;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= x) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
