package ripple.ui.kit;

import java.util.Arrays;

/// Fills a convex polygon row by row.
///
/// A map fills tens of thousands in a frame: each edge goes once through its own rows, and nothing is allocated but the polygon itself.
final class Polygon {
    /// A row shorter than this is written faster pixel by pixel.
    private static final int SHORT = 16;

    private final Raster raster;
    private final int[] begins;
    private final int[] ends;
    private final int top;
    private final int bottom;

    Polygon(Raster raster, double[] xs, double[] ys) {
        this.raster = raster;
        begins = raster.begins();
        ends = raster.ends();
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double y : ys) {
            least = Math.min(least, y);
            most = Math.max(most, y);
        }
        top = first(least);
        bottom = Math.min(raster.height(), first(most));
        if (top < bottom) {
            spans(xs, ys);
        }
    }

    /// The colour of a pixel.
    interface Ink {
        int at(int x, int y);
    }

    void fill(Ink ink) {
        for (int y = top; y < bottom; y++) {
            for (int x = begins[y]; x < ends[y]; x++) {
                raster.blend(x, y, ink.at(x, y), 256);
            }
        }
    }

    /// In one opaque colour.
    void fill(int colour) {
        int[] pixels = raster.pixels();
        for (int y = top; y < bottom; y++) {
            int row = y * raster.width();
            int begin = row + begins[y];
            int end = row + ends[y];
            if (end - begin > SHORT) {
                Arrays.fill(pixels, begin, end, colour);
            } else {
                for (int at = begin; at < end; at++) {
                    pixels[at] = colour;
                }
            }
        }
    }

    private static int first(double y) {
        return Math.max(0, (int) Math.ceil(y));
    }

    /// Where each row enters and leaves the polygon: the least and the greatest of its edges' places there.
    private void spans(double[] xs, double[] ys) {
        for (int y = top; y < bottom; y++) {
            begins[y] = raster.width();
            ends[y] = 0;
        }
        for (int i = 0, j = xs.length - 1; i < xs.length; j = i++) {
            boolean down = ys[i] <= ys[j];
            int last = Math.min(bottom, first(down ? ys[j] : ys[i]));
            double slope = (xs[j] - xs[i]) / (ys[j] - ys[i]);
            for (int y = first(down ? ys[i] : ys[j]); y < last; y++) {
                int x = (int) Math.ceil(xs[i] + (y - ys[i]) * slope);
                begins[y] = Math.max(0, Math.min(begins[y], x));
                ends[y] = Math.min(raster.width(), Math.max(ends[y], x));
            }
        }
    }
}
