package ripple.image;

import ripple.sky.SkyPosition;
import ripple.sky.Vector3;

/// The small rotation between the older frame FK5 at J2000 and ICRS, about 0.02 arcsec.
///
/// Source: Kaplan 2005 (USNO Circular 179, section 3.5; values of Feissel and Mignard 1998): η₀ = −19.9 mas, ξ₀ = 9.1 mas,
/// dα₀ = −22.9 mas; ICRS to FK5 is R₁(−η₀) R₂(ξ₀) R₃(dα₀).
public final class FrameTie {
    private static final double MAS = Math.toRadians(1 / 3.6e6);
    private static final double ETA = -19.9 * MAS;
    private static final double XI = 9.1 * MAS;
    private static final double ALPHA = -22.9 * MAS;

    private FrameTie() {}

    /// The ICRS place of a place given in FK5, J2000.
    public static SkyPosition icrs(SkyPosition fk5) {
        return icrs(Vector3.of(fk5)).toPosition();
    }

    /// The tangent plane in ICRS that shows the same sky in the same pixels: its tangent point is moved, its matrix turned to the
    /// north of the other frame.
    public static TanWcs icrs(TanWcs fk5) {
        SkyPosition centre = icrs(fk5.reference());
        Vector3 north = icrs(north(fk5.reference()));
        double cos = north.dot(north(centre));
        double sin = north.dot(east(centre));
        return new TanWcs(centre, fk5.crpixX(), fk5.crpixY(), cos * fk5.cd11() + sin * fk5.cd21(),
                cos * fk5.cd12() + sin * fk5.cd22(), cos * fk5.cd21() - sin * fk5.cd11(),
                cos * fk5.cd22() - sin * fk5.cd12());
    }

    /// The three rotations undone, the last one first.
    private static Vector3 icrs(Vector3 v) {
        double cx = Math.cos(ETA);
        double sx = Math.sin(ETA);
        Vector3 a = new Vector3(v.x(), cx * v.y() + sx * v.z(), cx * v.z() - sx * v.y());
        double cy = Math.cos(XI);
        double sy = Math.sin(XI);
        Vector3 b = new Vector3(cy * a.x() + sy * a.z(), a.y(), cy * a.z() - sy * a.x());
        double cz = Math.cos(ALPHA);
        double sz = Math.sin(ALPHA);
        return new Vector3(cz * b.x() - sz * b.y(), sz * b.x() + cz * b.y(), b.z());
    }

    private static Vector3 north(SkyPosition at) {
        double a = Math.toRadians(at.raDeg());
        double d = Math.toRadians(at.decDeg());
        return new Vector3(-Math.cos(a) * Math.sin(d), -Math.sin(a) * Math.sin(d), Math.cos(d));
    }

    private static Vector3 east(SkyPosition at) {
        double a = Math.toRadians(at.raDeg());
        return new Vector3(-Math.sin(a), Math.cos(a), 0);
    }
}
