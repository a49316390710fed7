package ripple.prepare;

import ripple.image.Band;

/// What matching did to one band.
///
/// @param band which band
/// @param action what was done
/// @param fwhmBeforeArcsec of its PSF
/// @param fwhmAfterArcsec of the PSF of its matched image
/// @param peakResidual largest difference between matched and wanted PSF, in units of the wanted one's peak; 0 where nothing was done
/// @param l1Residual sum of the absolute differences of the two PSFs of sum 1; 0 where nothing was done
/// @param noiseGain factor by which the kernel changes uncorrelated noise; 1 where nothing was done
/// @param warning a sentence; empty when there is nothing to warn of
public record BandMatch(Band band, Action action, double fwhmBeforeArcsec, double fwhmAfterArcsec, double peakResidual,
        double l1Residual, double noiseGain, String warning) {
    /// What was done to a band.
    public enum Action {
        /// It is the band whose PSF the others get: unchanged.
        TARGET,
        /// Its PSF is the wanted one already: unchanged.
        SKIPPED,
        /// It was convolved.
        MATCHED
    }

    static BandMatch unchanged(Band band, Action action, double fwhmArcsec) {
        return new BandMatch(band, action, fwhmArcsec, fwhmArcsec, 0, 0, 1, "");
    }
}
