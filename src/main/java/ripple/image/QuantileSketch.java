package ripple.image;

import java.util.Arrays;

/// Quantiles of any number of values in bounded memory; exact as long as there are few.
///
/// Up to {@value #EXACT} values are kept as they are. Beyond that only counts are kept, by sign, power of two and the 11 bits that
/// follow: a quantile is then within 2⁻¹¹ (0.05 %) of the value itself. Minimum and maximum are always exact. What is told
/// depends on the values alone, not on the order in which they came nor on how they were split between sketches. At most
/// 9.2 MB (every power of two from 2⁻¹⁵⁰ to 2¹²⁸, both signs, as float pixels may have); sky-subtracted images take
/// about 1 MB. Values nearer to 0 than that count as 0. Belongs to one thread.
///
/// Source: the bins are those of Gil Tene's HdrHistogram, for floating-point numbers.
public final class QuantileSketch {
    /// So many values are kept as they are.
    public static final int EXACT = 4096;
    private static final int BITS = 11;
    private static final int BINS = 1 << BITS;
    private static final int SHIFT = 52 - BITS;
    private static final int LOWEST_EXPONENT = -150;
    private static final int HIGHEST_EXPONENT = 128;
    private static final int PAGES = HIGHEST_EXPONENT - LOWEST_EXPONENT + 1;
    private static final int BIAS = 1023;
    private static final double SMALLEST = Math.scalb(1.0, LOWEST_EXPONENT);
    private static final double LARGEST = Math.nextDown(Math.scalb(1.0, HIGHEST_EXPONENT + 1));
    private static final long[] NO_PAGE = {};

    private double[] few = new double[16];
    private boolean isBinned;
    private long[][] above = {};
    private long[][] below = {};
    private long zeros;
    private long count;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    /// Takes in a value.
    ///
    /// @param value finite
    public void add(double value) {
        min = Math.min(min, value);
        max = Math.max(max, value);
        if (isBinned) {
            bin(value, 1);
        } else {
            keep(value);
        }
        count++;
    }

    /// Takes in many values at once.
    ///
    /// @param valid which of them count; those must be finite
    public void add(float[] values, boolean[] valid) {
        for (int i = 0; i < values.length; i++) {
            if (valid[i] && isBinned) {
                double value = values[i];
                min = value < min ? value : min;
                max = value > max ? value : max;
                bin(value, 1);
                count++;
            } else if (valid[i]) {
                add(values[i]);
            }
        }
    }

    /// Takes in what another sketch has seen.
    public void add(QuantileSketch other) {
        if (!other.isBinned) {
            for (double value : Arrays.copyOf(other.few, (int) other.count)) {
                add(value);
            }
            return;
        }
        startBins();
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
        count += other.count;
        zeros += other.zeros;
        addPages(above, other.above);
        addPages(below, other.below);
    }

    public long count() {
        return count;
    }

    /// The smallest value; NaN without any.
    public double min() {
        return count == 0 ? Double.NaN : min;
    }

    /// The largest value; NaN without any.
    public double max() {
        return count == 0 ? Double.NaN : max;
    }

    /// The value below which this share lies, linear between neighbours (numpy's default); NaN without any.
    ///
    /// @param percent 0 to 100
    public double percentile(double percent) {
        if (!isBinned) {
            return PixelStatistics.of(Arrays.copyOf(few, (int) count)).percentileLinear(percent);
        }
        double place = percent / 100 * (count - 1);
        return Math.clamp(binned(place), min, max);
    }

    public double median() {
        return percentile(50);
    }

    /// Memory that the counts take, in bytes.
    long bytes() {
        return 8L * few.length + pageBytes(above) + pageBytes(below);
    }

    private static long pageBytes(long[][] pages) {
        return Arrays.stream(pages).mapToLong(page -> 8L + 8L * page.length).sum();
    }

    private void keep(double value) {
        if (count == EXACT) {
            startBins();
            bin(value, 1);
            return;
        }
        if (count == few.length) {
            few = Arrays.copyOf(few, 2 * few.length);
        }
        few[(int) count] = value;
    }

    private void startBins() {
        if (isBinned) {
            return;
        }
        isBinned = true;
        above = new long[PAGES][];
        below = new long[PAGES][];
        Arrays.fill(above, NO_PAGE);
        Arrays.fill(below, NO_PAGE);
        for (int i = 0; i < count; i++) {
            bin(few[i], 1);
        }
        few = new double[0];
    }

    private void bin(double value, long times) {
        double size = Math.min(Math.abs(value), LARGEST);
        if (size < SMALLEST) {
            zeros += times;
            return;
        }
        long bits = Double.doubleToRawLongBits(size);
        long[][] pages = value > 0 ? above : below;
        int page = (int) (bits >>> 52) - BIAS - LOWEST_EXPONENT;
        if (pages[page].length == 0) {
            pages[page] = new long[BINS];
        }
        pages[page][(int) (bits >>> SHIFT) & (BINS - 1)] += times;
    }

    private static void addPages(long[][] to, long[][] from) {
        for (int p = 0; p < PAGES; p++) {
            if (from[p].length > 0) {
                to[p] = to[p].length == 0 ? new long[BINS] : to[p];
                for (int b = 0; b < BINS; b++) {
                    to[p][b] += from[p][b];
                }
            }
        }
    }

    /// The value at a place in the sorted values, from 0; the values of a bin are taken as spread evenly over it.
    private double binned(double place) {
        double left = place;
        for (int p = PAGES - 1; p >= 0; p--) {
            for (int b = below[p].length - 1; b >= 0; b--) {
                if (left < below[p][b]) {
                    return -within(p, b, 1 - (left + 0.5) / below[p][b]);
                }
                left -= below[p][b];
            }
        }
        if (left < zeros) {
            return 0;
        }
        left -= zeros;
        for (int p = 0; p < PAGES; p++) {
            for (int b = 0; b < above[p].length; b++) {
                if (left < above[p][b]) {
                    return within(p, b, (left + 0.5) / above[p][b]);
                }
                left -= above[p][b];
            }
        }
        return max;
    }

    private static double within(int page, int bin, double part) {
        double inOctave = 1 + (bin + Math.clamp(part, 0, 1)) / BINS;
        return Math.scalb(inOctave, page + LOWEST_EXPONENT);
    }
}
