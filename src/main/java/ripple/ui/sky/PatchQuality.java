package ripple.ui.sky;

/// How good an image is in the middle of its patch.
///
/// @param fwhmArcsec full width at half maximum of the PSF by adaptive moments; NaN when unknown
/// @param depthMag AB magnitude of a point source at five times its noise; NaN when unknown
public record PatchQuality(double fwhmArcsec, double depthMag) {
    /// Nothing is known.
    public static final PatchQuality UNKNOWN = new PatchQuality(Double.NaN, Double.NaN);
}
