package ripple.ui.kit;

/// Draws antialiased lines after Wu, "An efficient antialiasing technique", SIGGRAPH 1991; whole or dashed.
///
/// A map draws tens of thousands of them in a frame: nothing is allocated but the line itself.
final class Line {
    private final Raster raster;
    private final int colour;
    private final int on;
    private final int off;
    private double x0;
    private double y0;
    private double x1;
    private double y1;

    /// @param on dash length in pixels, 0 for a whole line
    /// @param off gap length in pixels
    Line(Raster raster, int colour, int on, int off) {
        this.raster = raster;
        this.colour = colour;
        this.on = on;
        this.off = off;
    }

    void draw(double fromX, double fromY, double toX, double toY) {
        x0 = fromX;
        y0 = fromY;
        x1 = toX;
        y1 = toY;
        boolean within = inside(fromX, fromY, 0) && inside(toX, toY, 0);
        if (on == 0 && inside(fromX, fromY, 2) && inside(toX, toY, 2)) {
            whole();
        } else if (within || clip()) {
            walk(within ? 0 : Math.hypot(x0 - fromX, y0 - fromY));
        }
    }

    /// @param edge pixels at the right and below that do not count
    private boolean inside(double x, double y, int edge) {
        return x >= 0 && y >= 0 && x <= raster.width() - edge && y <= raster.height() - edge;
    }

    /// A line without gaps of which each pixel is known to lie on the raster, in whole numbers: 16 bits for parts of a pixel.
    private void whole() {
        double dx = x1 - x0;
        double dy = y1 - y0;
        boolean steep = Math.abs(dy) > Math.abs(dx);
        int steps = (int) Math.ceil(Math.max(Math.abs(dx), Math.abs(dy)));
        double unit = 65536.0 / Math.max(1, steps);
        int across = (int) (65536 * (steep ? x0 : y0));
        int acrossStep = (int) ((steep ? dx : dy) * unit);
        int along = (int) (65536 * (steep ? y0 : x0)) + 32768;
        int alongStep = (int) ((steep ? dy : dx) * unit);
        int[] pixels = raster.pixels();
        int width = raster.width();
        int perAcross = steep ? 1 : width;
        int perAlong = steep ? width : 1;
        int alpha = (colour >>> 24) * 257;
        for (int i = 0; i <= steps; i++) {
            int part = across >> 8 & 0xFF;
            int at = (across >> 16) * perAcross + (along >> 16) * perAlong;
            pixels[at] = Raster.mix(pixels[at], colour, (alpha * (256 - part)) >>> 16);
            pixels[at + perAcross] = Raster.mix(pixels[at + perAcross], colour, (alpha * part) >>> 16);
            across += acrossStep;
            along += alongStep;
        }
    }

    private void walk(double from) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        boolean steep = Math.abs(dy) > Math.abs(dx);
        int steps = (int) Math.ceil(Math.max(Math.abs(dx), Math.abs(dy)));
        double stepX = steps == 0 ? 0 : dx / steps;
        double stepY = steps == 0 ? 0 : dy / steps;
        double each = on == 0 ? 0 : Math.sqrt(stepX * stepX + stepY * stepY);
        for (int i = 0; i <= steps; i++) {
            if (on == 0 || (from + i * each) % (on + off) < on) {
                dot(x0 + i * stepX, y0 + i * stepY, steep);
            }
        }
    }

    private void dot(double x, double y, boolean steep) {
        double across = steep ? x : y;
        int low = (int) Math.floor(across);
        int part = (int) (256 * (across - low));
        int along = (int) Math.floor((steep ? y : x) + 0.5);
        if (steep) {
            raster.blend(low, along, colour, 256 - part);
            raster.blend(low + 1, along, colour, part);
        } else {
            raster.blend(along, low, colour, 256 - part);
            raster.blend(along, low + 1, colour, part);
        }
    }

    /// Liang and Barsky 1984; the ends are moved in place. False when nothing is inside.
    private boolean clip() {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double in = 0;
        double out = 1;
        for (int side = 0; side < 4; side++) {
            double p = side == 0 ? -dx : side == 1 ? dx : side == 2 ? -dy : dy;
            double q = room(side);
            if (p == 0 && !(q >= 0)) {
                return false;
            }
            if (p < 0) {
                in = Math.max(in, q / p);
            } else if (p > 0) {
                out = Math.min(out, q / p);
            }
        }
        if (!(in <= out) || !Double.isFinite(dx + dy)) {
            return false;
        }
        x1 = x0 + out * dx;
        y1 = y0 + out * dy;
        x0 += in * dx;
        y0 += in * dy;
        return true;
    }

    /// From the start of the line to one side of the raster, which is taken a pixel larger.
    private double room(int side) {
        return switch (side) {
            case 0 -> x0 + 1;
            case 1 -> raster.width() + 1 - x0;
            case 2 -> y0 + 1;
            default -> raster.height() + 1 - y0;
        };
    }
}
