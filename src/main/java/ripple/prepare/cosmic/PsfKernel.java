package ripple.prepare.cosmic;

import java.util.function.DoubleBinaryOperator;
import ripple.image.Psf;

/// A PSF as a small kernel with sum 1, for telling stars from hits.
///
/// The round ones are sampled at pixel centres.
public final class PsfKernel {
    private static final double FWHM_PER_SIGMA = 2 * Math.sqrt(2 * Math.log(2));

    private final int width;
    private final int height;
    private final float[] values;

    private PsfKernel(int width, int height, float[] values) {
        this.width = width;
        this.height = height;
        this.values = values;
    }

    /// @param size edge in pixels, odd
    /// @param fwhm in pixels
    public static PsfKernel gaussian(int size, double fwhm) {
        double s = sigma(fwhm);
        return sampled(size, (x, y) -> Math.exp(-0.5 * (x * x + y * y) / (s * s)));
    }

    /// Narrow along the rows only: for spectra that run along the columns.
    ///
    /// @param size edge in pixels, odd
    /// @param fwhm in pixels
    public static PsfKernel gaussianInX(int size, double fwhm) {
        double s = sigma(fwhm);
        return sampled(size, (x, y) -> Math.exp(-0.5 * x * x / (s * s)));
    }

    /// Narrow along the columns only.
    ///
    /// @param size edge in pixels, odd
    /// @param fwhm in pixels
    public static PsfKernel gaussianInY(int size, double fwhm) {
        double s = sigma(fwhm);
        return sampled(size, (x, y) -> Math.exp(-0.5 * y * y / (s * s)));
    }

    /// Source: Moffat 1969, A&A 3, 455.
    ///
    /// @param size edge in pixels, odd
    /// @param fwhm in pixels
    /// @param beta exponent, positive
    public static PsfKernel moffat(int size, double fwhm, double beta) {
        double radius = fwhm / (2 * Math.sqrt(Math.pow(2, 1 / beta) - 1));
        checkWidth(radius);
        return sampled(size, (x, y) -> Math.pow(1 + (x * x + y * y) / (radius * radius), -beta));
    }

    /// A known PSF; its edges must be odd and its sum positive.
    public static PsfKernel of(Psf psf) {
        return normalised(psf.width(), psf.height(), psf.values().clone());
    }

    private static double sigma(double fwhm) {
        checkWidth(fwhm);
        return fwhm / FWHM_PER_SIGMA;
    }

    private static void checkWidth(double width) {
        if (!(width > 0) || Double.isInfinite(width)) {
            throw new IllegalArgumentException("A PSF needs a positive width.");
        }
    }

    private static PsfKernel sampled(int size, DoubleBinaryOperator profile) {
        double[] values = new double[Math.multiplyExact(size, size)];
        for (int i = 0; i < values.length; i++) {
            int row = i / size;
            values[i] = profile.applyAsDouble(i % size - size / 2, row - size / 2);
        }
        return normalised(size, size, values);
    }

    private static PsfKernel normalised(int width, int height, double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        if (width % 2 == 0 || height % 2 == 0 || !(sum > 0) || Double.isInfinite(sum)) {
            throw new IllegalArgumentException("A PSF kernel needs odd edges and a positive sum.");
        }
        float[] out = new float[values.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) (values[i] / sum);
        }
        return new PsfKernel(width, height, out);
    }

    /// The convolution with an image, 0 outside of it.
    float[] convolved(float[] image, int imageWidth, int imageHeight) {
        float[] out = new float[image.length];
        for (int y = 0; y < imageHeight; y++) {
            for (int x = 0; x < imageWidth; x++) {
                out[y * imageWidth + x] = at(image, imageWidth, imageHeight, x, y);
            }
        }
        return out;
    }

    private float at(float[] image, int imageWidth, int imageHeight, int cx, int cy) {
        float sum = 0;
        for (int row = 0; row < height; row++) {
            int y = cy + height / 2 - row;
            for (int column = 0; column < width && y >= 0 && y < imageHeight; column++) {
                int x = cx + width / 2 - column;
                sum += x >= 0 && x < imageWidth ? values[row * width + column] * image[y * imageWidth + x] : 0;
            }
        }
        return sum;
    }
}
