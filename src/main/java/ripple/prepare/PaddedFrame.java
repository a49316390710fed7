package ripple.prepare;

/// Room for an image and a kernel in one transform, padded so far that nothing wraps around into the image.
///
/// Arrays are complex, real and imaginary parts in turn; two real images share one, as its two parts.
final class PaddedFrame {
    /// Real parts.
    static final int REAL = 0;
    /// Imaginary parts.
    static final int IMAGINARY = 1;

    private final int imageWidth;
    private final int imageHeight;
    private final Transform transform;

    /// @param kernelWidth odd
    /// @param kernelHeight odd
    PaddedFrame(int imageWidth, int imageHeight, int kernelWidth, int kernelHeight) {
        this.imageWidth = imageWidth;
        this.imageHeight = imageHeight;
        this.transform = new Transform(fastSize(imageWidth + kernelWidth / 2),
                fastSize(imageHeight + kernelHeight / 2));
    }

    Transform transform() {
        return transform;
    }

    /// All zero.
    double[] empty() {
        return new double[2 * transform.width() * transform.height()];
    }

    void putImage(double[] image, double[] complex, int part, double factor) {
        for (int y = 0; y < imageHeight; y++) {
            for (int x = 0; x < imageWidth; x++) {
                complex[2 * (y * transform.width() + x) + part] = factor * image[y * imageWidth + x];
            }
        }
    }

    double[] image(double[] complex, int part, double factor) {
        double[] image = new double[imageWidth * imageHeight];
        for (int y = 0; y < imageHeight; y++) {
            for (int x = 0; x < imageWidth; x++) {
                image[y * imageWidth + x] = factor * complex[2 * (y * transform.width() + x) + part];
            }
        }
        return image;
    }

    /// The kernel's centre goes to (0, 0); what lies left and below of it is at the far ends.
    void putKernel(double[] kernel, int kernelWidth, int kernelHeight, double[] complex, int part) {
        for (int y = 0; y < kernelHeight; y++) {
            int row = Math.floorMod(y - kernelHeight / 2, transform.height()) * transform.width();
            for (int x = 0; x < kernelWidth; x++) {
                int column = Math.floorMod(x - kernelWidth / 2, transform.width());
                complex[2 * (row + column) + part] += kernel[y * kernelWidth + x];
            }
        }
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
