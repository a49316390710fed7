package ripple.prepare.light;

import ripple.image.BandImage;

/// A band without the light of its lens galaxy, or why there is none.
public sealed interface ResidualResult {
    /// It was made.
    ///
    /// @param image image − model, in the band's unit, with the band's own variance, mask and PSF; its band is the picture's name
    /// @param light what was taken off
    record Made(BandImage image, LensLight light) implements ResidualResult {}

    /// There is none.
    ///
    /// @param reason a sentence for the user
    record Failed(String reason) implements ResidualResult {}
}
