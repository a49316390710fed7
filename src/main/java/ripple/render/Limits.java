package ripple.render;

/// The two values between which a picture is stretched.
///
/// @param low drawn as 0, in the unit of the plane
/// @param high drawn as 1; mostly above `low`, equal for a plane with one value
public record Limits(double low, double high) {
    /// @throws IllegalArgumentException for a limit that is not finite
    public Limits {
        if (!Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException("Display limits must be finite, not " + low + " to " + high + ".");
        }
    }

    public double width() {
        return high - low;
    }

    /// The value as a fraction of the range: 0 at `low`, 1 at `high`, not clipped; where both are equal only `low` is taken off
    /// (astropy's BaseInterval).
    public double fraction(double value) {
        double above = value - low;
        return high == low ? above : above / (high - low);
    }
}
