package ripple.prepare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import ripple.image.Band;

/// The numbers of one band's quality.
///
/// @param band which band
/// @param width columns
/// @param height rows
/// @param badFraction share of pixels that are not finite, lie in a bad plane, or have no positive variance
/// @param invalidFraction share of pixels that are not finite or have no positive variance, whatever their mask says
/// @param planeFractions share of pixels in each mask plane that has any, by the mask's own names, in its order
/// @param centralPixels number of pixels in the central half for each plane that must not reach it, by the mask's own names; only those with any
/// @param saturatedFraction share of pixels in the saturated plane
/// @param cosmicRayPixels number of pixels in the cosmic-ray plane
/// @param signal sum in the aperture, in the image's unit; NaN without any pixel there
/// @param signalError its error from the variance plane
/// @param psfFwhmArcsec FWHM of the PSF, arcsec; NaN where there is none or it cannot be measured
/// @param psfRemark what is wrong with the PSF, a sentence; empty when nothing is
/// @param positionErrorPixels distance between the target by the WCS and by the stamp's box, pixels; infinite when the WCS does not reach it
public record BandQuality(Band band, int width, int height, double badFraction, double invalidFraction,
        Map<String, Double> planeFractions, Map<String, Integer> centralPixels, double saturatedFraction,
        int cosmicRayPixels, double signal, double signalError, double psfFwhmArcsec, String psfRemark,
        double positionErrorPixels) {
    public BandQuality {
        planeFractions = Collections.unmodifiableMap(new LinkedHashMap<>(planeFractions));
        centralPixels = Collections.unmodifiableMap(new LinkedHashMap<>(centralPixels));
    }

    /// Signal over its error; NaN where there is none.
    public double snr() {
        return signal / signalError;
    }
}
