package ripple.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ripple.image.AdaptiveMoments;
import ripple.image.Psf;
import ripple.image.PsfSource;

/// The kernel that turns one PSF into another, and how well it does.
///
/// Immutable; may be shared between threads. The values sum to 1: fluxes stay.
public final class MatchingKernel {
    /// Pixels below this share of the peak do not carry a bad pixel's harm.
    private static final double SIGNIFICANT = 0.01;
    /// numpy's `isclose` to 0, as photutils refuses kernels
    private static final double SMALLEST_SUM = 1e-8;
    /// Of the wanted PSF's peak: more than any method leaves between well-measured PSFs.
    private static final double LARGE_RESIDUAL = 0.2;

    private final int width;
    private final int height;
    private final double[] values;
    private final int psfWidth;
    private final int psfHeight;
    private final double[] matched;
    private final double peakResidual;
    private final double l1Residual;
    private final double sourceFwhm;
    private final double targetFwhm;
    private final double matchedFwhm;

    private MatchingKernel(PsfPair pair, double[] values, int width, int height) {
        this.width = width;
        this.height = height;
        this.values = values;
        this.psfWidth = pair.width();
        this.psfHeight = pair.height();
        this.matched = Convolution.same(pair.source(), psfWidth, psfHeight, values, width, height);
        double largest = 0;
        double sum = 0;
        double peak = 0;
        for (int i = 0; i < matched.length; i++) {
            double difference = Math.abs(matched[i] - pair.target()[i]);
            largest = Math.max(largest, difference);
            sum += difference;
            peak = Math.max(peak, pair.target()[i]);
        }
        this.peakResidual = largest / peak;
        this.l1Residual = sum;
        this.sourceFwhm = AdaptiveMoments.fwhmPixels(new Psf(psfWidth, psfHeight, pair.source(), PsfSource.CELL));
        this.targetFwhm = AdaptiveMoments.fwhmPixels(new Psf(psfWidth, psfHeight, pair.target(), PsfSource.CELL));
        this.matchedFwhm = AdaptiveMoments.fwhmPixels(matchedPsf(1, PsfSource.CELL));
    }

    /// @param raw values with any sum but 0, of the pair's shape, centred
    static MatchingKernel of(PsfPair pair, double[] raw) throws KernelException {
        return of(pair, raw, pair.width());
    }

    /// @param raw values with any sum but 0, of odd shape, centred
    /// @param width columns of the kernel
    static MatchingKernel of(PsfPair pair, double[] raw, int width) throws KernelException {
        double sum = 0;
        for (double v : raw) {
            sum += v;
        }
        if (!Double.isFinite(sum) || Math.abs(sum) <= SMALLEST_SUM) {
            throw new KernelException(
                    "The matching kernel has no sum: the PSFs do not overlap in frequency, or the window lets"
                            + " nothing through.");
        }
        double[] scaled = new double[raw.length];
        for (int i = 0; i < raw.length; i++) {
            scaled[i] = raw[i] / sum;
        }
        return new MatchingKernel(pair, scaled, width, raw.length / width);
    }

    /// Columns, odd.
    public int width() {
        return width;
    }

    /// Rows, odd.
    public int height() {
        return height;
    }

    public double at(int x, int y) {
        return values[y * width + x];
    }

    /// The values themselves, not a copy: for reading only.
    public double[] values() {
        return values;
    }

    /// Largest difference between the matched and the wanted PSF, in units of the wanted one's peak.
    public double peakResidual() {
        return peakResidual;
    }

    /// Sum of the absolute differences between the matched and the wanted PSF, both of sum 1.
    public double l1Residual() {
        return l1Residual;
    }

    /// σ of uncorrelated noise after the convolution in units of that before: √Σk². Above 1 the kernel sharpens.
    public double noiseGain() {
        double squares = 0;
        for (double v : values) {
            squares += v * v;
        }
        return Math.sqrt(squares);
    }

    /// Edge in pixels of the square that holds one independent value of the noise: ℓ = √(Σ ρ), summed over all steps, where ρ is the
    /// autocorrelation of white noise after the convolution. As ρ = (k ⋆ k) / Σk² and Σk = 1, ℓ = 1 / √Σk².
    ///
    /// The σ of a sum over an area much larger than ℓ² is ℓ times what adding up the variance plane gives. 1 where nothing was convolved;
    /// below 1 a sharpening kernel makes neighbours oppose each other. Source: Fruchter and Hook 2002 (PASP 114, 144), section 7,
    /// where the ratio is called R; Casertano et al. 2000 (AJ 120, 2747), appendix A.
    public double correlationLengthPixels() {
        return 1 / noiseGain();
    }

    /// FWHM of the source PSF in pixels; NaN where it cannot be measured.
    public double sourceFwhmPixels() {
        return sourceFwhm;
    }

    /// FWHM of the wanted PSF in pixels; NaN where it cannot be measured.
    public double targetFwhmPixels() {
        return targetFwhm;
    }

    /// FWHM of the matched PSF in pixels; NaN where it cannot be measured.
    public double matchedFwhmPixels() {
        return matchedFwhm;
    }

    /// Whether the wanted PSF is narrower than the source: noise grows and rings appear.
    public boolean sharpens() {
        return noiseGain() > 1 || targetFwhm < sourceFwhm;
    }

    /// What to know before using the matched image; empty when there is nothing.
    public List<String> warnings() {
        List<String> all = new ArrayList<>();
        if (targetFwhm < sourceFwhm) {
            all.add(String.format(Locale.ROOT,
                    "the wanted PSF (FWHM %.2f px) is narrower than the image's (%.2f px): matching sharpens, and"
                            + " multiplies the noise by %.2f.",
                    targetFwhm, sourceFwhm, noiseGain()));
        } else if (sharpens()) {
            all.add(String.format(Locale.ROOT, "matching sharpens: the kernel multiplies the noise by %.2f.",
                    noiseGain()));
        }
        if (peakResidual > LARGE_RESIDUAL) {
            all.add(String.format(Locale.ROOT,
                    "the matched PSF differs from the wanted one by %.0f %% of its peak: colours of cores are not to be trusted.",
                    100 * peakResidual));
        }
        return all;
    }

    /// How many pixels around a stamp the convolution looks at: half the kernel.
    public int marginPixels() {
        return Math.max(width, height) / 2;
    }

    /// The PSF of a matched image: the source convolved with the kernel.
    ///
    /// @param sum the sum that it shall have
    /// @param source where the source PSF came from
    public Psf matchedPsf(double sum, PsfSource source) {
        double[] scaled = new double[matched.length];
        for (int i = 0; i < matched.length; i++) {
            scaled[i] = matched[i] * sum;
        }
        return new Psf(psfWidth, psfHeight, scaled, source).ofMatchedImage();
    }

    /// Whether the kernel's pixel is at least 1 % of its peak.
    boolean isSignificant(int x, int y, double peak) {
        return Math.abs(at(x, y)) >= SIGNIFICANT * peak;
    }

    /// The largest absolute value.
    double peak() {
        double peak = 0;
        for (double v : values) {
            peak = Math.max(peak, Math.abs(v));
        }
        return peak;
    }
}
