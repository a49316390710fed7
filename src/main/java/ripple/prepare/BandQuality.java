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
/// @param cosmicRaysFound number of pixels that L.A.Cosmic flagged; −1 when it was not asked
/// @param signal sum in the aperture, in the image's unit; NaN without any pixel there
/// @param signalError its error from the variance plane
/// @param apertureArea pixels that were summed, with fractions
/// @param apertureCoverage share of the aperture on usable pixels, 0 to 1
/// @param peakSnr highest usable pixel of the aperture above the sky, over its σ from the variance plane; NaN without one or without sky
/// @param sky around the object
/// @param noise √ of the median variance of the usable pixels: σ per pixel; NaN without one
/// @param variation standard deviation of the usable pixels over that noise: near 1 for empty sky, 0 where nothing was recorded
/// @param scaleArcsec edge of a pixel, arcsec
/// @param psfFwhmArcsec FWHM of the PSF, arcsec; NaN where there is none or it cannot be measured
/// @param psfRemark what is wrong with the PSF, a sentence; empty when nothing is
/// @param positionErrorPixels distance between the target by the WCS and by the stamp's box, pixels; infinite when the WCS does not reach it
public record BandQuality(Band band, int width, int height, double badFraction, double invalidFraction,
        Map<String, Double> planeFractions, Map<String, Integer> centralPixels, double saturatedFraction,
        int cosmicRayPixels, int cosmicRaysFound, double signal, double signalError, double apertureArea,
        double apertureCoverage, double peakSnr, LocalSky sky, double noise, double variation, double scaleArcsec,
        double psfFwhmArcsec, String psfRemark, double positionErrorPixels) {
    public BandQuality {
        planeFractions = Collections.unmodifiableMap(new LinkedHashMap<>(planeFractions));
        centralPixels = Collections.unmodifiableMap(new LinkedHashMap<>(centralPixels));
    }

    /// Share of pixels that are finite, have a positive variance and lie in no bad plane.
    public double validFraction() {
        return 1 - badFraction;
    }

    /// Signal in the aperture over its error, sky as it is in the data; NaN where there is none.
    public double snr() {
        return signal / signalError;
    }

    /// Signal in the aperture above the local sky, over its error from the variance plane and that of the sky; NaN where there is none.
    ///
    /// (S − A·sky) / √(σ_S² + (A·σ_sky)²) with A the aperture's area in pixels.
    public double snrOverSky() {
        return (signal - apertureArea * sky.level()) / Math.hypot(signalError, apertureArea * sky.levelError());
    }

    /// Change of the sky from one side of the stamp to the other, in units of the sky's σ per pixel; 0 where it has none.
    public double skyChange() {
        double change = sky.gradient() * Math.max(width, height);
        return change == 0 ? 0 : change / sky.sigma();
    }
}
