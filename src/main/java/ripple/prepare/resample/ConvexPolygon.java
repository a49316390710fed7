package ripple.prepare.resample;

/// A small convex polygon on a pixel grid. Scratch space.
///
/// Clipping by one straight line after the other: Sutherland and Hodgman 1974. A quadrilateral clipped by a square has at most 8 corners.
final class ConvexPolygon {
    private static final int MOST = 16;

    private final double[] xs = new double[MOST];
    private final double[] ys = new double[MOST];
    private final double[] spareX = new double[MOST];
    private final double[] spareY = new double[MOST];
    private int count;

    void clear() {
        count = 0;
    }

    void add(double x, double y) {
        xs[count] = x;
        ys[count++] = y;
    }

    double minX() {
        return min(xs);
    }

    double minY() {
        return min(ys);
    }

    double maxX() {
        return max(xs);
    }

    double maxY() {
        return max(ys);
    }

    /// Gauss's formula, taken from the first corner so that large coordinates cost no digits.
    double area() {
        double twice = 0;
        for (int i = 1; i + 1 < count; i++) {
            twice += (xs[i] - xs[0]) * (ys[i + 1] - ys[0]) - (xs[i + 1] - xs[0]) * (ys[i] - ys[0]);
        }
        return Math.abs(twice) / 2;
    }

    /// The part with low ≤ x ≤ high.
    void clipToColumns(double low, double high, ConvexPolygon out) {
        out.spare(this);
        out.keep(out.spareX, out.spareY, out.xs, out.ys, low, 1);
        out.spare(out);
        out.keep(out.spareX, out.spareY, out.xs, out.ys, high, -1);
    }

    /// The part with low ≤ y ≤ high.
    void clipToRows(double low, double high, ConvexPolygon out) {
        out.spare(this);
        out.keep(out.spareY, out.spareX, out.ys, out.xs, low, 1);
        out.spare(out);
        out.keep(out.spareY, out.spareX, out.ys, out.xs, high, -1);
    }

    private void spare(ConvexPolygon other) {
        System.arraycopy(other.xs, 0, spareX, 0, other.count);
        System.arraycopy(other.ys, 0, spareY, 0, other.count);
        count = other.count;
    }

    /// Keeps the corners on one side of a line, and where the sides cross it.
    ///
    /// @param along coordinate across the line
    /// @param sign 1 keeps what is above the limit, −1 what is below
    private void keep(double[] along, double[] other, double[] toAlong, double[] toOther, double limit, int sign) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int next = i + 1 == count ? 0 : i + 1;
            double here = sign * (along[i] - limit);
            double there = sign * (along[next] - limit);
            if (here >= 0) {
                toAlong[kept] = along[i];
                toOther[kept++] = other[i];
            }
            if (here >= 0 != there >= 0 && here != 0 && there != 0) {
                double t = here / (here - there);
                toAlong[kept] = limit;
                toOther[kept++] = other[i] + t * (other[next] - other[i]);
            }
        }
        count = kept;
    }

    private double min(double[] values) {
        double min = values[0];
        for (int i = 1; i < count; i++) {
            min = Math.min(min, values[i]);
        }
        return min;
    }

    private double max(double[] values) {
        double max = values[0];
        for (int i = 1; i < count; i++) {
            max = Math.max(max, values[i]);
        }
        return max;
    }
}
