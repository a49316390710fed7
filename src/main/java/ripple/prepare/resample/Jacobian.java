package ripple.prepare.resample;

/// How a step on the new grid moves on the old one, in pixels of the old grid per pixel of the new.
///
/// @param xx column per column
/// @param xy column per row
/// @param yx row per column
/// @param yy row per row
public record Jacobian(double xx, double xy, double yx, double yy) {
    /// How many old pixels one new pixel covers.
    public double area() {
        return Math.abs(xx * yy - xy * yx);
    }

    /// Edge of a new pixel in old pixels: the square root of its area.
    public double scale() {
        return Math.sqrt(area());
    }

    Jacobian inverse() {
        double det = xx * yy - xy * yx;
        return new Jacobian(yy / det, -xy / det, -yx / det, xx / det);
    }

    /// The elements rounded to a step, so that neighbours on the sky have the same.
    Jacobian rounded(double step) {
        return new Jacobian(Math.rint(xx / step) * step, Math.rint(xy / step) * step, Math.rint(yx / step) * step,
                Math.rint(yy / step) * step);
    }
}
