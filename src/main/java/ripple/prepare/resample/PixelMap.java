package ripple.prepare.resample;

import java.util.Arrays;

/// Where a lattice of points of the new grid falls on the old one. NaN where the old grid does not reach.
///
/// The lattice has a step of one pixel. For pixel centres it begins one pixel outside the grid, so that every pixel has
/// neighbours on all sides; for corners it begins at −½.
public final class PixelMap {
    private static final double CORNER = -0.5;
    private static final double CENTRE = -1;

    private final int width;
    private final double[] xs;
    private final double[] ys;

    private PixelMap(int width, double[] xs, double[] ys) {
        this.width = width;
        this.xs = xs;
        this.ys = ys;
    }

    /// The centres of the pixels of a grid, and one more all around.
    static PixelMap centres(PixelTransform transform, int width, int height) {
        return of(transform, CENTRE, width + 2, height + 2);
    }

    /// The corners of the pixels of a grid.
    static PixelMap corners(PixelTransform transform, int width, int height) {
        return of(transform, CORNER, width + 1, height + 1);
    }

    private static PixelMap of(PixelTransform transform, double start, int width, int height) {
        double[] xs = new double[Math.multiplyExact(width, height)];
        double[] ys = new double[xs.length];
        double[] point = new double[2];
        for (int i = 0; i < xs.length; i++) {
            int row = i / width;
            boolean reached = transform.map(start + (i - row * width), start + row, point);
            xs[i] = reached ? point[0] : Double.NaN;
            ys[i] = reached ? point[1] : Double.NaN;
        }
        return new PixelMap(width, xs, ys);
    }

    /// Column on the old grid of lattice point (i, j).
    double x(int i, int j) {
        return xs[j * width + i];
    }

    /// Row on the old grid of lattice point (i, j).
    double y(int i, int j) {
        return ys[j * width + i];
    }

    /// The derivative at a pixel, of a map of centres: half the step from one neighbour to the other.
    Jacobian jacobianAt(int column, int row) {
        int i = (row + 1) * width + column + 1;
        return new Jacobian((xs[i + 1] - xs[i - 1]) / 2, (xs[i + width] - xs[i - width]) / 2,
                (ys[i + 1] - ys[i - 1]) / 2, (ys[i + width] - ys[i - width]) / 2);
    }

    /// How many old pixels the new pixel covers: the determinant of {@link #jacobianAt}.
    double areaAt(int column, int row) {
        int i = (row + 1) * width + column + 1;
        return Math.abs((xs[i + 1] - xs[i - 1]) * (ys[i + width] - ys[i - width])
                - (xs[i + width] - xs[i - width]) * (ys[i + 1] - ys[i - 1])) / 4;
    }

    /// Memory that it takes.
    public long bytes() {
        return 2L * Double.BYTES * xs.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PixelMap map && width == map.width && Arrays.equals(xs, map.xs)
                && Arrays.equals(ys, map.ys);
    }

    @Override
    public int hashCode() {
        return 31 * width + Arrays.hashCode(xs);
    }
}
