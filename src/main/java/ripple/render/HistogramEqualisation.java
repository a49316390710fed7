package ripple.render;

import java.util.Arrays;

/// A stretch that uses every brightness equally often in one set of values.
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
        double low = sorted[0];
        double range = sorted[n - 1] - low;
        places = Arrays.stream(sorted).map(v -> (v - low) / range).toArray();
        ranks = new double[n];
        for (int i = 0; i < n; i++) {
            ranks[i] = i == n - 1 ? 1 : i * (1.0 / (n - 1));
        }
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
