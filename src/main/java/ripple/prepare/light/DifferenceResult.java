package ripple.prepare.light;

import ripple.image.BandImage;

/// The difference of two bands, or why there is none.
public sealed interface DifferenceResult {
    /// It was made.
    ///
    /// @param image blue − α · red, in the bands' unit, with variance, the masks of both and red's PSF; its band is the picture's name
    /// @param alpha the factor
    /// @param psfResidual largest difference between the two PSFs, in units of the red one's peak: what a point source may leave
    record Made(BandImage image, Alpha alpha, double psfResidual) implements DifferenceResult {}

    /// There is none.
    ///
    /// @param reason a sentence for the user
    record Failed(String reason) implements DifferenceResult {}
}
