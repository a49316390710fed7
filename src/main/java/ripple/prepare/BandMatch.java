package ripple.prepare;

import java.util.List;
import ripple.image.Band;

/// What matching did to one band.
///
/// @param band which band
/// @param action what was done
/// @param fwhmBeforeArcsec of its PSF; NaN when it is too narrow for its pixels to be measured
/// @param fwhmAfterArcsec of the PSF of its matched image
/// @param fwhmTargetArcsec of the wanted PSF, measured as the others: of a Moffat it is the best-fitting Gaussian's, not its own
/// @param peakResidual largest difference between matched and wanted PSF, in units of the wanted one's peak; 0 where nothing was done
/// @param l1Residual sum of the absolute differences of the two PSFs of sum 1; 0 where nothing was done
/// @param noiseGain factor by which the kernel changes the σ per pixel of uncorrelated noise; 1 where nothing was done
/// @param correlationLength of the noise after matching, see {@link MatchingKernel#correlationLengthPixels()}
/// @param warnings sentences; empty when there is nothing to warn of
public record BandMatch(Band band, Action action, double fwhmBeforeArcsec, double fwhmAfterArcsec,
        double fwhmTargetArcsec, double peakResidual,
        double l1Residual, double noiseGain, CorrelationLength correlationLength, List<String> warnings) {
    /// What was done to a band.
    public enum Action {
        /// It is the band whose PSF the others get: unchanged.
        TARGET,
        /// Its PSF is the wanted one already: unchanged.
        SKIPPED,
        /// It was convolved.
        MATCHED
    }

    /// A length on the image's grid.
    ///
    /// @param pixels in its pixels
    /// @param arcsec on the sky
    public record CorrelationLength(double pixels, double arcsec) {}

    /// Copies the list.
    public BandMatch {
        warnings = List.copyOf(warnings);
    }

    static BandMatch unchanged(Band band, Action action, double fwhmArcsec, double pixelArcsec, List<String> warnings) {
        return new BandMatch(band, action, fwhmArcsec, fwhmArcsec, fwhmArcsec, 0, 0, 1, new CorrelationLength(1, pixelArcsec),
                warnings);
    }

    static BandMatch matched(Band band, MatchingKernel kernel, double pixelArcsec, List<String> warnings) {
        double length = kernel.correlationLengthPixels();
        return new BandMatch(band, Action.MATCHED, kernel.sourceFwhmPixels() * pixelArcsec,
                kernel.matchedFwhmPixels() * pixelArcsec, kernel.targetFwhmPixels() * pixelArcsec, kernel.peakResidual(), kernel.l1Residual(),
                kernel.noiseGain(), new CorrelationLength(length, length * pixelArcsec), warnings);
    }

    /// Whether the image is as it was.
    public boolean isUnchanged() {
        return action != Action.MATCHED;
    }
}
