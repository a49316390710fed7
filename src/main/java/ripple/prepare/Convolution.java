package ripple.prepare;

/// Linear convolution of two real images, each with a kernel of its own, through one Fourier transform: nothing wraps around, outside is zero.
///
/// The images are the real and imaginary part of one complex image, the kernels of one complex kernel; a real part's transform
/// is the even half of the sum's (Z(f) + Z*(−f)) / 2, the imaginary part's the odd half.
final class Convolution {
    private final double[] first;
    private final double[] second;

    /// @param firstKernel for the first image, of odd size, centred
    /// @param secondKernel for the second image, of the same shape
    Convolution(double[] first, double[] second, int width, int height, double[] firstKernel, double[] secondKernel,
            int kernelWidth, int kernelHeight) {
        PaddedFrame frame = new PaddedFrame(width, height, kernelWidth, kernelHeight);
        // Rounding errors are of the size of the larger image: both are brought to one scale.
        double factor = ratio(first, second);
        double[] images = frame.empty();
        frame.putImage(first, images, PaddedFrame.REAL, 1);
        frame.putImage(second, images, PaddedFrame.IMAGINARY, factor);
        double[] kernels = frame.empty();
        frame.putKernel(firstKernel, kernelWidth, kernelHeight, kernels, PaddedFrame.REAL);
        frame.putKernel(secondKernel, kernelWidth, kernelHeight, kernels, PaddedFrame.IMAGINARY);
        Transform transform = frame.transform();
        double[] product = product(transform.forwardComplex(images), transform.forwardComplex(kernels), transform);
        transform.inverse(product);
        this.first = frame.image(product, PaddedFrame.REAL, 1);
        this.second = frame.image(product, PaddedFrame.IMAGINARY, 1 / factor);
    }

    /// One image with one kernel, cut to the image's shape.
    static double[] same(double[] image, int width, int height, double[] kernel, int kernelWidth, int kernelHeight) {
        double[] nothing = new double[image.length];
        return new Convolution(image, nothing, width, height, kernel, kernel, kernelWidth, kernelHeight).first();
    }

    /// The first image convolved, cut to its shape.
    double[] first() {
        return first;
    }

    /// The second image convolved, cut to its shape.
    double[] second() {
        return second;
    }

    private static double ratio(double[] first, double[] second) {
        double ratio = largest(first) / largest(second);
        return Double.isFinite(ratio) && ratio > 0 ? ratio : 1;
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double v : values) {
            largest = Math.max(largest, Math.abs(v));
        }
        return largest;
    }

    private static double[] product(double[] images, double[] kernels, Transform transform) {
        int width = transform.width();
        int height = transform.height();
        double[] out = new double[images.length];
        for (int y = 0; y < height; y++) {
            int mirrored = (y == 0 ? 0 : height - y) * width;
            for (int x = 0; x < width; x++) {
                multiply(images, kernels, 2 * (y * width + x), 2 * (mirrored + (x == 0 ? 0 : width - x)), out);
            }
        }
        return out;
    }

    /// Splits both spectra at frequency i (its opposite at j) into those of their parts, and multiplies part by part.
    private static void multiply(double[] z, double[] k, int i, int j, double[] out) {
        double ar = (z[i] + z[j]) / 2;
        double ai = (z[i + 1] - z[j + 1]) / 2;
        double br = (z[i + 1] + z[j + 1]) / 2;
        double bi = (z[j] - z[i]) / 2;
        double pr = (k[i] + k[j]) / 2;
        double pi = (k[i + 1] - k[j + 1]) / 2;
        double qr = (k[i + 1] + k[j + 1]) / 2;
        double qi = (k[j] - k[i]) / 2;
        out[i] = ar * pr - ai * pi - (br * qi + bi * qr);
        out[i + 1] = ar * pi + ai * pr + (br * qr - bi * qi);
    }
}
