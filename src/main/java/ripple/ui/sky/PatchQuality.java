package ripple.ui.sky;

/// How good an image is in the middle of its patch.
///
/// @param fwhmArcsec full width at half maximum of the PSF by adaptive moments; NaN when unknown
/// @param depthMag AB magnitude of a point source at five times its noise; NaN when unknown
/// @param visits number of visits that went into the coadd; NaN when unknown
public record PatchQuality(double fwhmArcsec, double depthMag, double visits) {
    /// Nothing is known.
    public static final PatchQuality UNKNOWN = new PatchQuality(Double.NaN, Double.NaN, Double.NaN);

    /// What a colour of the map stands for; NaN when unknown or not a quality of the image.
    double of(Show show) {
        return switch (show) {
            case PSF -> fwhmArcsec;
            case DEPTH -> depthMag;
            case VISITS -> visits;
            case BANDS, ACCEPTED -> Double.NaN;
        };
    }
}
