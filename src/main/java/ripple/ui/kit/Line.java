package ripple.ui.kit;

/// Draws antialiased lines after Wu, "An efficient antialiasing technique", SIGGRAPH 1991; whole or dashed.
///
/// @param on dash length in pixels, 0 for a whole line
/// @param off gap length in pixels
record Line(Raster raster, int colour, int on, int off) {
    void draw(double x0, double y0, double x1, double y1) {
        double[] ends = {x0, y0, x1, y1};
        if (clip(ends)) {
            walk(ends, Math.hypot(ends[0] - x0, ends[1] - y0));
        }
    }

    private void walk(double[] e, double from) {
        double dx = e[2] - e[0];
        double dy = e[3] - e[1];
        boolean steep = Math.abs(dy) > Math.abs(dx);
        double length = Math.max(Math.abs(dx), Math.abs(dy));
        int steps = (int) Math.ceil(length);
        double each = steps == 0 ? 0 : Math.hypot(dx, dy) / steps;
        for (int i = 0; i <= steps; i++) {
            double t = steps == 0 ? 0 : (double) i / steps;
            if (on == 0 || (from + i * each) % (on + off) < on) {
                dot(e[0] + t * dx, e[1] + t * dy, steep);
            }
        }
    }

    private void dot(double x, double y, boolean steep) {
        double across = steep ? x : y;
        int low = (int) Math.floor(across);
        int part = (int) (256 * (across - low));
        int along = (int) Math.round(steep ? y : x);
        if (steep) {
            raster.blend(low, along, colour, 256 - part);
            raster.blend(low + 1, along, colour, part);
        } else {
            raster.blend(along, low, colour, 256 - part);
            raster.blend(along, low + 1, colour, part);
        }
    }

    /// Liang and Barsky 1984; the ends are moved in place. False when nothing is inside.
    private boolean clip(double[] e) {
        double dx = e[2] - e[0];
        double dy = e[3] - e[1];
        double[] p = {-dx, dx, -dy, dy};
        double[] q = {e[0] + 1, raster.width() + 1 - e[0], e[1] + 1, raster.height() + 1 - e[1]};
        double in = 0;
        double out = 1;
        for (int i = 0; i < 4; i++) {
            if (p[i] == 0 && !(q[i] >= 0)) {
                return false;
            }
            double t = p[i] == 0 ? (i % 2 == 0 ? 0 : 1) : q[i] / p[i];
            in = p[i] < 0 ? Math.max(in, t) : in;
            out = p[i] > 0 ? Math.min(out, t) : out;
        }
        double x = e[0];
        double y = e[1];
        e[0] = x + in * dx;
        e[1] = y + in * dy;
        e[2] = x + out * dx;
        e[3] = y + out * dy;
        return in <= out && Double.isFinite(in + out);
    }
}
