package ripple.prepare;

import java.util.LinkedHashMap;
import java.util.Map;
import ripple.image.BandImage;
import ripple.image.Mask;
import ripple.image.PixelStatistics;

/// What one walk over the pixels of a band finds.
final class PixelCensus {
    /// The central half of the stamp holds the object, the rest shows the sky.
    private enum Place {
        CENTRAL, OUTSIDE
    }

    private final BandImage image;
    private final long badBits;
    private final float[] variances;
    private final float[] sky;
    private final int[] skyPlaces;
    private int skyCount;
    private int good;
    private int bad;
    private int unmeasured;
    private double sum;
    private double squares;
    private float smallest = Float.POSITIVE_INFINITY;
    private float largest = Float.NEGATIVE_INFINITY;

    PixelCensus(BandImage image, long badBits) {
        this.image = image;
        this.badBits = badBits;
        int size = image.image().size();
        this.variances = new float[size];
        this.sky = new float[size];
        this.skyPlaces = new int[size];
        walk();
    }

    private void walk() {
        int width = image.image().width();
        int height = image.image().height();
        for (int y = 0; y < height; y++) {
            int start = y * width;
            if (y >= height / 4 && y < 3 * height / 4) {
                walk(start, start + width / 4, Place.OUTSIDE);
                walk(start + width / 4, start + 3 * width / 4, Place.CENTRAL);
                walk(start + 3 * width / 4, start + width, Place.OUTSIDE);
            } else {
                walk(start, start + width, Place.OUTSIDE);
            }
        }
        bad = image.image().size() - good;
    }

    /// Goes over a stretch of a row. The sums are in local variables, which the compiler keeps in registers; in fields each pixel would
    /// wait for the memory.
    private void walk(int from, int to, Place place) {
        float[] values = image.image().pixels();
        float[] variance = image.variance().pixels();
        long[] bits = image.mask().bits();
        int kept = good;
        int empty = 0;
        double total = 0;
        double totalSquares = 0;
        float low = smallest;
        float high = largest;
        for (int i = from; i < to; i++) {
            float value = values[i];
            boolean measured = Math.abs(value) <= Float.MAX_VALUE && variance[i] > 0 && variance[i] <= Float.MAX_VALUE;
            empty += measured ? 0 : 1;
            if (measured && (bits[i] & badBits) == 0) {
                variances[kept++] = variance[i];
                low = Math.min(low, value);
                high = Math.max(high, value);
                total += value;
                totalSquares += (double) value * value;
                if (place == Place.OUTSIDE) {
                    sky[skyCount] = value;
                    skyPlaces[skyCount++] = i;
                }
            }
        }
        good = kept;
        unmeasured += empty;
        sum += total;
        squares += totalSquares;
        smallest = low;
        largest = high;
    }

    /// Share of pixels that are not measured or in a bad plane.
    double badFraction() {
        return fraction(bad);
    }

    /// Share of pixels without value or positive variance.
    double unmeasuredFraction() {
        return fraction(unmeasured);
    }

    double fraction(int count) {
        int all = image.image().size();
        return all == 0 ? Double.NaN : (double) count / all;
    }

    LocalSky sky() {
        return LocalSky.of(sky, skyPlaces, skyCount, image.image().width());
    }

    /// √ of the median variance of the good pixels; NaN without one.
    double noise() {
        return Math.sqrt(PixelStatistics.median(variances, good));
    }

    /// Standard deviation of the good pixels; 0 when all are equal, NaN without one.
    double spread() {
        return smallest == largest ? 0 : Math.sqrt(Math.max(0, squares / good - sum / good * (sum / good)));
    }

    /// Share of pixels in each mask plane that has any. Neighbours mostly have the same bits, so that they are counted in runs.
    static Map<String, Double> planeFractions(Mask mask) {
        int[] counts = counts(mask, 0, mask.width(), 0, mask.height());
        Map<String, Double> fractions = new LinkedHashMap<>();
        for (int bit = 0; bit < mask.planes().count(); bit++) {
            if (counts[bit] > 0) {
                fractions.put(mask.planes().names().get(bit), (double) counts[bit] / mask.bits().length);
            }
        }
        return fractions;
    }

    /// Pixels of the central half in each of the wanted planes that has any there.
    static Map<String, Integer> centralPixels(Mask mask, long wanted) {
        int[] counts = counts(mask, mask.width() / 4, 3 * mask.width() / 4, mask.height() / 4, 3 * mask.height() / 4);
        Map<String, Integer> found = new LinkedHashMap<>();
        for (int bit = 0; bit < mask.planes().count(); bit++) {
            if (counts[bit] > 0 && ((wanted >>> bit) & 1) != 0) {
                found.put(mask.planes().names().get(bit), counts[bit]);
            }
        }
        return found;
    }

    private static int[] counts(Mask mask, int left, int right, int bottom, int top) {
        int[] counts = new int[Long.SIZE];
        long last = 0;
        int run = 0;
        for (int y = bottom; y < top; y++) {
            for (int x = left; x < right; x++) {
                long bits = mask.at(x, y);
                if (bits != last) {
                    add(counts, last, run);
                    last = bits;
                    run = 0;
                }
                run++;
            }
        }
        add(counts, last, run);
        return counts;
    }

    private static void add(int[] counts, long bits, int run) {
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            counts[Long.numberOfTrailingZeros(rest)] += run;
        }
    }
}
