package ripple.render;

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
