package ripple.ui.view;

import ripple.ui.kit.Raster;

/// What stands in the place of a picture.
final class StampPainter {
    static final int WELL = 0xFF262626;
    private static final int OUTLINE = 0xFF4D4D4D;
    private static final int HATCH = 0xFF3A3A3A;

    private StampPainter() {}

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
