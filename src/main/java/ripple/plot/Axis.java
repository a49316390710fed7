package ripple.plot;

/// One axis of a chart.
///
/// @param label what is shown with its unit, e.g. `radius (arcsec)`
/// @param low where it begins; NaN: where the values do
/// @param high where it ends; NaN: where the values do
public record Axis(String label, double low, double high) {
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

    boolean isFitted() {
        return Double.isNaN(low);
    }
}
