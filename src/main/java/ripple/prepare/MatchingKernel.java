package ripple.prepare;

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

    private final int width;
    private final int height;
    private final double[] values;
    private final double[] matched;
    private final double peakResidual;
    private final double l1Residual;
    private final double sourceFwhm;
    private final double targetFwhm;
    private final double matchedFwhm;

    private MatchingKernel(PsfPair pair, double[] values) {
        this.width = pair.width();
        this.height = pair.height();
        this.values = values;
        this.matched = Convolution.same(pair.source(), width, height, values, width, height);
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
        this.sourceFwhm = AdaptiveMoments.fwhmPixels(new Psf(width, height, pair.source(), PsfSource.CELL));
        this.targetFwhm = AdaptiveMoments.fwhmPixels(new Psf(width, height, pair.target(), PsfSource.CELL));
        this.matchedFwhm = AdaptiveMoments.fwhmPixels(matchedPsf(1, PsfSource.CELL));
    }

    /// @param raw values with any sum but 0, of the pair's shape, centred
    static MatchingKernel of(PsfPair pair, double[] raw) throws KernelException {
        double sum = 0;
        for (double v : raw) {
            sum += v;
        }
        if (!Double.isFinite(sum) || sum == 0) {
            throw new KernelException("The matching kernel has no sum: the PSFs do not overlap in frequency.");
        }
        double[] scaled = new double[raw.length];
        for (int i = 0; i < raw.length; i++) {
            scaled[i] = raw[i] / sum;
        }
        return new MatchingKernel(pair, scaled);
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

    /// FWHM of the source PSF in pixels; NaN where it cannot be measured.
    public double sourceFwhmPixels() {
        return sourceFwhm;
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
    public String warning() {
        return sharpens()
                ? String.format(Locale.ROOT,
                        "the wanted PSF (FWHM %.2f px) is narrower than the image's (%.2f px): matching sharpens, and"
                                + " multiplies the noise by %.2f.",
                        targetFwhm, sourceFwhm, noiseGain())
                : "";
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
        return new Psf(width, height, scaled, source);
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
