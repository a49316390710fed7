package ripple.ui.labels;

import ripple.ui.kit.GlyphAtlas;
import ripple.ui.kit.Raster;

/// Draws the glyph of a grade: form and letter, so that it reads without its colour too.
final class GradeGlyph {
    private static final int DARK = 0xFF161616;

    private GradeGlyph() {}

    /// Edge in device pixels.
    static int size(double scale) {
        return (int) Math.round(15 * scale);
    }

    /// With its top left corner at (x, y).
    ///
    /// @param ground colour behind it
    static void draw(Raster raster, GradeMark mark, int x, int y, double scale, GlyphAtlas font, int ground) {
        int edge = size(scale);
        double cx = x + edge / 2.0 - 0.5;
        double cy = y + edge / 2.0 - 0.5;
        switch (mark.form()) {
            case SQUARE -> raster.fill(x, y, edge, edge, mark.ink());
            case DISC -> disc(raster, cx, cy, edge / 2.0, mark.ink());
            case DASHED -> dashed(raster, x, y, edge, mark.ink());
            case CROSS -> cross(raster, x, y, edge, mark.ink(), scale);
            case TRIANGLE -> raster.polygon(new double[]{cx, x + edge, x}, new double[]{y, y + edge, y + edge},
                    mark.ink());
            case DIAMOND -> raster.polygon(new double[]{cx, x + edge, cx, x}, new double[]{y, cy, y + edge, cy},
                    mark.ink());
            case HALF -> half(raster, cx, cy, 4.5 * scale, mark.ink(), ground);
            case EMPTY -> raster.ring(cx, cy, 4.5 * scale, 1.3 * scale, mark.ink());
        }
        boolean filled = GradeMark.Form.FILLED.contains(mark.form());
        if (!mark.letter().isEmpty() && mark.form() != GradeMark.Form.CROSS) {
            font.draw(raster, mark.letter(), cx + 0.5 - font.width(mark.letter()) / 2, cy + 0.5 - font.height() / 2,
                    filled ? DARK : mark.ink());
        }
    }

    private static void disc(Raster raster, double cx, double cy, double radius, int colour) {
        raster.ring(cx, cy, 0, 2 * radius, colour);
    }

    private static void dashed(Raster raster, int x, int y, int edge, int colour) {
        for (int at = 0; at < edge; at += 5) {
            int length = Math.min(3, edge - at);
            raster.fill(x + at, y, length, 1, colour);
            raster.fill(x + at, y + edge - 1, length, 1, colour);
            raster.fill(x, y + at, 1, length, colour);
            raster.fill(x + edge - 1, y + at, 1, length, colour);
        }
    }

    private static void cross(Raster raster, int x, int y, int edge, int colour, double scale) {
        raster.fill(x, y, edge, 1, colour);
        raster.fill(x, y + edge - 1, edge, 1, colour);
        raster.fill(x, y, 1, edge, colour);
        raster.fill(x + edge - 1, y, 1, edge, colour);
        double in = 4 * scale;
        raster.line(x + in, y + in, x + edge - 1 - in, y + edge - 1 - in, colour);
        raster.line(x + in, y + edge - 1 - in, x + edge - 1 - in, y + in, colour);
    }

    private static void half(Raster raster, double cx, double cy, double radius, int colour, int ground) {
        raster.ring(cx, cy, 0, 2 * radius, colour);
        raster.fill((int) Math.ceil(cx), (int) (cy - radius), (int) Math.ceil(radius), (int) (2 * radius) + 1, ground);
        raster.ring(cx, cy, radius, 1.3, colour);
    }
}
