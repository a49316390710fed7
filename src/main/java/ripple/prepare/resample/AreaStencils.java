package ripple.prepare.resample;

/// Old pixels weighted with the area that they share with the new pixel.
///
/// The new pixel is a quadrilateral on the old grid: its corners are mapped exactly, its sides are straight, as great circles are in a
/// tangent plane. Areas are taken on the old grid; for pixels of less than an arcminute they stand to each other as the
/// spherical polygons do to better than 10⁻⁷.
final class AreaStencils implements Stencils {
    private final PixelMap corners;
    private final int width;
    private final int height;
    private final ConvexPolygon shape = new ConvexPolygon();
    private final ConvexPolygon strip = new ConvexPolygon();
    private final ConvexPolygon cell = new ConvexPolygon();

    AreaStencils(PixelMap corners, int width, int height) {
        this.corners = corners;
        this.width = width;
        this.height = height;
    }

    @Override
    public boolean at(int column, int row, Stencil stencil) {
        shape.clear();
        add(column, row);
        add(column + 1, row);
        add(column + 1, row + 1);
        add(column, row + 1);
        int left = Math.max(0, pixel(shape.minX()));
        int right = Math.min(width - 1, pixel(shape.maxX()));
        int bottom = Math.max(0, pixel(shape.minY()));
        int top = Math.min(height - 1, pixel(shape.maxY()));
        double whole = shape.area();
        if (!(whole > 0) || left > right || bottom > top) {
            return false;
        }
        stencil.place(left, bottom, right - left + 1, top - bottom + 1);
        double shared = fill(stencil);
        stencil.cover(Math.min(1, shared / whole));
        return shared > 0 && stencil.normalise();
    }

    private void add(int i, int j) {
        shape.add(corners.x(i, j), corners.y(i, j));
    }

    private double fill(Stencil stencil) {
        double sum = 0;
        for (int i = 0; i < stencil.width(); i++) {
            double x = stencil.x0() + i;
            shape.clipToColumns(x - 0.5, x + 0.5, strip);
            for (int j = 0; j < stencil.height(); j++) {
                double y = stencil.y0() + j;
                strip.clipToRows(y - 0.5, y + 0.5, cell);
                double area = cell.area();
                stencil.weights()[j * stencil.width() + i] = area;
                sum += area;
            }
        }
        return sum;
    }

    /// The pixel that holds a coordinate; far outside, and for no number, some pixel outside.
    private static int pixel(double at) {
        return Double.isNaN(at) ? Integer.MIN_VALUE : (int) Math.floor(at + 0.5);
    }
}
