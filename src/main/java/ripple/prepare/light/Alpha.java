package ripple.prepare.light;

/// The factor by which the red band is scaled before it is taken off.
///
/// @param value the factor
/// @param error its standard error, of noise and of how well one factor fits the core; 0 for a given factor
/// @param pixels how many pixels the fit used; 0 for a given factor
/// @param clipped how many pixels of the circle were left out as outliers
/// @param scatter of the used pixels around the fit in units of their σ; about 1 where the core has one colour
public record Alpha(double value, double error, int pixels, int clipped, double scatter) {
    static Alpha given(double value) {
        return new Alpha(value, 0, 0, 0, Double.NaN);
    }

    /// Whether it was taken from the pixels.
    public boolean isFitted() {
        return pixels > 0;
    }
}
