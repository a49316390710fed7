package ripple.prepare;

import java.util.Arrays;
import java.util.Locale;
import ripple.image.Psf;

/// The PSF that a band shall have. Two are equal when they give the same kernels.
public sealed interface TargetPsf {
    /// The PSF on the pixel grid of the image that is matched, centred, of sum 1.
    ///
    /// @throws KernelException when it cannot be used
    Psf onGrid() throws KernelException;

    /// The PSF of another band.
    ///
    /// @param psf as that band has it
    /// @param scale edge of that band's pixels in units of those of the image that is matched
    record Stored(Psf psf, double scale) implements TargetPsf {
        private static final double SAME_SCALE = 1e-6;

        /// On the image's own grid.
        public Stored(Psf psf) {
            this(psf, 1);
        }

        /// Whether both bands have pixels of one size.
        public boolean isOnOneScale() {
            return Math.abs(scale - 1) <= SAME_SCALE;
        }

        @Override
        public Psf onGrid() throws KernelException {
            Psf centred = PsfStamp.centred(psf, "The PSF to match to");
            return isOnOneScale() ? centred : new PsfResize(PsfResize.Order.CUBIC).resized(centred, scale);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Stored s && scale == s.scale && KernelKey.isSame(psf, s.psf);
        }

        @Override
        public int hashCode() {
            return 31 * Double.hashCode(scale) + Arrays.hashCode(psf.values());
        }
    }

    /// A round profile.
    ///
    /// @param profile its formula
    /// @param pixelArcsec edge of the pixels of the image that is matched
    record Round(RoundProfile profile, double pixelArcsec) implements TargetPsf {
        private static final int LARGEST_HALF = 127;

        @Override
        public Psf onGrid() throws KernelException {
            int half = profile.reachPixels(pixelArcsec);
            if (half > LARGEST_HALF) {
                throw new KernelException(String.format(Locale.ROOT,
                        "The target PSF %s needs a stamp of %d pixels of %.4f arcsec; more than %d are not made: take a narrower"
                                + " one.",
                        profile.label(), 2L * half + 1, pixelArcsec, 2 * LARGEST_HALF + 1));
            }
            return profile.sampled(pixelArcsec, half);
        }
    }
}
