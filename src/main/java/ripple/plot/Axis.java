package ripple.plot;

/// One axis of a chart.
///
/// @param label what is shown with its unit, e.g. `radius (arcsec)`
/// @param low where it begins; NaN: where the values do
/// @param high where it ends; NaN: where the values do
/// @param direction which way values grow
/// @param scale how values lie along it
public record Axis(String label, double low, double high, Direction direction, Scale scale) {
    /// Which way values grow.
    public enum Direction {
        /// To the right, upwards.
        UP,
        /// To the left, downwards: magnitudes.
        DOWN
    }

    /// How values lie along an axis.
    public enum Scale {
        /// Evenly.
        LINEAR,
        /// Each step is ten times the one before; values are above zero.
        LOGARITHMIC,
        /// Evenly, as time of day where the program runs; values are milliseconds since 1970-01-01 UTC.
        CLOCK
    }

    /// @throws IllegalArgumentException when it would end before it begins, or only one end is given
    public Axis {
        if (Double.isNaN(low) != Double.isNaN(high) || low >= high || Double.isInfinite(low)
                || Double.isInfinite(high)) {
            throw new IllegalArgumentException("An axis cannot go from " + low + " to " + high + ".");
        }
    }

    /// As wide as the values are.
    public static Axis of(String label) {
        return new Axis(label, Double.NaN, Double.NaN);
    }

    public Axis(String label, double low, double high) {
        this(label, low, high, Direction.UP, Scale.LINEAR);
    }

    /// The other way round.
    public Axis downwards() {
        return new Axis(label, low, high, Direction.DOWN, scale);
    }

    /// The same with another scale.
    public Axis scaled(Scale other) {
        return new Axis(label, low, high, direction, other);
    }

    boolean isFitted() {
        return Double.isNaN(low);
    }
}
