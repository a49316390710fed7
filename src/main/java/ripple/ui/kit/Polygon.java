package ripple.ui.kit;

/// Fills a convex polygon row by row.
final class Polygon {
    private final Raster raster;
    private final double[] xs;
    private final double[] ys;
    private double left;
    private double right;

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
        int bottom = bottom();
        for (int y = top(); y <= bottom; y++) {
            cross(y);
            int end = end();
            for (int x = begin(); x < end; x++) {
                raster.blend(x, y, ink.at(x, y), 256);
            }
        }
    }

    /// In one opaque colour.
    void fill(int colour) {
        int bottom = bottom();
        for (int y = top(); y <= bottom; y++) {
            cross(y);
            int begin = begin();
            int end = end();
            if (begin < end) {
                java.util.Arrays.fill(raster.pixels(), y * raster.width() + begin, y * raster.width() + end, colour);
            }
        }
    }

    private int top() {
        double least = Double.POSITIVE_INFINITY;
        for (double y : ys) {
            least = Math.min(least, y);
        }
        return Math.max(0, (int) Math.ceil(least));
    }

    private int bottom() {
        double most = Double.NEGATIVE_INFINITY;
        for (double y : ys) {
            most = Math.max(most, y);
        }
        return Math.min(raster.height() - 1, (int) Math.ceil(most) - 1);
    }

    private int begin() {
        return Math.max(0, (int) Math.ceil(left));
    }

    private int end() {
        return (int) Math.ceil(Math.min(raster.width(), right));
    }

    /// Where the row of a height enters and leaves the polygon.
    private void cross(int y) {
        left = Double.POSITIVE_INFINITY;
        right = Double.NEGATIVE_INFINITY;
        for (int i = 0, j = xs.length - 1; i < xs.length; j = i++) {
            if ((ys[i] <= y) != (ys[j] <= y)) {
                double x = xs[i] + (y - ys[i]) / (ys[j] - ys[i]) * (xs[j] - xs[i]);
                left = Math.min(left, x);
                right = Math.max(right, x);
            }
        }
    }
}
