package ripple.ui.sky;

import ripple.ui.kit.Raster;

/// A patch's own pixels, binned, as drawn on the map: one colour each, from the lower left corner of the inner box, rows upwards; pixels
/// without data are hatched.
final class PatchPreview {
    private static final int HATCH = 0xFF585858;
    private static final int GROUND = 0xFF262626;

    private final int width;
    private final int height;
    private final int[] argb;

    /// @param argb `[y * width + x]`, y upwards, 0 for no data; taken over
    PatchPreview(int width, int height, int[] argb) {
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// Draws it upright, each pixel as a square; what lies beside the raster is left out.
    ///
    /// @param left of the picture in the raster, may be negative
    /// @param top likewise
    void draw(Raster raster, int left, int top, int zoom) {
        int right = Math.min(raster.width(), left + zoom * width);
        int bottom = Math.min(raster.height(), top + zoom * height);
        for (int y = Math.max(0, top); y < bottom; y++) {
            int line = (height - 1 - (y - top) / zoom) * width;
            for (int x = Math.max(0, left); x < right; x++) {
                raster.pixels()[y * raster.width() + x] = shown(argb[line + (x - left) / zoom], x, y);
            }
        }
    }

    private static int shown(int colour, int x, int y) {
        return colour != 0 ? colour : (x + y & 7) < 2 ? HATCH : GROUND;
    }

    /// Draws into a patch's corners (left bottom, right bottom, right top, left top): affine, which at the size of a patch is exact to
    /// a fraction of a preview's pixel.
    void draw(Raster raster, Quad quad) {
        double[] xs = quad.xs();
        double[] ys = quad.ys();
        double ax = (xs[1] - xs[0] + xs[2] - xs[3]) / 2;
        double ay = (ys[1] - ys[0] + ys[2] - ys[3]) / 2;
        double bx = (xs[3] - xs[0] + xs[2] - xs[1]) / 2;
        double by = (ys[3] - ys[0] + ys[2] - ys[1]) / 2;
        double det = ax * by - ay * bx;
        int top = Math.max(0, (int) Math.floor(Math.min(ys[2], ys[3])));
        int bottom = Math.min(raster.height() - 1, (int) Math.ceil(quad.bottom()));
        int left = Math.max(0, (int) Math.floor(quad.left()));
        int right = Math.min(raster.width() - 1, (int) Math.ceil(Math.max(xs[1], xs[2])));
        for (int y = top; y <= bottom && det != 0; y++) {
            // u and v run from 0 to 1 along the lower and the left edge.
            double u = ((left - xs[0]) * by - (y - ys[0]) * bx) / det;
            double v = ((y - ys[0]) * ax - (left - xs[0]) * ay) / det;
            row(raster, y, left, right, u, v, by / det, -ay / det);
        }
    }

    private void row(Raster raster, int y, int left, int right, double u0, double v0, double du, double dv) {
        int[] pixels = raster.pixels();
        double u = u0;
        double v = v0;
        for (int x = left, at = y * raster.width() + left; x <= right; x++, at++, u += du, v += dv) {
            if (u >= 0 && u < 1 && v >= 0 && v < 1) {
                int column = (int) (u * width);
                int line = (int) (v * height);
                pixels[at] = shown(argb[line * width + column], x, y);
            }
        }
    }
}
