package ripple.render;

import java.util.Optional;
import ripple.image.PixelStatistics;

/// Quantiles of values without sorting them all: Hoare's selection (C. A. R. Hoare, 1961, Algorithm 65: Find).
final class Quantiles {
    private final double[] values;

    /// @param values finite, at least one; copied
    Quantiles(double[] values) {
        this.values = values.clone();
    }

    /// The quantile, interpolated linearly between order statistics (Hyndman and Fan's type 7, numpy's `linear`).
    ///
    /// @param fraction 0 to 1
    double at(double fraction) {
        double place = (values.length - 1) * fraction;
        int below = (int) place;
        double t = place - below;
        double a = ordered(below);
        double b = below + 1 < values.length ? ordered(below + 1) : a;
        return between(a, b, t);
    }

    /// Two quantiles of the finite ones of many floats: by counting their bits by class ({@link PixelStatistics#ordered}).
    ///
    /// @return empty when there is no finite value
    static Optional<Limits> limits(float[] values, double lower, double upper) {
        float[] finite = new float[values.length];
        int n = 0;
        for (float v : values) {
            finite[n] = v;
            n += Float.isFinite(v) ? 1 : 0;
        }
        if (n == 0) {
            return Optional.empty();
        }
        double low = (n - 1) * lower;
        double high = (n - 1) * upper;
        double[] found = PixelStatistics.ordered(finite, n, (int) low, Math.min((int) low + 1, n - 1), (int) high,
                Math.min((int) high + 1, n - 1));
        return Optional.of(new Limits(between(found[0], found[1], low - (int) low),
                between(found[2], found[3], high - (int) high)));
    }

    private static double between(double a, double b, double t) {
        return t < 0.5 ? a + (b - a) * t : b - (b - a) * (1 - t);
    }

    private double ordered(int rank) {
        int left = 0;
        int right = values.length - 1;
        while (left < right) {
            double pivot = values[(left + right) >>> 1];
            int i = left;
            int j = right;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    swap(i++, j--);
                }
            }
            left = rank > j ? Math.min(i, rank) : left;
            right = rank < i ? Math.max(j, rank) : right;
        }
        return values[rank];
    }

    private void swap(int i, int j) {
        double kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }
}
