package ripple.prepare;

/// A kernel's transform, ready for images of one size, padded so far that nothing wraps around into the image.
final class FourierKernel {
    private final int imageWidth;
    private final Transform transform;
    private final double[] spectrum;

    /// @param kernel of odd size, centred, `[y * kernelWidth + x]`
    FourierKernel(int imageWidth, int imageHeight, double[] kernel, int kernelWidth, int kernelHeight) {
        this.imageWidth = imageWidth;
        this.transform = new Transform(fastSize(imageWidth + kernelWidth / 2),
                fastSize(imageHeight + kernelHeight / 2));
        this.spectrum = transform.forward(wrapped(kernel, kernelWidth, kernelHeight));
    }

    /// A complex array of the padded size, all zero.
    double[] padded() {
        return new double[2 * transform.width() * transform.height()];
    }

    /// Where the real part of an image's pixel stands in the padded array.
    int index(int pixel) {
        return 2 * (pixel / imageWidth * transform.width() + pixel % imageWidth);
    }

    /// Convolves real and imaginary part, in place.
    void convolve(double[] complex) {
        transform.forwardComplex(complex);
        for (int i = 0; i < complex.length; i += 2) {
            double re = complex[i] * spectrum[i] - complex[i + 1] * spectrum[i + 1];
            complex[i + 1] = complex[i] * spectrum[i + 1] + complex[i + 1] * spectrum[i];
            complex[i] = re;
        }
        transform.inverse(complex);
    }

    /// The kernel with its centre at (0, 0); what lies left and below of it is at the far ends.
    private double[] wrapped(double[] kernel, int kernelWidth, int kernelHeight) {
        double[] out = new double[transform.width() * transform.height()];
        for (int y = 0; y < kernelHeight; y++) {
            int row = Math.floorMod(y - kernelHeight / 2, transform.height()) * transform.width();
            for (int x = 0; x < kernelWidth; x++) {
                out[row + Math.floorMod(x - kernelWidth / 2, transform.width())] += kernel[y * kernelWidth + x];
            }
        }
        return out;
    }

    /// The next size without a prime factor above 5.
    private static int fastSize(int atLeast) {
        int size = Math.max(1, atLeast);
        while (!isSmooth(size)) {
            size++;
        }
        return size;
    }

    private static boolean isSmooth(int size) {
        int rest = size;
        for (int prime : new int[]{2, 3, 5}) {
            while (rest % prime == 0) {
                rest /= prime;
            }
        }
        return rest == 1;
    }
}
