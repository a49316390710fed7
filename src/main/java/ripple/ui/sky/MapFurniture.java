package ripple.ui.sky;

import ripple.sky.SkyPosition;
import ripple.ui.kit.GlyphAtlas;
import ripple.ui.kit.NumberStyle;
import ripple.ui.kit.Raster;
import ripple.ui.kit.Theme;

/// Draws compass and scale bar over the map.
///
/// @param scale device pixels per logical pixel
record MapFurniture(Raster raster, SkyPort port, Theme theme, double scale, GlyphAtlas glyphs) {
    private static final double[] BAR_DEGREES = {1 / 3600.0, 2 / 3600.0, 5 / 3600.0, 10 / 3600.0, 20 / 3600.0,
            30 / 3600.0, 1 / 60.0, 2 / 60.0, 5 / 60.0, 10 / 60.0, 15 / 60.0, 30 / 60.0, 1, 2, 5, 10, 30};

    /// The true directions at the middle of the view.
    /// @param centre of the map
    void compass(SkyPosition centre) {
        SkyPosition here = port.unproject(52 * scale, 76 * scale).orElse(centre);
        double step = 1 / port.perDegree();
        if (Math.abs(here.decDeg()) + 40 * scale * step > 89) {
            return;
        }
        double[] from = port.project(here).orElse(new double[2]);
        double[] north = port.project(new SkyPosition(here.raDeg(), here.decDeg() + step)).orElse(from);
        double[] east = port.project(new SkyPosition(here.raDeg() + step / Math.cos(Math.toRadians(here.decDeg())),
                here.decDeg())).orElse(from);
        arrow(from, north, "N");
        arrow(from, east, "E");
    }

    private void arrow(double[] from, double[] towards, String name) {
        double length = Math.max(1e-9, Math.hypot(towards[0] - from[0], towards[1] - from[1]));
        double ux = (towards[0] - from[0]) / length;
        double uy = (towards[1] - from[1]) / length;
        double x = from[0] + ux * 34 * scale;
        double y = from[1] + uy * 34 * scale;
        int ink = theme.argb("-rw-map-label");
        raster.line(from[0], from[1], x, y, ink);
        raster.line(from[0] + 1, from[1] + 1, x + 1, y + 1, 0x80000000 | (ink & 0xFFFFFF));
        double head = 6 * scale;
        raster.line(x, y, x - ux * head - uy * head * 0.6, y - uy * head + ux * head * 0.6, ink);
        raster.line(x, y, x - ux * head + uy * head * 0.6, y - uy * head - ux * head * 0.6, ink);
        glyphs.drawRimmed(raster, name, x + ux * 10 * scale - glyphs.width(name) / 2,
                y + uy * 10 * scale - glyphs.height() / 2, ink, theme.argb("-rw-map-ground"));
    }

    void scaleBar() {
        double best = BAR_DEGREES[0];
        for (double degrees : BAR_DEGREES) {
            best = degrees * port.perDegree() <= 130 * scale ? degrees : best;
        }
        double width = best * port.perDegree();
        double right = port.width() - 16 * scale;
        double y = Math.round(port.height() - 40 * scale);
        int ink = theme.argb("-rw-map-label");
        raster.fill((int) (right - width - 6 * scale), (int) (y - 8 * scale), (int) (width + 12 * scale),
                (int) (32 * scale), theme.argb("-rw-map-ground"));
        raster.fill((int) (right - width), (int) y, (int) width, (int) Math.max(1, 1.5 * scale), ink);
        raster.fill((int) (right - width), (int) (y - 4 * scale), (int) scale, (int) (9 * scale), ink);
        raster.fill((int) right, (int) (y - 4 * scale), (int) scale, (int) (9 * scale), ink);
        String text = NumberStyle.angle(best);
        glyphs.drawRimmed(raster, text, right - width / 2 - glyphs.width(text) / 2, y + 7 * scale, ink,
                theme.argb("-rw-map-ground"));
    }
}
