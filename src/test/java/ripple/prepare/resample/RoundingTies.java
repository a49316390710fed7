package ripple.prepare.resample;

import ripple.image.Wcs;

/// How far rounding alone may move a resampled pixel, for comparisons with another program.
///
/// Two programs agree on where a new pixel falls to about 10⁻⁹ old pixels. Where a decision is taken within [#NEAR] of
/// that place (which old pixel is nearest, which ones lie in the sample region, whether there is any image), they
/// may decide differently; for all other pixels nothing is allowed.
final class RoundingTies {
    /// Old pixels.
    private static final double NEAR = 1e-7;

    private final ResampleMethod method;
    private final PixelMap map;
    private final double[] pixels;
    private final int width;
    private final int height;

    RoundingTies(ResampleMethod method, TargetGrid grid, Wcs wcs, double[] pixels, int width, int height) {
        this.method = method;
        this.map = PixelMap.centres(PixelTransform.between(grid.wcs(), wcs), grid.width(), grid.height());
        this.pixels = pixels;
        this.width = width;
        this.height = height;
    }

    /// Whether the new grid is a mirror image of the old one.
    boolean mirrored() {
        Jacobian m = map.jacobianAt(0, 0);
        return m.xx() * m.yy() - m.xy() * m.yx() < 0;
    }

    /// How far the value may lie from ours, per old pixel's value (for flux: times the area).
    double slack(int column, int row, double found) {
        double x = map.x(column + 1, row + 1);
        double y = map.y(column + 1, row + 1);
        return switch (method) {
            case ResampleMethod.Nearest _ -> nearest(x, y, found);
            case ResampleMethod.Adaptive(AdaptiveKernel kernel) when kernel == AdaptiveKernel.GAUSSIAN ->
                gaussian(map.jacobianAt(column, row), x, y, found);
            default -> 0;
        };
    }

    /// Whether rounding decides that there is a value at all.
    boolean isEdge(int column, int row) {
        Jacobian m = map.jacobianAt(column, row);
        double x = map.x(column + 1, row + 1);
        double y = map.y(column + 1, row + 1);
        return switch (method) {
            case ResampleMethod.Adaptive(AdaptiveKernel kernel) -> {
                double reach = 2 * Math.max(1, Padding.largest(m));
                double reachX = kernel == AdaptiveKernel.HANN ? Math.abs(m.xx()) + Math.abs(m.xy()) : reach;
                double reachY = kernel == AdaptiveKernel.HANN ? Math.abs(m.yx()) + Math.abs(m.yy()) : reach;
                yield tie(x - reachX) || tie(x + reachX) || tie(y - reachY) || tie(y + reachY);
            }
            // Here only where the overlap is a line as wide as the rounding.
            case ResampleMethod.Area _ -> tie(x + 0.5 + Math.abs(m.xx() + m.xy()) / 2)
                    || tie(x + 0.5 - Math.abs(m.xx() + m.xy()) / 2) || tie(y + 0.5 + Math.abs(m.yx() + m.yy()) / 2)
                    || tie(y + 0.5 - Math.abs(m.yx() + m.yy()) / 2);
            default -> border(x, width) || border(y, height);
        };
    }

    private double nearest(double x, double y, double found) {
        double slack = 0;
        for (double dx : new double[]{-NEAR, NEAR}) {
            for (double dy : new double[]{-NEAR, NEAR}) {
                int column = (int) Math.clamp(Math.rint(x + dx), 0, width - 1);
                int row = (int) Math.clamp(Math.rint(y + dy), 0, height - 1);
                slack = Math.max(slack, Math.abs(pixels[row * width + column] - found));
            }
        }
        return slack == 0 || tie(x + 0.5) || tie(y + 0.5) ? slack : 0;
    }

    /// The part of the old pixels on the border of the sample region, each with its weight.
    private double gaussian(Jacobian m, double x, double y, double found) {
        double reach = 2 * Math.max(1, Padding.largest(m));
        Jacobian inverse = Padding.padded(m).inverse();
        double sum = 0;
        double slack = 0;
        for (int j = (int) Math.ceil(y - reach - NEAR); j <= y + reach + NEAR; j++) {
            for (int i = (int) Math.ceil(x - reach - NEAR); i <= x + reach + NEAR; i++) {
                if (i < 0 || j < 0 || i >= width || j >= height) {
                    continue;
                }
                double u = inverse.xx() * (i - x) + inverse.xy() * (j - y);
                double v = inverse.yx() * (i - x) + inverse.yy() * (j - y);
                double weight = Math.exp(-2 * (u * u + v * v) / (1.3 * 1.3));
                sum += weight;
                boolean onBorder = Math.abs(Math.abs(i - x) - reach) < NEAR || Math.abs(Math.abs(j - y) - reach) < NEAR;
                slack += onBorder ? weight * Math.abs(pixels[j * width + i] - found) : 0;
            }
        }
        return 1.05 * slack / sum;
    }

    private static boolean border(double at, int size) {
        return Math.abs(at + 0.5) < NEAR || Math.abs(at - (size - 0.5)) < NEAR;
    }

    private static boolean tie(double at) {
        return Math.abs(at - Math.rint(at)) < NEAR;
    }
}
