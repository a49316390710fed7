package ripple.image;

import java.util.Arrays;

/// Plain and robust statistics of a set of pixel values. All of them are NaN for an empty set.
///
/// The one place for medians, percentiles, clipping and robust widths in the core. Definitions are those of astropy.stats
/// (checked against it); sums are taken in another order, so that the last digits may differ.
public final class PixelStatistics {
    /// σ of a Gaussian in units of its median absolute deviation, as commonly rounded.
    public static final double SIGMA_PER_MAD = 1.4826;
    /// The same number, exactly: 1 / Φ⁻¹(3/4).
    public static final double SIGMA_PER_MAD_EXACT = 1.482602218505602;
    /// As many rounds of clipping as it takes until nothing more drops.
    public static final int UNTIL_CONVERGENCE = Integer.MAX_VALUE;

    /// What is clipped drops at the ends of an ordered array: a stretch of the same array is left, nothing is copied.
    private final double[] values;
    private final int from;
    private final int to;
    private final Order order;
    private final double mean;

    private enum Order {
        ANY, ASCENDING
    }

    /// What a limit of clipping is a multiple of.
    public enum Spread {
        /// The standard deviation of the values that are left.
        STD {
            @Override
            double of(PixelStatistics values) {
                return values.std();
            }
        },
        /// Their MAD, scaled to σ: hardly moved by outliers.
        MAD {
            @Override
            double of(PixelStatistics values) {
                return values.madStd();
            }
        };

        abstract double of(PixelStatistics values);
    }

    private PixelStatistics(double[] values, Order order) {
        this(values, 0, values.length, order);
    }

    private PixelStatistics(double[] values, int from, int to, Order order) {
        this.values = values;
        this.from = from;
        this.to = to;
        this.order = order;
        this.mean = Sums.of(values, from, to) / (to - from);
    }

    /// @param values finite numbers; copied
    public static PixelStatistics of(double[] values) {
        return new PixelStatistics(values.clone(), Order.ANY);
    }

    /// The first values of an array, sorted at once: what follows (median, clipping) is quick. The array is not kept, but reordered.
    ///
    /// @param values finite numbers; the first `count` of them are sorted
    /// @param count how many
    public static PixelStatistics sorting(float[] values, int count) {
        FloatSort.sort(values, count);
        double[] sorted = new double[count];
        for (int i = 0; i < count; i++) {
            sorted[i] = values[i];
        }
        return new PixelStatistics(sorted, Order.ASCENDING);
    }

    /// The median of the first values of an array, alone: quicker than anything that needs all of them in order. The array stays as it is.
    ///
    /// @param values finite numbers; the first `count` of them
    /// @return NaN for none
    public static double median(float[] values, int count) {
        return FloatMedian.of(values, count);
    }

    /// The values that would stand at these places if the first values of an array were sorted: quicker than sorting. The array stays as it
    /// is.
    ///
    /// @param values finite numbers; the first `count` of them
    /// @param ranks 0 to below `count`
    public static double[] ordered(float[] values, int count, int... ranks) {
        return FloatMedian.ordered(values, count, ranks);
    }

    /// The finite pixels of a plane.
    public static PixelStatistics ofFinite(Plane plane) {
        float[] kept = new float[plane.size()];
        int n = 0;
        for (float v : plane.pixels()) {
            kept[n] = v;
            n += Float.isFinite(v) ? 1 : 0;
        }
        return sorting(kept, n);
    }

    public int count() {
        return to - from;
    }

    public double mean() {
        return mean;
    }

    /// Standard deviation of the population (divided by n).
    public double std() {
        return Math.sqrt(Sums.ofSquares(values, from, to, mean) / count());
    }

