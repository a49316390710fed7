package ripple.prepare;

import java.util.Locale;
import ripple.image.AdaptiveMoments;
import ripple.image.Psf;

/// PSF stamps made ready for matching: of sum 1, centred on the central pixel of an odd shape, two of them of one shape.
final class PsfStamp {
    /// Sum over sum of sizes: below it the sum, by which everything is divided, is what rounding and noise leave.
    private static final double LEAST_LIGHT = 0.1;
    /// A centre this close to the middle of its pixel is left there, px: interpolation would cost more than it mends
    /// (survey PSFs of 0.2″ pixels lie within 0.003 px, those of other pipelines up to 0.3 px away).
    private static final double CENTRED = 0.02;

    private PsfStamp() {}

    /// The PSF with its centre (of adaptive moments) on the central pixel, of sum 1.
    ///
    /// Whole pixels are moved by padding with zeros, the rest by a phase in Fourier space, which keeps sum and shape. The brightest pixel
    /// stands for the centre of a PSF too narrow to be measured.
    ///
    /// @param what words for sentences, e.g. `The PSF of the image`
    /// @throws KernelException when it has no light, a pixel that is no number, or no centre
    static Psf centred(Psf psf, String what) throws KernelException {
        requireLight(psf, what);
        return switch (AdaptiveMoments.of(psf)) {
            case AdaptiveMoments.Converged m -> shifted(around(psf, nearest(m.x()), nearest(m.y())),
                    m.x() - nearest(m.x()), m.y() - nearest(m.y()));
            case AdaptiveMoments.Failed f when f.cause() == AdaptiveMoments.Cause.UNDERSAMPLED -> {
                int peak = peak(psf);
                int row = peak / psf.width();
                yield around(psf, peak % psf.width(), row);
            }
            case AdaptiveMoments.Failed f -> throw new KernelException(what + " cannot be measured. " + f.reason());
        };
    }

    /// The PSF in the middle of zeros, so large that the other one fits too. Both of odd shapes.
    static Psf asLargeAs(Psf psf, Psf other) {
        int width = Math.max(psf.width(), other.width());
        int height = Math.max(psf.height(), other.height());
        double[] out = new double[width * height];
        for (int y = 0; y < psf.height(); y++) {
            System.arraycopy(psf.values(), y * psf.width(), out,
                    (y + (height - psf.height()) / 2) * width + (width - psf.width()) / 2, psf.width());
        }
        return new Psf(width, height, out, psf.source());
    }

    static void requireLight(Psf psf, String what) throws KernelException {
        if (!psf.isKnown() || psf.width() == 0 || psf.height() == 0) {
            throw new KernelException(what + " is not known.");
        }
        double sizes = 0;
        for (double v : psf.values()) {
            if (!Double.isFinite(v)) {
                throw new KernelException(what + " has a pixel that is not a finite number.");
            }
            sizes += Math.abs(v);
        }
        if (!(psf.sum() > 0)) {
            throw new KernelException(what + " has no light: its sum is not positive.");
        }
        if (psf.sum() < LEAST_LIGHT * sizes) {
            throw new KernelException(what + " has no light: its pixels cancel each other but for "
                    + String.format(Locale.ROOT, "%.2g %%.", 100 * psf.sum() / sizes));
        }
    }

    /// Divided by its sum, padded so that a pixel becomes the central one.
    private static Psf around(Psf psf, int cx, int cy) {
        int halfWidth = Math.max(cx, psf.width() - 1 - cx);
        int halfHeight = Math.max(cy, psf.height() - 1 - cy);
        int width = 2 * halfWidth + 1;
        double[] out = new double[width * (2 * halfHeight + 1)];
        double sum = psf.sum();
        for (int y = 0; y < psf.height(); y++) {
            int row = (y + halfHeight - cy) * width + halfWidth - cx;
            for (int x = 0; x < psf.width(); x++) {
                out[row + x] = psf.at(x, y) / sum;
            }
        }
        return new Psf(width, 2 * halfHeight + 1, out, psf.source());
    }

    /// Moved by −(dx, dy), less than a pixel, through the phases of its transform.
    private static Psf shifted(Psf psf, double dx, double dy) {
        if (Math.abs(dx) <= CENTRED && Math.abs(dy) <= CENTRED) {
            return psf;
        }
        int width = psf.width();
        int height = psf.height();
        Transform transform = new Transform(width, height);
        double[] spectrum = transform.forward(psf.values());
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double angle = 2 * Math.PI * (frequency(x, width) * dx + frequency(y, height) * dy);
                turn(spectrum, 2 * (y * width + x), Math.cos(angle), Math.sin(angle));
            }
        }
        transform.inverse(spectrum);
        double[] out = new double[width * height];
        for (int i = 0; i < out.length; i++) {
            out[i] = spectrum[2 * i];
        }
        return new Psf(width, height, out, psf.source());
    }

    private static void turn(double[] complex, int i, double cos, double sin) {
        double re = complex[i];
        complex[i] = re * cos - complex[i + 1] * sin;
        complex[i + 1] = re * sin + complex[i + 1] * cos;
    }

    /// Cycles per pixel; the sizes are odd, so that every frequency has its opposite.
    private static double frequency(int index, int size) {
        return (double) (index <= size / 2 ? index : index - size) / size;
    }

    private static int nearest(double place) {
        return (int) Math.rint(place);
    }

    private static int peak(Psf psf) {
        int peak = 0;
        for (int i = 1; i < psf.values().length; i++) {
            peak = psf.values()[i] > psf.values()[peak] ? i : peak;
        }
        return peak;
    }
}
