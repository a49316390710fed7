package ripple.prepare;

/// Linear convolution of two real images, each with a kernel of its own, through one Fourier transform: nothing wraps around, outside is zero.
///
/// The images are the real and imaginary part of one complex image, the kernels of one complex kernel; a real part's transform
/// is the even half of the sum's (Z(f) + Z*(−f)) / 2, the imaginary part's the odd half. Only the part that is wanted is padded for and
/// transformed back. In double precision: a bright star's rounding errors of single precision would reach all pixels of the stamp.
final class Convolution {
    private final double[] first;
    private final double[] second;

    /// @param firstKernel for the first image, of odd size, centred
    /// @param secondKernel for the second image, of the same shape
    /// @param kept which part of the result is wanted, inside the images
    Convolution(double[] first, double[] second, int width, int height, double[] firstKernel, double[] secondKernel,
            int kernelWidth, int kernelHeight, Region kept) {
        SplitFrame frame = new SplitFrame(padded(width, kernelWidth / 2, kept.x(), kept.width()),
                padded(height, kernelHeight / 2, kept.y(), kept.height()));
        // Rounding errors are of the size of the larger image: both are brought to one scale.
        double factor = ratio(first, second);
        SplitFrame.Spectrum images = frame.transform(first, second, factor, width, height, 0, 0);
        SplitFrame.Spectrum kernels = frame.transform(firstKernel, secondKernel, 1, kernelWidth, kernelHeight,
                kernelWidth / 2, kernelHeight / 2);
        multiply(images, kernels);
        this.first = new double[kept.width() * kept.height()];
        this.second = new double[this.first.length];
        frame.back(images, kept, 1 / factor, this.first, this.second);
    }

    /// One image with one kernel, cut to the image's shape.
    static double[] same(double[] image, int width, int height, double[] kernel, int kernelWidth, int kernelHeight) {
        double[] nothing = new double[image.length];
        return new Convolution(image, nothing, width, height, kernel, kernel, kernelWidth, kernelHeight,
                Region.whole(width, height)).first();
    }

    /// The first image convolved, the part that is kept.
    double[] first() {
        return first;
    }

    /// The second image convolved, the part that is kept.
    double[] second() {
        return second;
    }

    /// So long that no pixel reaches a kept one the other way round.
    private static int padded(int size, int half, int start, int kept) {
        return RowFourier.fastSize(Math.max(size, Math.max(start + kept + half, size + half - start)));
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

    /// Every frequency with its opposite, whose values are both needed and both replaced.
    private static void multiply(SplitFrame.Spectrum images, SplitFrame.Spectrum kernels) {
        int width = images.re().length;
        for (int x = 0; x <= width / 2; x++) {
            int opposite = x == 0 ? 0 : width - x;
            multiply(images.re()[x], images.im()[x], images.re()[opposite], images.im()[opposite], kernels.re()[x],
                    kernels.im()[x], kernels.re()[opposite], kernels.im()[opposite], x == opposite);
        }
    }

    private static void multiply(double[] zr, double[] zi, double[] yr, double[] yi, double[] kr, double[] ki,
            double[] qr, double[] qi, boolean same) {
        int height = zr.length;
        int last = same ? height / 2 : height - 1;
        for (int y = 0; y <= last; y++) {
            int m = y == 0 ? 0 : height - y;
            double ar = (zr[y] + yr[m]) / 2;
            double ai = (zi[y] - yi[m]) / 2;
            double br = (zi[y] + yi[m]) / 2;
            double bi = (yr[m] - zr[y]) / 2;
            double pr = (kr[y] + qr[m]) / 2;
            double pi = (ki[y] - qi[m]) / 2;
            double sr = (ki[y] + qi[m]) / 2;
            double si = (qr[m] - kr[y]) / 2;
            double cr = ar * pr - ai * pi;
            double ci = ar * pi + ai * pr;
            double dr = br * sr - bi * si;
            double di = br * si + bi * sr;
            zr[y] = cr - di;
            zi[y] = ci + dr;
            yr[m] = cr + di;
            yi[m] = dr - ci;
        }
    }
}
