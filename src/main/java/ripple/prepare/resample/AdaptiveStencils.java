package ripple.prepare.resample;

/// A kernel in pixels of the new grid, laid on the old one by the local derivative of the map, but never narrower than an old pixel.
///
/// Source: DeForest 2004 (Solar Physics 219, 3), sections 3 and 4: the singular values of the derivative are raised to 1 where they are
/// smaller. Conventions as in reproject's strict mode: the derivative is the mean of the steps forwards and backwards; a new
/// pixel whose sample region leaves the image has no value.
final class AdaptiveStencils implements Stencils {
    /// Of the Gaussian, new pixels.
    private static final double WIDTH = 1.3;
    private static final double REGION = 4;

    private final PixelMap centres;
    private final int width;
    private final int height;
    private final AdaptiveKernel kernel;

    AdaptiveStencils(PixelMap centres, int width, int height, AdaptiveKernel kernel) {
        this.centres = centres;
        this.width = width;
        this.height = height;
        this.kernel = kernel;
    }

    @Override
    public boolean at(int column, int row, Stencil stencil) {
        Jacobian wide = Padding.padded(centres.jacobianAt(column, row));
        double x = centres.x(column + 1, row + 1);
        double y = centres.y(column + 1, row + 1);
        double dx = reachX(wide);
        double dy = reachY(wide);
        double left = Math.ceil(x - dx);
        double right = Math.floor(x + dx);
        double bottom = Math.ceil(y - dy);
        double top = Math.floor(y + dy);
        // Written so that NaN says no.
        if (!(left >= 0 && right <= width - 1 && bottom >= 0 && top <= height - 1)) {
            return false;
        }
        stencil.place((int) left, (int) bottom, (int) (right - left) + 1, (int) (top - bottom) + 1);
        fill(stencil, wide.inverse(), x, y);
        return stencil.normalise();
    }

    private void fill(Stencil stencil, Jacobian inverse, double x, double y) {
        double[] weights = stencil.weights();
        for (int j = 0; j < stencil.height(); j++) {
            double dy = stencil.y0() + j - y;
            for (int i = 0; i < stencil.width(); i++) {
                double dx = stencil.x0() + i - x;
                weights[j * stencil.width() + i] = weight(inverse.xx() * dx + inverse.xy() * dy,
                        inverse.yx() * dx + inverse.yy() * dy);
            }
        }
    }

    /// @param u new pixels
    /// @param v new pixels
    private double weight(double u, double v) {
        return switch (kernel) {
            case GAUSSIAN -> Math.exp(-2 * (u * u + v * v) / (WIDTH * WIDTH));
            case HANN -> Math.abs(u) >= 1 || Math.abs(v) >= 1
                    ? 0
                    : (1 + Math.cos(Math.PI * u)) * (1 + Math.cos(Math.PI * v));
        };
    }

    private double reachX(Jacobian wide) {
        return kernel == AdaptiveKernel.HANN ? Math.abs(wide.xx()) + Math.abs(wide.xy()) : squareReach(wide);
    }

    private double reachY(Jacobian wide) {
        return kernel == AdaptiveKernel.HANN ? Math.abs(wide.yx()) + Math.abs(wide.yy()) : squareReach(wide);
    }

    private static double squareReach(Jacobian wide) {
        return REGION / 2 * Padding.largest(wide);
    }
}
