package ripple.sky;

/// An ellipse on the sky.
///
/// Source: the ellipse of lsst.sphgeom: in the frame of the three rows a direction (x, y, z) is inside the elliptical
/// cone (x · tan A)² + (y · tan B)² ≤ z², where A and B are the semi-axes minus 90°; the third row is the centre.
///
/// @param rowX first row of the rotation into the ellipse's frame
/// @param rowY second row
/// @param rowZ third row, the centre
/// @param a one semi-axis minus π/2, radians
/// @param b the other semi-axis minus π/2, radians
/// @param gamma half the angle between the foci, radians
/// @param tanA |tan a|
/// @param tanB |tan b|
public record Ellipse(Vector3 rowX, Vector3 rowY, Vector3 rowZ, double a, double b, double gamma, double tanA,
        double tanB) implements Region {
    /// @throws IllegalArgumentException when the rows are no directions or a size is not a number
    public Ellipse {
        if (!rowX.isUnit() || !rowY.isUnit() || !rowZ.isUnit() || Double.isNaN(a + b + gamma + tanA + tanB)) {
            throw new IllegalArgumentException("An ellipse needs a centre on the sky and two axes.");
        }
    }

    @Override
    public boolean contains(Vector3 direction) {
        // Near the centre and opposite to it the difference is turned, not the vector: keeps small ellipses exact.
        double along = direction.dot(rowZ);
        double pole = along > 0.5 ? 1 : along < -0.5 ? -1 : 0;
        Vector3 rest = direction.minus(rowZ.times(pole));
        double x = rowX.dot(rest) * tanA;
        double y = rowY.dot(rest) * tanB;
        double z = rowZ.dot(rest) + pole;
        double excess = x * x + y * y - z * z;
        return a > 0 ? z >= 0 || excess >= 0 : z >= 0 && excess <= 0;
    }

    @Override
    public Relation relate(ConvexPolygon polygon) {
        return boundingCircle().overlaps(polygon) ? Relation.OVERLAPPING : Relation.DISJOINT;
    }

    @Override
    public Circle boundingCircle() {
        return Circle.around(rowZ, Math.max(a, b) + Math.PI / 2 + 1e-14);
    }
}
