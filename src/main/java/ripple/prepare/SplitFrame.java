package ripple.prepare;

import java.util.Arrays;

/// A padded frame for two-dimensional transforms of two real images at once, the one as real, the other as imaginary part.
///
/// Rows are arrays of their own, real and imaginary parts apart, so that {@link RowFourier} works on whole rows. Columns are
/// transformed first, then the frame is turned over and the rows are; a spectrum stays turned over: its first index is the horizontal frequency.
final class SplitFrame {
    /// What a turn reads and writes stays in the nearest cache.
    private static final int BLOCK = 16;

    private final int width;
    private final int height;
    private final RowFourier alongRows;
    private final RowFourier alongColumns;

    /// @param width columns, without a prime factor above 5
    /// @param height rows, without a prime factor above 5
    SplitFrame(int width, int height) {
        this.width = width;
        this.height = height;
        this.alongColumns = new RowFourier(height);
        this.alongRows = width == height ? alongColumns : new RowFourier(width);
    }

    /// `[horizontal frequency][vertical frequency]`
    static final class Spectrum {
        private final double[][] re;
        private final double[][] im;

        private Spectrum(double[][] re, double[][] im) {
            this.re = re;
            this.im = im;
        }

        /// Real parts, to be written over.
        double[][] re() {
            return re;
        }

        /// Imaginary parts, to be written over.
        double[][] im() {
            return im;
        }
    }

    /// The transform of real + i · factor · imaginary, with (cx, cy) moved to the origin.
    Spectrum transform(double[] real, double[] imaginary, double factor, int columns, int rows, int cx, int cy) {
        double[][] re = placed(real, 1, columns, rows, cy);
        double[][] im = placed(imaginary, factor, columns, rows, cy);
        alongColumns.forward(re, im, columns);
        Spectrum spectrum = new Spectrum(turned(re, columns, cx), turned(im, columns, cx));
        alongRows.forward(spectrum.re, spectrum.im, height);
        return spectrum;
    }

    /// Transforms back, and stores the part that is wanted. The spectrum is used up.
    ///
    /// @param factor of the imaginary part
    void back(Spectrum spectrum, Region kept, double factor, double[] real, double[] imaginary) {
        alongRows.backward(spectrum.re, spectrum.im, height);
        double[][] re = turnedBack(spectrum.re, kept);
        double[][] im = turnedBack(spectrum.im, kept);
        alongColumns.backward(re, im, kept.width());
        double scale = 1.0 / ((double) width * height);
        for (int y = 0; y < kept.height(); y++) {
            for (int x = 0; x < kept.width(); x++) {
                real[y * kept.width() + x] = scale * re[kept.y() + y][x];
                imaginary[y * kept.width() + x] = factor * scale * im[kept.y() + y][x];
            }
        }
    }

    /// Rows above the origin go to the top end.
    private double[][] placed(double[] values, double factor, int columns, int rows, int cy) {
        double[][] out = new double[height][columns];
        for (int y = 0; y < rows; y++) {
            double[] row = out[Math.floorMod(y - cy, height)];
            for (int x = 0; x < columns; x++) {
                row[x] += factor * values[y * columns + x];
            }
        }
        return out;
    }

    private double[][] turned(double[][] rows, int columns, int cx) {
        double[][] out = new double[width][height];
        for (int y0 = 0; y0 < height; y0 += BLOCK) {
            int y1 = Math.min(height, y0 + BLOCK);
            for (int x = 0; x < columns; x++) {
                double[] column = out[Math.floorMod(x - cx, width)];
                for (int y = y0; y < y1; y++) {
                    column[y] += rows[y][x];
                }
            }
        }
        return out;
    }

    private double[][] turnedBack(double[][] columns, Region kept) {
        double[][] out = new double[height][kept.width()];
        double[][] part = Arrays.copyOfRange(columns, kept.x(), kept.x() + kept.width());
        for (int y0 = 0; y0 < height; y0 += BLOCK) {
            int y1 = Math.min(height, y0 + BLOCK);
            for (int x = 0; x < part.length; x++) {
                double[] column = part[x];
                for (int y = y0; y < y1; y++) {
                    out[y][x] = column[y];
                }
            }
        }
        return out;
    }
}
