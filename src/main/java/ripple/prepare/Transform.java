package ripple.prepare;

import org.jtransforms.fft.DoubleFFT_1D;

/// The two-dimensional Fourier transform of one size, row by row and column by column, in the calling thread.
///
/// Complex arrays hold real and imaginary parts in turn. (The library's own two-dimensional transform would start threads for large arrays.)
final class Transform {
    private final int width;
    private final int height;
    private final DoubleFFT_1D rows;
    private final DoubleFFT_1D columns;

    Transform(int width, int height) {
        this.width = width;
        this.height = height;
        this.rows = new DoubleFFT_1D(width);
        this.columns = width == height ? rows : new DoubleFFT_1D(height);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// The transform of real values.
    double[] forward(double[] real) {
        double[] complex = new double[2 * real.length];
        for (int i = 0; i < real.length; i++) {
            complex[2 * i] = real[i];
        }
        return forwardComplex(complex);
    }

    /// The transform in place.
    double[] forwardComplex(double[] complex) {
        for (int y = 0; y < height; y++) {
            rows.complexForward(complex, 2 * y * width);
        }
        double[] column = new double[2 * height];
        for (int x = 0; x < width; x++) {
            load(complex, x, column);
            columns.complexForward(column);
            store(complex, x, column);
        }
        return complex;
    }

    /// The inverse transform in place, divided by the number of pixels.
    double[] inverse(double[] complex) {
        double[] column = new double[2 * height];
        for (int x = 0; x < width; x++) {
            load(complex, x, column);
            columns.complexInverse(column, true);
            store(complex, x, column);
        }
        for (int y = 0; y < height; y++) {
            rows.complexInverse(complex, 2 * y * width, true);
        }
        return complex;
    }

    /// The real parts of a complex array, with the origin moved to the middle.
    double[] centred(double[] complex) {
        double[] out = new double[width * height];
        for (int y = 0; y < height; y++) {
            int row = (y + height / 2) % height * width;
            for (int x = 0; x < width; x++) {
                out[row + (x + width / 2) % width] = complex[2 * (y * width + x)];
            }
        }
        return out;
    }

    private void load(double[] complex, int x, double[] column) {
        for (int y = 0; y < height; y++) {
            column[2 * y] = complex[2 * (y * width + x)];
            column[2 * y + 1] = complex[2 * (y * width + x) + 1];
        }
    }

    private void store(double[] complex, int x, double[] column) {
        for (int y = 0; y < height; y++) {
            complex[2 * (y * width + x)] = column[2 * y];
            complex[2 * (y * width + x) + 1] = column[2 * y + 1];
        }
    }
}
