package ripple.ui.sky;

import ripple.ui.kit.Raster;
import ripple.ui.sky.MarkDress.Look;

/// A symbol drawn once with a dark rim, to be copied wherever a target lies.
final class MarkSymbol {
    private static final int RIM = 0x101010;

    private final int edge;
    private final int half;
    /// Cover of the ink and of the rim below it, 0 to 256.
    private final int[] ink;
    private final int[] rim;
    private final int argb;

    /// @param scale device pixels per logical pixel
    MarkSymbol(Look look, double scale) {
        half = (int) Math.ceil(6.5 * scale);
        edge = 2 * half + 1;
        ink = new int[edge * edge];
        rim = new int[edge * edge];
        argb = look.argb();
        for (int i = 0; i < ink.length; i++) {
            double x = (i % edge - half) / scale;
            double y = (i / edge - half) / scale;
            double off = distance(look, x, y) * scale;
            ink[i] = (int) (256 * Math.clamp(0.5 - off, 0, 1));
            rim[i] = (int) (256 * Math.clamp(0.5 + scale - off, 0, 1));
        }
    }

    void draw(Raster raster, int x, int y) {
        for (int i = 0; i < ink.length; i++) {
            if (rim[i] > 0) {
                int px = x + i % edge - half;
                int py = y + i / edge - half;
                raster.blend(px, py, 0xFF000000 | RIM, rim[i]);
                raster.blend(px, py, argb, ink[i]);
            }
        }
    }

    /// From the form's edge, negative inside, in logical pixels.
    private static double distance(Look look, double x, double y) {
        double r = Math.hypot(x, y);
        double ax = Math.abs(x);
        double ay = Math.abs(y);
        return switch (look.shape()) {
            case RING -> Math.abs(r - 3.5) - 0.8;
            case DISC -> r - 3;
            case SQUARE -> Math.max(ax, ay) - 3.2;
            case DIAMOND -> (ax + ay - 4.8) / Math.sqrt(2);
            case CROSS -> Math.max(Math.abs(ax - ay) / Math.sqrt(2) - 0.9, Math.max(ax, ay) - 3.6);
            case PLUS -> Math.max(Math.min(ax, ay) - 0.9, Math.max(ax, ay) - 4.2);
            case BAR -> Math.max(ay - 1.1, ax - 4.2);
            // Three half planes at 120 degrees, one edge below.
            case TRIANGLE -> Math.max(y - 2.6, -y / 2 + ax * 0.866 - 2.4);
        };
    }
}
