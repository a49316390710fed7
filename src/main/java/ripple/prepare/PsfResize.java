package ripple.prepare;

import ripple.image.Psf;

/// A PSF on pixels of another size: interpolated at the new pixel centres around the old central pixel, with its sum kept.
///
/// The result is the largest odd shape that lies within the outermost pixel centres, so nothing is extrapolated. The PSF is
/// not integrated over the new pixels: it stays the effective PSF of the image it came from. Source: photutils 3 `resize_psf`;
/// the cubic spline after Unser 1999 (IEEE Signal Processing Magazine 16, 22), with the edge values repeated outside.
///
/// @param order of the interpolation
record PsfResize(Order order) {
    /// Which interpolation.
    enum Order {
        /// Between the four neighbours.
        LINEAR,
        /// Through all pixels.
        CUBIC
    }

    /// So many edge values stand outside; the spline forgets them within a few.
    private static final int PAD = 12;
    /// A half size that is a whole number but for rounding loses no pixel.
    private static final double WHOLE = 1e-9;

    /// @param psf of odd shape, centred
    /// @param scale edge of its pixels in units of the new ones
    /// @throws KernelException when nothing is left of it
    Psf resized(Psf psf, double scale) throws KernelException {
        int halfWidth = half(psf.width(), scale);
        int halfHeight = half(psf.height(), scale);
        double[][] across = rows(psf);
        for (int y = 0; y < across.length; y++) {
            across[y] = line(across[y], halfWidth, scale);
        }
        double[][] columns = transposed(across);
        for (int x = 0; x < columns.length; x++) {
            columns[x] = line(columns[x], halfHeight, scale);
        }
        return withSum(transposed(columns), psf);
    }

    private static int half(int size, double scale) {
        double half = (size - 1) / 2.0 * scale;
        return (int) Math.floor(Math.rint(half / WHOLE) * WHOLE + WHOLE / 2);
    }

    private double[] line(double[] values, int half, double scale) {
        double[] padded = new double[values.length + 2 * PAD];
        for (int i = 0; i < padded.length; i++) {
            padded[i] = values[Math.clamp(i - PAD, 0, values.length - 1)];
        }
        if (order == Order.CUBIC) {
            CubicSpline.filter(padded);
        }
        double[] out = new double[2 * half + 1];
        for (int i = 0; i < out.length; i++) {
            double at = PAD + (values.length - 1) / 2.0 + (i - half) / scale;
            out[i] = order == Order.CUBIC ? CubicSpline.at(padded, at) : linear(padded, at);
        }
        return out;
    }

    private static double linear(double[] values, double at) {
        int i = (int) Math.floor(at);
        double t = at - i;
        return (1 - t) * values[i] + t * values[i + 1];
    }

    private static double[][] rows(Psf psf) {
        double[][] rows = new double[psf.height()][psf.width()];
        for (int y = 0; y < rows.length; y++) {
            System.arraycopy(psf.values(), y * psf.width(), rows[y], 0, psf.width());
        }
        return rows;
    }

    private static double[][] transposed(double[][] rows) {
        double[][] columns = new double[rows[0].length][rows.length];
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < rows[y].length; x++) {
                columns[x][y] = rows[y][x];
            }
        }
        return columns;
    }

    private static Psf withSum(double[][] rows, Psf like) throws KernelException {
        int width = rows[0].length;
        double[] values = new double[width * rows.length];
        double sum = 0;
        for (int y = 0; y < rows.length; y++) {
            System.arraycopy(rows[y], 0, values, y * width, width);
            for (double v : rows[y]) {
                sum += v;
            }
        }
        if (!(sum > 0)) {
            throw new KernelException("A PSF brought to pixels of another size has no light.");
        }
        double factor = like.sum() / sum;
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
        return new Psf(width, rows.length, values, like.source());
    }
}
