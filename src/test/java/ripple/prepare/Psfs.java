package ripple.prepare;

import java.util.Arrays;
import ripple.image.Psf;
import ripple.image.PsfSource;

/// PSFs for tests.
final class Psfs {
    private Psfs() {}

    /// A round Gaussian in the middle, with the sum 1.
    static Psf gaussian(int size, double sigma) {
        double[] values = new double[size * size];
        for (int i = 0; i < values.length; i++) {
            int row = i / size;
            double dx = i % size - (size - 1) / 2.0;
            double dy = row - (size - 1) / 2.0;
            values[i] = Math.exp(-0.5 * (dx * dx + dy * dy) / (sigma * sigma));
        }
        return scaled(new Psf(size, size, values, PsfSource.CELL), 1);
    }

    static Psf scaled(Psf psf, double sum) {
        double factor = sum / psf.sum();
        return new Psf(psf.width(), psf.height(), Arrays.stream(psf.values()).map(v -> v * factor).toArray(),
                psf.source());
    }

    /// The same in the middle of a larger square of zeros.
    static Psf padded(Psf psf, int size) {
        double[] values = new double[size * size];
        for (int y = 0; y < psf.height(); y++) {
            System.arraycopy(psf.values(), y * psf.width(), values,
                    (y + (size - psf.height()) / 2) * size + (size - psf.width()) / 2, psf.width());
        }
        return new Psf(size, size, values, psf.source());
    }

    static Psf of(int width, int height, double value) {
        double[] values = new double[width * height];
        Arrays.fill(values, value);
        return new Psf(width, height, values, PsfSource.CELL);
    }
}
