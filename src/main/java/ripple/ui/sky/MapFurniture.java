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
    private static final int[][] RIM = {{-1, 0}, {0, -1}, {2, 1}, {1, 2}};
    /// Room for the name of the tract that fills the view.
    private static final double TRACT_NAME = 104;

    /// Keeps the room of compass and scale bar, and of the name of the tract that fills the view, free of other text.
    void reserve(TakenRoom room) {
        room.clear();
        room.take(0, 0, TRACT_NAME * scale, 24 * scale);
        room.take(4 * scale, 24 * scale, 58 * scale, 62 * scale);
        double width = bar() * port.perDegree();
        room.take(port.width() - width - 24 * scale, port.height() - 50 * scale, width + 24 * scale, 50 * scale);
    }

    private double bar() {
        double best = BAR_DEGREES[0];
        for (double degrees : BAR_DEGREES) {
            best = degrees * port.perDegree() <= 130 * scale ? degrees : best;
        }
        return best;
    }

    /// The true directions where it stands.
    void compass() {
        SkyPosition here = port.unproject(52 * scale, 76 * scale).orElse(null);
        double step = 1 / port.perDegree();
        // Beside the whole sky there is no direction, at a pole every one.
        if (here == null || Math.abs(here.decDeg()) + 40 * scale * step > 89) {
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
        int ground = theme.argb("-rw-map-ground");
        double head = 6 * scale;
        double[][] strokes = {{from[0], from[1], x, y},
                {x, y, x - ux * head - uy * head * 0.6, y - uy * head + ux * head * 0.6},
                {x, y, x - ux * head + uy * head * 0.6, y - uy * head - ux * head * 0.6}};
        // Below it a rim, so that it shows on pictures too.
        for (double[] s : strokes) {
            for (int[] rim : RIM) {
                raster.line(s[0] + rim[0], s[1] + rim[1], s[2] + rim[0], s[3] + rim[1], ground);
            }
        }
        for (double[] s : strokes) {
            raster.line(s[0], s[1], s[2], s[3], ink);
        }
        raster.line(from[0] + 1, from[1] + 1, x + 1, y + 1, 0x80000000 | (ink & 0xFFFFFF));
        glyphs.drawRimmed(raster, name, x + ux * 10 * scale - glyphs.width(name) / 2,
                y + uy * 10 * scale - glyphs.height() / 2, ink, ground);
    }

    /// Marks the middle of the view, to which the keys point: light on dark, so that it shows on any ground.
    void cross() {
        double x = Math.round(port.width() / 2);
        double y = Math.round(port.height() / 2);
        for (int rim = 1; rim >= 0; rim--) {
            int ink = rim == 1 ? 0xFF101010 : 0xFFFFFFFF;
            int thick = (int) Math.max(1, scale) + 2 * rim;
            int off = thick / 2;
            int length = (int) (11 * scale) + 2 * rim;
            int gap = (int) (4 * scale) - rim;
            raster.fill((int) x - gap - length, (int) y - off, length, thick, ink);
            raster.fill((int) x + gap, (int) y - off, length, thick, ink);
            raster.fill((int) x - off, (int) y - gap - length, thick, length, ink);
            raster.fill((int) x - off, (int) y + gap, thick, length, ink);
        }
    }

    void scaleBar() {
        double best = bar();
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
