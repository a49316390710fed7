package ripple.prepare;

import ripple.image.Psf;

/// Two PSFs brought to one odd shape, zero-padded around their centres, each with the sum 1.
final class PsfPair {
    private final int width;
    private final int height;
    private final double[] source;
    private final double[] target;

    private PsfPair(int width, int height, double[] source, double[] target) {
        this.width = width;
        this.height = height;
        this.source = source;
        this.target = target;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// `width * height` values
    double[] source() {
        return source;
    }

    /// `width * height` values
    double[] target() {
        return target;
    }

    static PsfPair of(Psf source, Psf target) throws KernelException {
        check(source, "The PSF of the image");
        check(target, "The PSF to match to");
        int width = Math.max(source.width(), target.width());
        int height = Math.max(source.height(), target.height());
        return new PsfPair(width, height, prepared(source, width, height), prepared(target, width, height));
    }

    private static void check(Psf psf, String what) throws KernelException {
        if (!psf.isKnown() || psf.width() == 0 || psf.height() == 0) {
            throw new KernelException(what + " is not known.");
        }
        if (psf.width() % 2 == 0 || psf.height() % 2 == 0) {
            throw new KernelException(what + " has " + psf.width() + " x " + psf.height()
                    + " pixels; it has no central pixel.");
        }
        for (double v : psf.values()) {
            if (!Double.isFinite(v)) {
                throw new KernelException(what + " has a pixel that is not a finite number.");
            }
        }
        if (!(psf.sum() > 0)) {
            throw new KernelException(what + " has no light: its sum is not positive.");
        }
    }

    private static double[] prepared(Psf psf, int width, int height) {
        double[] out = new double[width * height];
        int left = (width - psf.width()) / 2;
        int bottom = (height - psf.height()) / 2;
        double sum = psf.sum();
        for (int y = 0; y < psf.height(); y++) {
            for (int x = 0; x < psf.width(); x++) {
                out[(y + bottom) * width + x + left] = psf.at(x, y) / sum;
            }
        }
        return out;
    }
}
