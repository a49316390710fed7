package ripple.image;

import java.util.Arrays;

/// Plain and robust statistics of a set of pixel values. All of them are NaN for an empty set.
///
/// The one place for medians, percentiles and clipping in the core.
public final class PixelStatistics {
    /// σ of a Gaussian in units of its median absolute deviation, as commonly rounded.
    public static final double SIGMA_PER_MAD = 1.4826;

    private final double[] values;
    private final double mean;

    private PixelStatistics(double[] values) {
        this.values = values;
        this.mean = sum(values) / values.length;
    }

    /// @param values finite numbers; copied
    public static PixelStatistics of(double[] values) {
        return new PixelStatistics(values.clone());
    }

    /// The finite pixels of a plane.
    public static PixelStatistics ofFinite(Plane plane) {
        double[] kept = new double[plane.size()];
        int n = 0;
        for (float v : plane.pixels()) {
            kept[n] = v;
            n += Float.isFinite(v) ? 1 : 0;
        }
        return new PixelStatistics(Arrays.copyOf(kept, n));
    }

    public int count() {
        return values.length;
    }

    public double mean() {
        return mean;
    }

    /// Standard deviation of the population (divided by n).
    public double std() {
        double squares = 0;
        for (double v : values) {
            squares += (v - mean) * (v - mean);
        }
        return Math.sqrt(squares / values.length);
    }

    public double median() {
        return Selection.median(values.clone());
    }

    /// Median of the absolute distances from the median.
    public double medianAbsoluteDeviation() {
        double median = median();
        double[] distances = values.clone();
        for (int i = 0; i < distances.length; i++) {
            distances[i] = Math.abs(distances[i] - median);
        }
        return Selection.median(distances);
    }

    /// The largest value with at most this share of the others below it: sorted[⌊q/100 · (n−1)⌋] (numpy's `lower`).
    ///
    /// @param percent 0 to 100
    public double percentileLower(double percent) {
        checkPercent(percent);
        return values.length == 0
                ? Double.NaN
                : Selection.select(values.clone(), (int) Math.floor(percent / 100 * (values.length - 1)));
    }

    /// Linear between the two nearest values (numpy's default).
    ///
    /// @param percent 0 to 100
    public double percentileLinear(double percent) {
        checkPercent(percent);
        if (values.length == 0) {
            return Double.NaN;
        }
        double place = percent / 100 * (values.length - 1);
        int below = (int) Math.floor(place);
        double[] work = values.clone();
        double low = Selection.select(work, below);
        double high = below + 1 < work.length ? Selection.select(work, below + 1) : low;
        return low + (place - below) * (high - low);
    }

    /// What is left when values farther than so many σ from the median are dropped, again and again.
    ///
    /// @param sigmas limit in units of the standard deviation of what is left
    /// @param maxIterations at most so many rounds; it ends earlier when nothing more drops
    public PixelStatistics clipped(double sigmas, int maxIterations) {
        PixelStatistics left = this;
        for (int i = 0; i < maxIterations; i++) {
            PixelStatistics next = left.clippedOnce(sigmas);
            if (next.count() == left.count()) {
                break;
            }
            left = next;
        }
        return left;
    }

    private PixelStatistics clippedOnce(double sigmas) {
        double centre = median();
        double limit = sigmas * std();
        return new PixelStatistics(Arrays.stream(values).filter(v -> Math.abs(v - centre) <= limit).toArray());
    }

    private static void checkPercent(double percent) {
        if (!(percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException("A percentile lies between 0 and 100, not at " + percent + ".");
        }
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum;
    }
}
