package ripple.render;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import ripple.image.BandImage;
import ripple.image.Mask;
import ripple.image.MaskPlanes;
import ripple.image.Plane;

/// Smaller copies of images, for pictures with less than one dot for a pixel: each pixel is the mean of a square of pixels that have a value,
/// and is marked as any of them is. What is left over at the right and upper edge is cut off.
///
/// A copy is kept as long as its image. That by 2 is made of the image, that by 4 of that by 2, that by 12 of that by 4: where pixels have no
/// value, those beside them count a little more. Any number of threads may ask.
public final class Reductions {
    /// Of images with more pixels only even copies are made of the whole: few pixels are looked at more than once.
    private static final int LARGE = 1 << 20;
    /// Images with fewer pixels need no copies made ahead.
    private static final int WORTHWHILE = 1 << 16;
    /// From a copy with no more pixels, others are soon made when they are asked for.
    private static final int SMALL = 1 << 15;
    private static final int MOST_WANTED = 24;

    private final Map<Plane, Map<Integer, Layer>> kept = Collections.synchronizedMap(new WeakHashMap<>());
    /// What views asked for of images of some size: they will ask it of the next.
    private final Set<Integer> wanted = ConcurrentHashMap.newKeySet();

    /// Whether an image is so large that only even copies are made of the whole.
    public static boolean isLarge(int width, int height) {
        return (long) width * height > LARGE;
    }

    /// Makes copies of an image of some size, from which those that a view wants are soon made; work for the background.
    public void prepare(BandImage image) {
        int by = 1;
        long pixels = (long) image.box().width() * image.box().height();
        while (pixels > WORTHWHILE && pixels / by / by > SMALL) {
            by *= 2;
            of(Layer.of(image), by);
        }
        if (by > 1) {
            int most = Math.min(image.box().width(), image.box().height());
            wanted.stream().filter(factor -> factor <= most).forEach(factor -> of(Layer.of(image), factor));
        }
    }

    /// For a view.
    ///
    /// @param by at least 1, at most the shorter edge
    Layer seen(Layer whole, int by) {
        if ((long) whole.image().width() * whole.image().height() > WORTHWHILE) {
            if (wanted.size() > MOST_WANTED) {
                wanted.clear();
            }
            wanted.add(by);
        }
        return of(whole, by);
    }

    /// @param by at least 1, at most the shorter edge
    Layer of(Layer whole, int by) {
        if (by == 1) {
            return whole;
        }
        Map<Integer, Layer> copies = kept.computeIfAbsent(whole.image(), _ -> new HashMap<>());
        synchronized (copies) {
            Layer known = copies.get(by);
            if (known == null) {
                int power = Integer.lowestOneBit(by);
                int from = power == by ? by / 2 : power;
                known = reduced(of(whole, from), by / from);
                copies.put(by, known);
            }
            return known;
        }
    }

    private static Layer reduced(Layer from, int by) {
        int w = from.image().width() / by;
        int h = from.image().height() / by;
        float[] pixels = new float[w * h];
        if (!from.marked()) {
            for (int y = 0; y < h; y++) {
                if (by == 2) {
                    halved(from, y, pixels, w);
                } else {
                    unmarked(from, by, y, pixels, w);
                }
            }
            // What is not marked anywhere is not asked for its marks.
            return new Layer(new Plane(w, h, pixels), new Mask(0, 0, new long[0], from.mask().planes()), false);
        }
        long[] bits = new long[w * h];
        Square square = new Square(from, by);
        for (int y = 0; y < h; y++) {
            int line = y * by * from.image().width();
            for (int x = 0; x < w; x++) {
                square.read(line + x * by);
                pixels[y * w + x] = square.mean();
                bits[y * w + x] = square.marks();
            }
        }
        return new Layer(new Plane(w, h, pixels), new Mask(w, h, bits, from.mask().planes()), true);
    }

    /// The row that {@link #unmarked} makes of two, in one pass: all pixels of a large image go this way before it is seen.
    private static void halved(Layer from, int y, float[] means, int w) {
        float[] in = from.image().pixels();
        int width = from.image().width();
        int below = 2 * y * width;
        int above = below + width;
        int to = y * w;
        for (int x = 0; x < w; x++, below += 2, above += 2) {
            double sum = 0.0 + in[below] + in[below + 1] + in[above] + in[above + 1];
            means[to + x] = Math.abs(sum) <= Double.MAX_VALUE ? (float) (sum * 0.25) : mean(in, width, below, 2);
        }
    }

    /// A row of means where nothing is marked: where all pixels of a square have a value, their sum is all there is to know.
    private static void unmarked(Layer from, int by, int y, float[] means, int w) {
        float[] in = from.image().pixels();
        int width = from.image().width();
        int line = y * by * width;
        double[] sums = new double[w];
        for (int row = 0; row < by; row++, line += width) {
            for (int x = 0, at = line; x < w; x++) {
                double sum = sums[x];
                for (int end = at + by; at < end; at++) {
                    sum += in[at];
                }
                sums[x] = sum;
            }
        }
        for (int x = 0; x < w; x++) {
            means[y * w + x] = Math.abs(sums[x]) <= Double.MAX_VALUE
                    ? (float) (sums[x] / (by * by))
                    : mean(in, width, y * by * width + x * by, by);
        }
    }

    /// The mean of those that have a value; NaN where none has.
    private static float mean(float[] in, int width, int corner, int by) {
        double sum = 0;
        int values = 0;
        for (int row = 0; row < by; row++) {
            for (int at = corner + row * width, end = at + by; at < end; at++) {
                if (Math.abs(in[at]) <= Float.MAX_VALUE) {
                    sum += in[at];
                    values++;
                }
            }
        }
        return values == 0 ? Float.NaN : (float) (sum / values);
    }

    /// One square of pixels after the other.
    private static final class Square {
        private final float[] pixels;
        private final long[] bits;
        private final int width;
        private final int by;
        private final long noData;
        private double sum;
        private int values;
        private long any;

        Square(Layer from, int by) {
            this.pixels = from.image().pixels();
            this.bits = from.mask().bits();
            this.width = from.image().width();
            this.by = by;
            this.noData = from.mask().planes().bits(List.of(MaskPlanes.NO_DATA));
        }

        void read(int corner) {
            sum = 0;
            values = 0;
            any = 0;
            for (int row = 0, at = corner; row < by; row++, at += width) {
                for (int i = at; i < at + by; i++) {
                    take(pixels[i], bits[i]);
                }
            }
        }

        private void take(float value, long marks) {
            any |= marks;
            if (Math.abs(value) <= Float.MAX_VALUE && (marks & noData) == 0) {
                sum += value;
                values++;
            }
        }

        /// NaN where none has a value.
        float mean() {
            return values == 0 ? Float.NaN : (float) (sum / values);
        }

        long marks() {
            return values == 0 ? any : any & ~noData;
        }
    }
}
