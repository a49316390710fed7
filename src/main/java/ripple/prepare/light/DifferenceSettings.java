package ripple.prepare.light;

import java.util.List;
import ripple.image.Band;
import ripple.prepare.QualitySettings;

/// How the difference of two bands is made.
///
/// @param blue the band in which the lensed source is bright
/// @param red the band that is scaled and taken off, in which the lens galaxy is bright
/// @param alpha the factor; {@link #FITTED} to take it from the lens galaxy's core
/// @param radiusArcsec of the circle around the target in which the factor is fitted
/// @param clipSigmas pixels farther than this from the fit do not count for it
/// @param badPlanes mask planes, by name or alias, whose pixels do not count for the fit
public record DifferenceSettings(Band blue, Band red, double alpha, double radiusArcsec, double clipSigmas,
        List<String> badPlanes) {
    /// Taken from the pixels.
    public static final double FITTED = Double.NaN;
    /// Inside the images of most galaxy-scale lenses, and a little more than a PSF of the ground.
    public static final double DEFAULT_RADIUS_ARCSEC = 0.8;
    public static final double DEFAULT_CLIP_SIGMAS = 3;

    /// @throws IllegalArgumentException with a sentence for a band taken from itself, or a number that makes no sense
    public DifferenceSettings {
        if (blue.equals(red)) {
            throw new IllegalArgumentException("The difference of a band and itself is nothing: " + blue + ".");
        }
        if (Double.isInfinite(alpha)) {
            throw new IllegalArgumentException("The factor of the difference must be a number, not " + alpha + ".");
        }
        if (!(radiusArcsec > 0) || Double.isInfinite(radiusArcsec) || !(clipSigmas > 0)) {
            throw new IllegalArgumentException("The radius and the clipping limit must be positive, not " + radiusArcsec
                    + " and " + clipSigmas + ".");
        }
        badPlanes = List.copyOf(badPlanes);
    }

    /// The factor fitted within 0.8 arcsec, clipped at 3 σ, without the quality check's bad planes.
    public static DifferenceSettings of(Band blue, Band red) {
        return new DifferenceSettings(blue, red, FITTED, DEFAULT_RADIUS_ARCSEC, DEFAULT_CLIP_SIGMAS,
                QualitySettings.DEFAULT_BAD_PLANES);
    }

    public DifferenceSettings withAlpha(double newAlpha) {
        return new DifferenceSettings(blue, red, newAlpha, radiusArcsec, clipSigmas, badPlanes);
    }

    boolean isFitted() {
        return Double.isNaN(alpha);
    }

    /// What the picture is called, e.g. `difference_g_i`.
    public Band product() {
        return new Band("difference_" + blue + "_" + red);
    }
}
