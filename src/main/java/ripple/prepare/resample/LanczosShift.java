package ripple.prepare.resample;

/// Moves an image by part of a pixel with a Lanczos kernel, on its own grid: column by column, then row by row.
public final class LanczosShift {
    private LanczosShift() {}

    /// The kernel sinc(t) sinc(t / a), 0 from |t| = a on.
    ///
    /// @param lobes a
    public static double kernel(double t, int lobes) {
        return Math.abs(t) >= lobes ? 0 : sinc(t) * sinc(t / lobes);
    }

    /// out(x, y) = in(x − dx, y − dy), with the 2a pixels around each point.
    ///
    /// @param values `width * height`, all finite
    /// @param dx pixels
    /// @param dy pixels
    /// @param lobes a
    /// @param edges what is done where taps leave the image
    public static double[] shifted(double[] values, int width, int height, double dx, double dy, int lobes,
            EdgeRule edges) {
        AxisWeights across = new AxisWeights(new DirectTaps(lobes), edges);
        AxisWeights up = new AxisWeights(new DirectTaps(lobes), edges);
        double[] rows = new double[values.length];
        for (int x = 0; x < width; x++) {
            across.fill(x - dx, width);
            for (int y = 0; y < height; y++) {
                rows[y * width + x] = across.of(values, y * width, 1);
            }
        }
        double[] out = new double[values.length];
        for (int y = 0; y < height; y++) {
            up.fill(y - dy, height);
            for (int x = 0; x < width; x++) {
                out[y * width + x] = up.of(rows, x, width);
            }
        }
        return out;
    }

    /// Moves a PSF as Rubin's pipelines do (afw's `offsetImage` with `lanczos5`): ten taps from −5 to 4 for a shift above 0 and from
    /// −4 to 5 else, their weights brought to the sum 1, zero outside; the sum of the result is left as it comes.
    ///
    /// @param values `width * height`
    /// @param dx pixels, less than 1
    /// @param dy pixels, less than 1
    public static double[] rubin(double[] values, int width, int height, double dx, double dy) {
        double[] rows = new double[values.length];
        double[] across = rubinWeights(dx);
        for (int y = 0; y < height; y++) {
            convolve(values, rows, y * width, 1, width, across, firstTap(dx));
        }
        double[] out = new double[values.length];
        double[] up = rubinWeights(dy);
        for (int x = 0; x < width; x++) {
            convolve(rows, out, x, width, height, up, firstTap(dy));
        }
        return out;
    }

    private static int firstTap(double shift) {
        return shift > 0 ? -5 : -4;
    }

    private static double[] rubinWeights(double shift) {
        double[] weights = new double[10];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double t = firstTap(shift) + i + shift;
            weights[i] = Math.abs(Math.PI * t) <= 1e-5 ? 1 : sinc(t) * sinc(t / 5);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    private static void convolve(double[] in, double[] out, int start, int step, int n, double[] weights, int first) {
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int k = 0; k < weights.length; k++) {
                int j = i + first + k;
                sum += j >= 0 && j < n ? weights[k] * in[start + j * step] : 0;
            }
            out[start + i * step] = sum;
        }
    }

    private static double sinc(double t) {
        double angle = Math.PI * t;
        return t == 0 ? 1 : Math.sin(angle) / angle;
    }

    /// The kernel as it is written, for few points: at the edges of an image the quotients of its smallest values count.
    private record DirectTaps(int lobes) implements Taps {
        @Override
        public int count() {
            return 2 * lobes;
        }

        @Override
        public int fill(double at, double[] weights) {
            int first = (int) Math.floor(at) - lobes + 1;
            for (int i = 0; i < count(); i++) {
                weights[i] = kernel(at - (first + i), lobes);
            }
            return first;
        }
    }
}
