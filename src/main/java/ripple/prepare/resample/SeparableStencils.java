package ripple.prepare.resample;

/// Interpolation by weights that are a product of a column's and a row's.
///
/// The image reaches to the outer edges of its border pixels; beyond them there is no input. Where it is asked for, points in the
/// outer half of a border pixel take the value at its centre (the convention of reproject).
final class SeparableStencils implements Stencils {
    private final PixelMap centres;
    private final int width;
    private final int height;
    private final AxisWeights across;
    private final AxisWeights up;
    private final Border border;

    /// What a point in the outer half of a border pixel means.
    enum Border {
        /// Its own place.
        FREE,
        /// The centre of the border pixel.
        HELD
    }

    SeparableStencils(PixelMap centres, int width, int height, Taps taps, EdgeRule edges, Border border) {
        this.centres = centres;
        this.width = width;
        this.height = height;
        this.across = new AxisWeights(taps, edges);
        this.up = new AxisWeights(taps, edges);
        this.border = border;
    }

    @Override
    public boolean at(int column, int row, Stencil stencil) {
        double x = centres.x(column + 1, row + 1);
        double y = centres.y(column + 1, row + 1);
        if (!isInside(x, width) || !isInside(y, height)) {
            return false;
        }
        across.fill(border == Border.HELD ? Math.clamp(x, 0, width - 1) : x, width);
        up.fill(border == Border.HELD ? Math.clamp(y, 0, height - 1) : y, height);
        fill(stencil);
        return true;
    }

    private void fill(Stencil stencil) {
        int columns = across.count();
        stencil.place(across.first(), up.first(), columns, up.count());
        double[] weights = stencil.weights();
        for (int j = 0; j < up.count(); j++) {
            double w = up.weight(j);
            for (int i = 0; i < columns; i++) {
                weights[j * columns + i] = w * across.weight(i);
            }
        }
    }

    /// False for NaN too.
    private static boolean isInside(double at, int size) {
        return at >= -0.5 && at < size - 0.5;
    }
}
