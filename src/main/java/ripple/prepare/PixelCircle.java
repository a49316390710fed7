package ripple.prepare;

/// The exact area that a pixel shares with a circle.
final class PixelCircle {
    private PixelCircle() {}

    /// The shared area; 1 when the pixel lies inside.
    ///
    /// @param dx column of the pixel's centre from the circle's centre
    /// @param dy row of the pixel's centre from the circle's centre
    /// @param radius in pixels
    static double overlap(double dx, double dy, double radius) {
        // By symmetry the pixel is brought into the quadrant of positive offsets.
        double x = Math.abs(dx);
        double y = Math.abs(dy);
        if (Math.hypot(x + 0.5, y + 0.5) <= radius) {
            return 1;
        }
        return between(Math.max(x - 0.5, -radius), Math.min(x + 0.5, radius), y - 0.5, y + 0.5, radius);
    }

    /// ∫ of the height of the circle's part between two rows, over the columns from x0 to x1. The height changes its form only where the
    /// circle crosses a row's edge; between those columns it is a sum of ±√(r² − x²) and constants.
    private static double between(double x0, double x1, double y0, double y1, double radius) {
        double[] cuts = {x0, -crossing(y0, radius), crossing(y0, radius), -crossing(y1, radius), crossing(y1, radius),
                x1};
        for (int i = 0; i < cuts.length; i++) {
            cuts[i] = Math.clamp(cuts[i], Math.min(x0, x1), Math.max(x0, x1));
        }
        java.util.Arrays.sort(cuts);
        double area = 0;
        for (int i = 1; i < cuts.length && x0 < x1; i++) {
            area += piece(cuts[i - 1], cuts[i], y0, y1, radius);
        }
        return area;
    }

    private static double crossing(double y, double radius) {
        return Math.sqrt(Math.max(0, radius * radius - y * y));
    }

    private static double piece(double x0, double x1, double y0, double y1, double radius) {
        double arc = crossing((x0 + x1) / 2, radius);
        if (Math.min(y1, arc) <= Math.max(y0, -arc)) {
            return 0;
        }
        double underArc = primitive(x1, radius) - primitive(x0, radius);
        double upper = y1 < arc ? y1 * (x1 - x0) : underArc;
        double lower = y0 > -arc ? y0 * (x1 - x0) : -underArc;
        return upper - lower;
    }

    /// ∫ √(r² − x²) dx.
    private static double primitive(double x, double radius) {
        return 0.5 * (x * crossing(x, radius) + radius * radius * Math.asin(Math.clamp(x / radius, -1, 1)));
    }
}
