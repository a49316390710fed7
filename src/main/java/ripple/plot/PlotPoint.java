package ripple.plot;

/// One value of a chart. A point whose x or y is NaN is a gap.
///
/// @param x in the unit of the horizontal axis
/// @param y in the unit of the vertical axis
/// @param error half the length of its vertical bar, in the unit of y; 0 for none
public record PlotPoint(double x, double y, double error) {
    /// @throws IllegalArgumentException for an error that is negative or no number
    public PlotPoint {
        if (!(error >= 0) || Double.isInfinite(error)) {
            throw new IllegalArgumentException("The error of a point cannot be " + error + ".");
        }
    }

    public static PlotPoint of(double x, double y) {
        return new PlotPoint(x, y, 0);
    }
}
