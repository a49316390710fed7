package ripple.prepare.light;

import java.util.List;
import ripple.prepare.QualitySettings;

/// How the light of a lens galaxy is modelled.
///
/// @param clipSigmas pixels farther than this from the model do not count for it
/// @param searchArcsec how far from the target the galaxy's centre may lie
/// @param badPlanes mask planes, by name or alias, whose pixels do not count for the model
public record ResidualSettings(double clipSigmas, double searchArcsec, List<String> badPlanes) {
    public static final double DEFAULT_CLIP_SIGMAS = 3;
    public static final double DEFAULT_SEARCH_ARCSEC = 0.8;

    /// @throws IllegalArgumentException with a sentence for a number that is not positive
    public ResidualSettings {
        if (!(clipSigmas > 0) || !(searchArcsec > 0) || Double.isInfinite(searchArcsec)) {
            throw new IllegalArgumentException("The clipping limit and the search radius must be positive, not "
                    + clipSigmas + " and " + searchArcsec + ".");
        }
        badPlanes = List.copyOf(badPlanes);
    }

    /// Clipped at 3 σ, the centre within 0.8 arcsec, without the quality check's bad planes.
    public static ResidualSettings standard() {
        return new ResidualSettings(DEFAULT_CLIP_SIGMAS, DEFAULT_SEARCH_ARCSEC, QualitySettings.DEFAULT_BAD_PLANES);
    }
}
