package ripple.prepare;

import java.util.LinkedHashMap;
import java.util.Map;
import ripple.image.BandImage;
import ripple.image.Mask;
import ripple.image.PixelStatistics;

/// What one walk over the pixels of a band finds.
final class PixelCensus {
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
        float[] values = image.image().pixels();
        long[] bits = image.mask().bits();
        for (int y = 0; y < height; y++) {
            boolean middleRow = y >= height / 4 && y < 3 * height / 4;
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                boolean measured = ValidPixels.isMeasured(image, i);
                boolean masked = (bits[i] & badBits) != 0;
                unmeasured += measured ? 0 : 1;
                bad += measured && !masked ? 0 : 1;
                if (measured && !masked) {
                    boolean middle = middleRow && x >= width / 4 && x < 3 * width / 4;
                    take(i, values[i], middle);
                }
            }
        }
    }

    private void take(int i, float value, boolean middle) {
        variances[good++] = image.variance().pixels()[i];
        smallest = Math.min(smallest, value);
        largest = Math.max(largest, value);
        sum += value;
        squares += (double) value * value;
        if (!middle) {
            sky[skyCount] = value;
            skyPlaces[skyCount++] = i;
        }
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