    public double median() {
        if (order == Order.ANY) {
            return Selection.median(copy());
        }
        int n = count();
        int middle = from + n / 2;
        return n == 0 ? Double.NaN : n % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /// The smallest value.
    public double min() {
        return percentileLower(0);
    }

    /// The largest value.
    public double max() {
        return percentileLower(100);
    }

    /// Median of the absolute distances from the median.
    public double medianAbsoluteDeviation() {
        double median = median();
        double[] distances = copy();
        for (int i = 0; i < distances.length; i++) {
            distances[i] = Math.abs(distances[i] - median);
        }
        return Selection.median(distances);
    }

    /// σ of a Gaussian that has this median absolute deviation.
    public double madStd() {
        return SIGMA_PER_MAD_EXACT * medianAbsoluteDeviation();
    }

    /// A centre that outliers hardly move ({@link Biweight}).
    public double biweightLocation() {
        return Biweight.location(copy(), median(), medianAbsoluteDeviation());
    }

    /// A width that outliers hardly move, σ for a Gaussian ({@link Biweight}).
    public double biweightScale() {
        return Biweight.scale(copy(), median(), medianAbsoluteDeviation());
    }

    /// The largest value with at most this share of the others below it: sorted[⌊q/100 · (n−1)⌋] (numpy's `lower`).
    ///
    /// @param percent 0 to 100
    public double percentileLower(double percent) {
        checkPercent(percent);
        return count() == 0
                ? Double.NaN
                : selected(selectable(), (int) Math.floor(percent / 100 * (count() - 1)));
    }

    /// Linear between the two nearest values (numpy's default).
    ///
    /// @param percent 0 to 100
    public double percentileLinear(double percent) {
        checkPercent(percent);
        if (count() == 0) {
            return Double.NaN;
        }
        double place = percent / 100 * (count() - 1);
        int below = (int) Math.floor(place);
        double[] work = selectable();
        double low = selected(work, below);
        double high = below + 1 < count() ? selected(work, below + 1) : low;
        return low + (place - below) * (high - low);
    }

    /// An array that {@link #selected} may reorder; ordered ones stay as they are.
    private double[] selectable() {
        return order == Order.ASCENDING ? values : copy();
    }

    private double selected(double[] work, int k) {
        return order == Order.ASCENDING ? work[from + k] : Selection.select(work, k);
    }

    private double[] copy() {
        return Arrays.copyOfRange(values, from, to);
    }

    /// What is left when values farther than so many standard deviations from the median are dropped, again and again.
    ///
    /// @param sigmas limit in units of the standard deviation of what is left
    /// @param maxIterations at most so many rounds; it ends earlier when nothing more drops
    public PixelStatistics clipped(double sigmas, int maxIterations) {
        return clipped(sigmas, maxIterations, Spread.STD);
    }

    /// What is left when values farther than a limit from the median are dropped, again and again; a value at the limit stays.
    ///
    /// @param sigmas limit in units of the spread of what is left
    /// @param maxIterations at most so many rounds; it ends earlier when nothing more drops ({@link #UNTIL_CONVERGENCE})
    /// @param spread taken anew in each round
    public PixelStatistics clipped(double sigmas, int maxIterations, Spread spread) {
        PixelStatistics left = ascending();
        for (int i = 0; i < maxIterations; i++) {
            double limit = sigmas * spread.of(left);
            double median = left.median();
            PixelStatistics next = left.between(median - limit, median + limit);
            if (next.count() == left.count()) {
                break;
            }
            left = next;
        }
        return left;
    }

    private PixelStatistics ascending() {
        if (order == Order.ASCENDING) {
            return this;
        }
        double[] sorted = copy();
        Arrays.sort(sorted);
        return new PixelStatistics(sorted, Order.ASCENDING);
    }

    /// Of values in ascending order those from `low` to `high`, both included. Values drop at the ends, so those are walked.
    private PixelStatistics between(double low, double high) {
        int first = from;
        int end = to;
        while (first < end && values[first] < low) {
            first++;
        }
        while (end > first && values[end - 1] > high) {
            end--;
        }
        return first == from && end == to ? this : new PixelStatistics(values, first, end, Order.ASCENDING);
    }

    private static void checkPercent(double percent) {
        if (!(percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException("A percentile lies between 0 and 100, not at " + percent + ".");
        }
    }
}
