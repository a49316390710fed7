package ripple.sky;

import java.math.BigDecimal;

/// On which side of a great circle a direction lies, decided exactly.
///
/// Source: Shewchuk 1997, "Adaptive precision floating-point arithmetic and fast robust geometric predicates": a
/// floating-point filter first, exact arithmetic only where it cannot tell.
final class Orientation {
    /// Bounds the rounding error of the determinant of three unit vectors (about 7 units in the last place of 1).
    private static final double FILTER = 4e-15;

    private Orientation() {}

    /// The sign of a · (b × c): positive when a lies left of the great circle from b to c.
    static int sign(Vector3 a, Vector3 b, Vector3 c) {
        double determinant = determinant(a, b, c);
        return Math.abs(determinant) > FILTER ? (determinant > 0 ? 1 : -1) : exactSign(a, b, c);
    }

    /// a · (b × c) in doubles.
    static double determinant(Vector3 a, Vector3 b, Vector3 c) {
        return a.x() * (b.y() * c.z() - b.z() * c.y()) + a.y() * (b.z() * c.x() - b.x() * c.z())
                + a.z() * (b.x() * c.y() - b.y() * c.x());
    }

    private static int exactSign(Vector3 a, Vector3 b, Vector3 c) {
        BigDecimal x = product(a.x(), b.y(), c.z()).subtract(product(a.x(), b.z(), c.y()));
        BigDecimal y = product(a.y(), b.z(), c.x()).subtract(product(a.y(), b.x(), c.z()));
        BigDecimal z = product(a.z(), b.x(), c.y()).subtract(product(a.z(), b.y(), c.x()));
        return x.add(y).add(z).signum();
    }

    private static BigDecimal product(double p, double q, double r) {
        return new BigDecimal(p).multiply(new BigDecimal(q)).multiply(new BigDecimal(r));
    }
}
