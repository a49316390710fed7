package ripple.prepare;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;

/// A number of a band with a limit. The same limits reject (hard) or only warn (soft).
public enum QualityLimit {
    /// Largest share of bad pixels, 0 to 1.
    BAD_FRACTION("maxBadFraction", "The largest fraction of bad pixels that a band may have, 0 to 1", Side.LARGEST,
            BandQuality::badFraction, QualitySentences::badPixels),
    /// Largest share of saturated pixels, 0 to 1.
    SATURATED_FRACTION("maxSaturatedFraction",
            "The largest fraction of saturated pixels that a band may have, 0 to 1", Side.LARGEST,
            BandQuality::saturatedFraction, QualitySentences::saturated),
    /// Largest number of pixels hit by cosmic rays, as the mask or a search says; it never rejects.
    COSMIC_RAY_PIXELS("maxCosmicRayPixels", "The largest number of pixels hit by cosmic rays in a band", Side.LARGEST,
            band -> Math.max(band.cosmicRayPixels(), band.cosmicRaysFound()), QualitySentences::cosmicRays),
    /// Largest FWHM of the PSF, arcsec.
    SEEING("maxSeeingArcsec", "The largest PSF FWHM of a band in arcsec", Side.LARGEST, BandQuality::psfFwhmArcsec,
            QualitySentences::seeing),
    /// Largest change of the sky across the stamp, in units of its σ per pixel.
    SKY_CHANGE("maxSkyChange",
            "The largest change of the sky across the stamp, in units of the sky's sigma per pixel", Side.LARGEST,
            BandQuality::skyChange, QualitySentences::skyChange),
    /// Largest distance between the WCS's and the cut's position, pixels.
    POSITION_ERROR("maxPositionErrorPx",
            "The largest distance in pixels between the target by the WCS and where the stamp was cut", Side.LARGEST,
            BandQuality::positionErrorPixels, QualitySentences::position),
    /// Smallest standard deviation of the pixels, in units of the noise.
    VARIATION("minVariation",
            "The smallest standard deviation of a band's pixels in units of their noise: 1 is empty sky, 0 a dead detector",
            Side.SMALLEST, BandQuality::variation, QualitySentences::variation),
    /// Smallest aperture S/N of the best band.
    SNR("minSnr", "The smallest signal to noise in a 2 arcsec aperture of the best band", Side.SMALLEST,
            BandQuality::snr, QualitySentences::snr),
    /// Smallest aperture S/N over the local sky of the best band.
    SNR_OVER_SKY("minSnrOverSky",
            "The same above the local sky, whose error counts too", Side.SMALLEST,
            BandQuality::snrOverSky, QualitySentences::snrOverSky),
    /// Smallest S/N of the best band's highest pixel at the target.
    PEAK_SNR("minPeakSnr",
            "The smallest signal to noise of the highest pixel within 1 arcsec of the target, above the local sky, in the best band",
            Side.SMALLEST, BandQuality::peakSnr, QualitySentences::peakSnr);

    private enum Side {
        LARGEST, SMALLEST
    }

    private final String key;
    private final String sentence;
    private final Side side;
    private final ToDoubleFunction<BandQuality> number;
    private final BiFunction<BandQuality, Double, String> complaint;

    QualityLimit(String key, String sentence, Side side, ToDoubleFunction<BandQuality> number,
            BiFunction<BandQuality, Double, String> complaint) {
        this.key = key;
        this.sentence = sentence;
        this.side = side;
        this.number = number;
        this.complaint = complaint;
    }

    /// Its key in a recipe.
    public String key() {
        return key;
    }

    /// What it limits, without a full stop.
    public String sentence() {
        return sentence;
    }

    /// Whether a share, which lies between 0 and 1.
    public boolean isShare() {
        return key.toLowerCase(Locale.ROOT).endsWith("fraction");
    }

    /// Whether one good band is enough.
    boolean isOfBestBand() {
        return this == SNR || this == SNR_OVER_SKY || this == PEAK_SNR;
    }

    double of(BandQuality band) {
        return number.applyAsDouble(band);
    }

    /// Whether a number is beyond the limit; what is not known is.
    boolean isBroken(double value, double limit) {
        return side == Side.LARGEST ? !(value <= limit) : !(value >= limit);
    }

    /// What to say of a band that breaks the limit.
    String complaint(BandQuality band, double limit) {
        return complaint.apply(band, limit);
    }
}
