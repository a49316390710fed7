package ripple.prepare;

/// Linear convolution through the Fourier transform: nothing wraps around, outside is zero.
final class Convolution {
    private Convolution() {}

    /// One real array with one kernel, cut to the array's shape.
    ///
    /// @param kernel of odd size, centred
    static double[] same(double[] array, int width, int height, double[] kernel, int kernelWidth, int kernelHeight) {
        FourierKernel transformed = new FourierKernel(width, height, kernel, kernelWidth, kernelHeight);
        double[] complex = transformed.padded();
        for (int i = 0; i < array.length; i++) {
            complex[transformed.index(i)] = array[i];
        }
        transformed.convolve(complex);
        double[] out = new double[array.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = complex[transformed.index(i)];
        }
        return out;
    }
}
