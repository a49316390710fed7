package ripple.ui.sky;

import ripple.ui.kit.Raster;

/// Four corners on the screen, used again for everything that is drawn in a frame.
final class Quad {
    private final double[] xs = new double[4];
    private final double[] ys = new double[4];

    double[] xs() {
        return xs;
    }

    double[] ys() {
        return ys;
    }

    /// Projects four corners; false when nothing of them can be seen.
    ///
    /// @param v unit vectors one after another
    /// @param at index of the first coordinate
    boolean project(SkyPort port, double[] v, int at) {
        return port.corners(v, at, xs, ys);
    }

    boolean project(SkyPort port, double[] v) {
        return port.corners(v, 0, xs, ys);
    }

    /// Puts the corners away, eight numbers.
    void save(double[] into, int at) {
        System.arraycopy(xs, 0, into, at, 4);
        System.arraycopy(ys, 0, into, at + 4, 4);
    }

    void load(double[] from, int at) {
        System.arraycopy(from, at, xs, 0, 4);
        System.arraycopy(from, at + 4, ys, 0, 4);
    }

    /// Length of the first edge, pixels.
    double across() {
        double dx = xs[1] - xs[0];
        double dy = ys[1] - ys[0];
        return Math.sqrt(dx * dx + dy * dy);
    }

    double left() {
        return Math.min(Math.min(xs[0], xs[1]), Math.min(xs[2], xs[3]));
    }

    double bottom() {
        return Math.max(Math.max(ys[0], ys[1]), Math.max(ys[2], ys[3]));
    }

    void fill(Raster raster, int colour) {
        raster.polygon(xs, ys, colour);
    }

    /// @param on length of a dash, 0 for whole lines
    void edges(Raster raster, int colour, int on, int off) {
        for (int i = 0; i < 4; i++) {
            int k = i + 1 & 3;
            raster.dashed(xs[i], ys[i], xs[k], ys[k], colour, on, off);
        }
    }

    /// The lower and the left edge: where quads lie side by side, the others are their neighbours'.
    void corner(Raster raster, int colour) {
        raster.line(xs[0], ys[0], xs[1], ys[1], colour);
        raster.line(xs[0], ys[0], xs[3], ys[3], colour);
    }

    void shift(double by) {
        for (int i = 0; i < 4; i++) {
            xs[i] += by;
            ys[i] += by;
        }
    }

    /// Each corner nearer to the middle.
    void shrink(double by) {
        double cx = (xs[0] + xs[2]) / 2;
        double cy = (ys[0] + ys[2]) / 2;
        for (int i = 0; i < 4; i++) {
            xs[i] += Math.signum(cx - xs[i]) * by;
            ys[i] += Math.signum(cy - ys[i]) * by;
        }
    }
}
