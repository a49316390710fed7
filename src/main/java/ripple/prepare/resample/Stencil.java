package ripple.prepare.resample;

import java.util.Arrays;

/// The old pixels that one new pixel is made of: a box with weights of sum 1. Scratch space, filled anew for every pixel.
final class Stencil {
    private int x0;
    private int y0;
    private int width;
    private int height;
    private double[] weights = new double[64];
    private double coverage;
    private double share;
    private double value;
    private double variance;

    /// Begins anew with weights of 0.
    void place(int newX0, int newY0, int newWidth, int newHeight) {
        x0 = newX0;
        y0 = newY0;
        width = newWidth;
        height = newHeight;
        coverage = 1;
        int size = width * height;
        if (weights.length < size) {
            weights = new double[Math.max(size, 2 * weights.length)];
        } else {
            Arrays.fill(weights, 0, size, 0);
        }
    }

    int x0() {
        return x0;
    }

    int y0() {
        return y0;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// `[y * width + x]`
    double[] weights() {
        return weights;
    }

    /// Which share of the new pixel has input in the band of the last {@link #apply}, 0 to 1.
    double coverage() {
        return coverage * share;
    }

    /// The weighted mean of the last {@link #apply}.
    double value() {
        return value;
    }

    /// Its variance: the sum of squared weights times variances.
    double variance() {
        return variance;
    }

    /// Brings the weights to the sum 1.
    ///
    /// @return false when that cannot be
    boolean normalise() {
        int size = width * height;
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += weights[i];
        }
        if (!(Math.abs(sum) > 0)) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            weights[i] /= sum;
        }
        return true;
    }

    void cover(double share) {
        coverage = share;
    }

    /// Value and variance of one band. Pixels without value are left out; the rest counts for the whole.
    ///
    /// @param values NaN where there is none
    /// @param stride columns of the image
    void apply(double[] values, double[] variances, int stride) {
        double v0 = 0;
        double v1 = 0;
        double q0 = 0;
        double q1 = 0;
        for (int y = 0; y < height; y++) {
            int at = (y0 + y) * stride + x0;
            int k = y * width;
            int end = k + width;
            // Two sums each, so that an addition need not wait for the one before.
            for (; k + 1 < end; k += 2, at += 2) {
                double a = weights[k];
                double b = weights[k + 1];
                v0 += a * values[at];
                v1 += b * values[at + 1];
                q0 += a * a * variances[at];
                q1 += b * b * variances[at + 1];
            }
            if (k < end) {
                v0 += weights[k] * values[at];
                q0 += weights[k] * weights[k] * variances[at];
            }
        }
        value = v0 + v1;
        variance = q0 + q1;
        share = 1;
        if (Double.isNaN(value) || Double.isNaN(variance)) {
            applyToKnown(values, variances, stride);
        }
    }

    /// The weighted mean alone, for values that are all known.
    double mean(double[] values, int stride) {
        double sum = 0;
        for (int y = 0; y < height; y++) {
            int at = (y0 + y) * stride + x0;
            for (int k = y * width; k < (y + 1) * width; k++) {
                sum += weights[k] * values[at++];
            }
        }
        return sum;
    }

    private void applyToKnown(double[] values, double[] variances, int stride) {
        double weight = 0;
        double sum = 0;
        double squares = 0;
        double knownSquares = 0;
        double varianceSum = 0;
        for (int i = 0; i < width * height; i++) {
            int at = (y0 + i / width) * stride + x0 + i % width;
            double w = weights[i];
            if (w != 0 && !Double.isNaN(values[at])) {
                weight += w;
                sum += w * values[at];
                squares += w * w;
                boolean known = !Double.isNaN(variances[at]);
                knownSquares += known ? w * w : 0;
                varianceSum += known ? w * w * variances[at] : 0;
            }
        }
        share = Math.clamp(weight, 0, 1);
        value = weight > 0 ? sum / weight : Double.NaN;
        // A variance that is not known is taken to be that of the others.
        variance = weight > 0 ? varianceSum * (squares / knownSquares) / (weight * weight) : Double.NaN;
    }

    /// The planes of all pixels whose weight is at least a share of the largest one.
    long planes(long[] bits, int stride, double share) {
        double largest = 0;
        for (int i = 0; i < width * height; i++) {
            largest = Math.max(largest, weights[i]);
        }
        long all = 0;
        for (int i = 0; i < width * height; i++) {
            if (weights[i] >= share * largest) {
                all |= bits[(y0 + i / width) * stride + x0 + i % width];
            }
        }
        return all;
    }
}
