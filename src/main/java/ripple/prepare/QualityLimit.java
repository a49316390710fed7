package ripple.prepare;

/// A number of a band with a limit. The same limits reject (hard) or only warn (soft).
public enum QualityLimit {
    /// Largest share of bad pixels, 0 to 1.
    BAD_FRACTION("maxBadFraction", "The largest fraction of bad pixels that a band may have, 0 to 1"),
    /// Largest share of saturated pixels, 0 to 1.
    SATURATED_FRACTION("maxSaturatedFraction",
            "The largest fraction of saturated pixels that a band may have, 0 to 1"),
    /// Largest number of pixels hit by cosmic rays, as the mask or a search says; it never rejects.
    COSMIC_RAY_PIXELS("maxCosmicRayPixels", "The largest number of pixels hit by cosmic rays in a band"),
    /// Largest FWHM of the PSF, arcsec.
    SEEING("maxSeeingArcsec", "The largest PSF FWHM of a band in arcsec"),
    /// Largest change of the sky across the stamp, in units of its σ per pixel.
    SKY_CHANGE("maxSkyChange",
            "The largest change of the sky across the stamp, in units of the sky's sigma per pixel"),
    /// Largest distance between the WCS's and the cut's position, pixels.
    POSITION_ERROR("maxPositionErrorPx",
            "The largest distance in pixels between the target by the WCS and where the stamp was cut"),
    /// Smallest standard deviation of the pixels, in units of the noise.
    VARIATION("minVariation",
            "The smallest standard deviation of a band's pixels in units of their noise (1 is empty sky, 0 a dead detector)"),
    /// Smallest aperture S/N of the best band.
    SNR("minSnr", "The smallest signal to noise in a 2 arcsec aperture of the best band"),
    /// Smallest aperture S/N over the local sky of the best band.
    SNR_OVER_SKY("minSnrOverSky",
            "The smallest signal to noise in a 2 arcsec aperture above the local sky, whose error counts too, of the best band"),
    /// Smallest S/N of the best band's highest pixel at the target.
    PEAK_SNR("minPeakSnr",
            "The smallest signal to noise of the highest pixel within 1 arcsec of the target, above the local sky, in the best band");

    private final String key;
    private final String sentence;

    QualityLimit(String key, String sentence) {
        this.key = key;
        this.sentence = sentence;
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
        return this == BAD_FRACTION || this == SATURATED_FRACTION;
    }

    /// Whether one good band is enough.
    boolean isOfBestBand() {
        return this == SNR || this == SNR_OVER_SKY || this == PEAK_SNR;
    }

    /// What is limited.
    double of(BandQuality band) {
        return switch (this) {
            case BAD_FRACTION -> band.badFraction();
            case SATURATED_FRACTION -> band.saturatedFraction();
            case COSMIC_RAY_PIXELS -> Math.max(band.cosmicRayPixels(), band.cosmicRaysFound());
            case SEEING -> band.psfFwhmArcsec();
            case SKY_CHANGE -> band.skyChange();
            case POSITION_ERROR -> band.positionErrorPixels();
            case VARIATION -> band.variation();
            case SNR -> band.snr();
            case SNR_OVER_SKY -> band.snrOverSky();
            case PEAK_SNR -> band.peakSnr();
        };
    }

    /// Whether a number is beyond the limit; what is not known is.
    boolean isBroken(double value, double limit) {
        boolean isLeast = isOfBestBand() || this == VARIATION;
        return isLeast ? !(value >= limit) : !(value <= limit);
    }

    /// What to say of a band that breaks the limit.
    String complaint(BandQuality band, double limit) {
        return switch (this) {
            case BAD_FRACTION -> QualitySentences.badPixels(band, limit);
            case SATURATED_FRACTION -> QualitySentences.saturated(band, limit);
            case COSMIC_RAY_PIXELS -> QualitySentences.cosmicRays(band, limit);
            case SEEING -> QualitySentences.seeing(band, limit);
            case SKY_CHANGE -> QualitySentences.skyChange(band, limit);
            case POSITION_ERROR -> QualitySentences.position(band, limit);
            case VARIATION -> QualitySentences.variation(band, limit);
            case SNR -> QualitySentences.snr(band, limit);
            case SNR_OVER_SKY -> QualitySentences.snrOverSky(band, limit);
            case PEAK_SNR -> QualitySentences.peakSnr(band, limit);
        };
    }
}
