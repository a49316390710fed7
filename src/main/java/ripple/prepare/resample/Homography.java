package ripple.prepare.resample;

import ripple.image.TanWcs;
import ripple.sky.SkyPosition;

/// The map between the pixels of two tangent planes.
///
/// A gnomonic projection sends a direction v to (e·v, n·v) / (c·v), with the tangent point c and the directions east e and north n
/// there (Calabretta and Greisen 2002, equation 54 and section 5.1.3). From one plane to another is therefore a rotation and one
/// division: exact, without any angle per pixel.
final class Homography implements PixelTransform {
    private final TanWcs from;
    private final TanWcs to;
    /// Rows: column, row and depth on the second plane; columns: dx, dy and 1 on the first.
    private final double[] m;

    private Homography(TanWcs from, TanWcs to, double[] m) {
        this.from = from;
        this.to = to;
        this.m = m;
    }

    static Homography between(TanWcs from, TanWcs to) {
        double[][] first = axes(from.reference());
        double[][] second = axes(to.reference());
        double[] turn = new double[9];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                turn[3 * i + j] = dot(second[i], first[j]);
            }
        }
        return new Homography(from, to, pixels(to, planes(turn, from)));
    }

    @Override
    public boolean map(double x, double y, double[] point) {
        double dx = x - from.crpixX();
        double dy = y - from.crpixY();
        double depth = m[6] * dx + m[7] * dy + m[8];
        point[0] = to.crpixX() + (m[0] * dx + m[1] * dy + m[2]) / depth;
        point[1] = to.crpixY() + (m[3] * dx + m[4] * dy + m[5]) / depth;
        return depth > 0;
    }

    /// The rotation after the first plane's matrix: pixels in, radians out.
    private static double[] planes(double[] turn, TanWcs from) {
        double[] out = new double[9];
        for (int i = 0; i < 3; i++) {
            double e = Math.toRadians(turn[3 * i]);
            double n = Math.toRadians(turn[3 * i + 1]);
            out[3 * i] = e * from.cd11() + n * from.cd21();
            out[3 * i + 1] = e * from.cd12() + n * from.cd22();
            out[3 * i + 2] = turn[3 * i + 2];
        }
        return out;
    }

    /// The second plane's matrix undone: pixels out.
    private static double[] pixels(TanWcs to, double[] planes) {
        double det = to.cd11() * to.cd22() - to.cd12() * to.cd21();
        double[] out = planes.clone();
        for (int j = 0; j < 3; j++) {
            double xi = Math.toDegrees(planes[j]);
            double eta = Math.toDegrees(planes[3 + j]);
            out[j] = (to.cd22() * xi - to.cd12() * eta) / det;
            out[3 + j] = (to.cd11() * eta - to.cd21() * xi) / det;
        }
        return out;
    }

    /// East, north and outwards at a place.
    private static double[][] axes(SkyPosition at) {
        double a = Math.toRadians(at.raDeg());
        double d = Math.toRadians(at.decDeg());
        double sa = Math.sin(a);
        double ca = Math.cos(a);
        double sd = Math.sin(d);
        double cd = Math.cos(d);
        return new double[][]{{-sa, ca, 0}, {-ca * sd, -sa * sd, cd}, {ca * cd, sa * cd, sd}};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
