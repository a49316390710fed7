package ripple.ui.kit;

/// Fills a convex polygon row by row.
final class Polygon {
    private final Raster raster;
    private final double[] xs;
    private final double[] ys;

    Polygon(Raster raster, double[] xs, double[] ys) {
        this.raster = raster;
        this.xs = xs;
        this.ys = ys;
    }

    /// The colour of a pixel.
    interface Ink {
        int at(int x, int y);
    }

    void fill(Ink ink) {
        int top = Math.max(0, (int) Math.ceil(least(ys)));
        int bottom = Math.min(raster.height() - 1, (int) Math.ceil(-least(negative(ys))) - 1);
        for (int y = top; y <= bottom; y++) {
            row(y, ink);
        }
    }

    private void row(int y, Ink ink) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        for (int i = 0, j = xs.length - 1; i < xs.length; j = i++) {
            if ((ys[i] <= y) != (ys[j] <= y)) {
                double x = xs[i] + (y - ys[i]) / (ys[j] - ys[i]) * (xs[j] - xs[i]);
                left = Math.min(left, x);
                right = Math.max(right, x);
            }
        }
        for (int x = Math.max(0, (int) Math.ceil(left)); x < Math.min(raster.width(), right); x++) {
            raster.blend(x, y, ink.at(x, y), 256);
        }
    }

    private static double least(double[] values) {
        double least = Double.POSITIVE_INFINITY;
        for (double v : values) {
            least = Math.min(least, v);
        }
        return least;
    }

    private static double[] negative(double[] values) {
        double[] all = new double[values.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = -values[i];
        }
        return all;
    }
}
