package ripple.prepare.resample;

/// Raises the singular values of a derivative to at least 1.
///
/// A 2 × 2 matrix is the sum of a rotation with scale, of radius q, and a mirrored one, of radius r; its singular values are
/// q + r and |q − r|, its axes the means and half differences of the two angles (Blinn 1996, IEEE Computer Graphics 16(2), 82).
final class Padding {
    private Padding() {}

    /// The same matrix, nowhere shrinking.
    static Jacobian padded(Jacobian m) {
        double e = (m.xx() + m.yy()) / 2;
        double f = (m.xx() - m.yy()) / 2;
        double g = (m.yx() + m.xy()) / 2;
        double h = (m.yx() - m.xy()) / 2;
        double q = Math.hypot(e, h);
        double r = Math.hypot(f, g);
        double large = Math.max(1, q + r);
        double small = q - r;
        // A mirrored map has q < r: its small value is negative and stays so.
        double padded = Math.copySign(Math.max(1, Math.abs(small)), small);
        return composed((large + padded) / 2, Math.atan2(h, e), (large - padded) / 2, Math.atan2(g, f));
    }

    /// The larger singular value.
    static double largest(Jacobian m) {
        return Math.hypot((m.xx() + m.yy()) / 2, (m.yx() - m.xy()) / 2)
                + Math.hypot((m.xx() - m.yy()) / 2, (m.yx() + m.xy()) / 2);
    }

    private static Jacobian composed(double q, double turn, double r, double mirror) {
        double e = q * Math.cos(turn);
        double h = q * Math.sin(turn);
        double f = r * Math.cos(mirror);
        double g = r * Math.sin(mirror);
        return new Jacobian(e + f, g - h, g + h, e - f);
    }
}
