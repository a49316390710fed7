package ripple.ui.view;

import java.util.Arrays;
import ripple.render.Picture;
import ripple.ui.kit.Raster;

/// Draws an enlarged picture without masks (nearest neighbour), or what stands in its place.
final class StampPainter {
    static final int WELL = 0xFF262626;
    private static final int OUTLINE = 0xFF4D4D4D;
    private static final int HATCH = 0xFF3A3A3A;

    private StampPainter() {}

    static void picture(Raster raster, ImagePort port, Picture picture) {
        raster.clear(WELL);
        int f = port.factor();
        int first = Math.max(0, -port.left() / f);
        int last = Math.min(picture.width(), (raster.width() - port.left() + f - 1) / f);
        for (int row = 0; row < picture.height(); row++) {
            int top = Math.max(0, port.top() + row * f);
            int bottom = Math.min(raster.height(), port.top() + (row + 1) * f);
            if (top < bottom && first < last) {
                stretch(raster, port, picture, row, top, first, last);
                int from = top * raster.width();
                for (int y = top + 1; y < bottom; y++) {
                    System.arraycopy(raster.pixels(), from, raster.pixels(), y * raster.width(), raster.width());
                }
            }
        }
    }

    private static void stretch(Raster raster, ImagePort port, Picture picture, int row, int y, int first, int last) {
        int line = y * raster.width();
        for (int col = first; col < last; col++) {
            int left = Math.max(0, port.left() + col * port.factor());
            int right = Math.min(raster.width(), port.left() + (col + 1) * port.factor());
            if (left < right) {
                Arrays.fill(raster.pixels(), line + left, line + right, picture.argb()[row * picture.width() + col]);
            }
        }
    }

    /// The place of a stamp that is on its way.
    static void waiting(Raster raster) {
        raster.clear(WELL);
        frame(raster);
    }

    /// The place of a band without data.
    static void missing(Raster raster) {
        for (int y = 0; y < raster.height(); y++) {
            for (int x = 0; x < raster.width(); x++) {
                raster.pixels()[y * raster.width() + x] = Math.floorMod(x + y, 10) < 2 ? HATCH : WELL;
            }
        }
    }

    private static void frame(Raster raster) {
        raster.fill(0, 0, raster.width(), 1, OUTLINE);
        raster.fill(0, raster.height() - 1, raster.width(), 1, OUTLINE);
        raster.fill(0, 0, 1, raster.height(), OUTLINE);
        raster.fill(raster.width() - 1, 0, 1, raster.height(), OUTLINE);
    }
}
