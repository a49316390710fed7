package ripple.prepare;

import ripple.image.Psf;

/// Two PSFs of one odd shape, each divided by its sum.
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

    /// @throws KernelException when one of them cannot be used as it is
    static PsfPair of(Psf source, Psf target) throws KernelException {
        check(source, "The PSF of the image");
        check(target, "The PSF to match to");
        if (source.width() != target.width() || source.height() != target.height()) {
            throw new KernelException("The PSF of the image has " + source.width() + " x " + source.height()
                    + " pixels, the one to match to " + target.width() + " x " + target.height() + ".");
        }
        return new PsfPair(source.width(), source.height(), normalised(source), normalised(target));
    }

    /// Both centred, and zero-padded to one odd shape.
    ///
    /// @throws KernelException when one of them cannot be used
    static PsfPair centred(Psf source, Psf target) throws KernelException {
        Psf a = PsfStamp.centred(source, "The PSF of the image");
        Psf b = PsfStamp.centred(target, "The PSF to match to");
        return of(PsfStamp.asLargeAs(a, b), PsfStamp.asLargeAs(b, a));
    }

    /// The sum of the absolute differences, 0 to 2.
    double difference() {
        double sum = 0;
        for (int i = 0; i < source.length; i++) {
            sum += Math.abs(source[i] - target[i]);
        }
        return sum;
    }

    private static void check(Psf psf, String what) throws KernelException {
        PsfStamp.requireLight(psf, what);
        if (psf.width() % 2 == 0 || psf.height() % 2 == 0) {
            throw new KernelException(what + " has " + psf.width() + " x " + psf.height()
                    + " pixels; it has no central pixel.");
        }
    }

    private static double[] normalised(Psf psf) {
        double sum = psf.sum();
        double[] values = psf.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] /= sum;
        }
        return values;
    }
}
