package ripple.prepare;

import java.util.Locale;
import ripple.image.AdaptiveMoments;
import ripple.image.Psf;
import ripple.image.PsfSource;

/// A round Gaussian that makes up the difference of the two PSFs' widths: σ² = σ_target² − σ_source², from adaptive moments.
///
/// It knows nothing of the PSFs' shapes (real ones keep residuals near a tenth of the peak) but is calm whatever their noise, and cannot
/// sharpen. The kernel ends at 4 σ, as `scipy.ndimage.gaussian_filter` does; a difference of σ² below 10⁻⁶ pixels² is none.
public record GaussianWidths() implements KernelMethod {
    private static final double TRUNCATE = 4;
    /// pixels²
    private static final double SAME = 1e-6;

    @Override
    public String label() {
        return "gaussian";
    }

    @Override
    public MatchingKernel kernel(Psf source, Psf target) throws KernelException {
        PsfPair pair = PsfPair.of(source, target);
        double from = sigma(pair.source(), pair, "The PSF of the image");
        double to = sigma(pair.target(), pair, "The PSF to match to");
        double square = to * to - from * from;
        if (square < -SAME) {
            throw new KernelException(String.format(Locale.ROOT,
                    "The PSF to match to (FWHM %.2f px) is narrower than the image's (%.2f px), and a Gaussian cannot sharpen:"
                            + " match to a wider one, or with wiener.",
                    AdaptiveMoments.FWHM_PER_SIGMA * to, AdaptiveMoments.FWHM_PER_SIGMA * from));
        }
        return ofSigma(pair, square <= SAME ? 0 : Math.sqrt(square));
    }

    /// @param sigma pixels; 0 leaves the image as it is
    static MatchingKernel ofSigma(PsfPair pair, double sigma) throws KernelException {
        int half = (int) (TRUNCATE * sigma + 0.5);
        int size = 2 * half + 1;
        double[] raw = new double[size * size];
        for (int i = 0; i < raw.length; i++) {
            int row = i / size;
            double dx = i % size - half;
            double dy = row - half;
            raw[i] = half == 0 ? 1 : Math.exp(-0.5 * (dx * dx + dy * dy) / (sigma * sigma));
        }
        return MatchingKernel.of(pair, raw, size);
    }

    private static double sigma(double[] values, PsfPair pair, String what) throws KernelException {
        return switch (AdaptiveMoments.of(new Psf(pair.width(), pair.height(), values, PsfSource.CELL))) {
            case AdaptiveMoments.Converged moments -> moments.sigma();
            case AdaptiveMoments.Failed failed ->
                throw new KernelException(what + " has no width that can be measured. " + failed.reason());
        };
    }
}
