package ripple.prepare.resample;

import ripple.image.TanWcs;
import ripple.image.Wcs;
import ripple.sky.PixelPoint;

/// Where the points of one pixel grid fall on another.
@FunctionalInterface
public interface PixelTransform {
    /// Maps a point.
    ///
    /// @param x 0-based column on the first grid
    /// @param y 0-based row on the first grid
    /// @param to gets column and row on the second grid
    /// @return false where the second grid does not reach; `to` means nothing then
    boolean map(double x, double y, double[] to);

    /// The derivative at a point, over a pixel; NaN where the second grid does not reach.
    default Jacobian jacobian(double x, double y) {
        double[] left = new double[2];
        double[] right = new double[2];
        double[] below = new double[2];
        double[] above = new double[2];
        boolean reached = map(x - 0.5, y, left) && map(x + 0.5, y, right) && map(x, y - 0.5, below)
                && map(x, y + 0.5, above);
        return reached
                ? new Jacobian(right[0] - left[0], above[0] - below[0], right[1] - left[1], above[1] - below[1])
                : new Jacobian(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    /// From the pixels of one image over the sky to those of another, exactly.
    ///
    /// Two tangent planes need no angles: see {@link Homography}. Other projections go through right ascension and declination.
    static PixelTransform between(Wcs from, Wcs to) {
        if (from instanceof TanWcs a && to instanceof TanWcs b) {
            return Homography.between(a, b);
        }
        return (x, y, point) -> {
            var pixel = to.toPixel(from.toSky(new PixelPoint(x, y)));
            pixel.ifPresent(p -> {
                point[0] = p.x();
                point[1] = p.y();
            });
            return pixel.isPresent();
        };
    }

    /// A linear map: (x0 + a dx + b dy, y0 + c dx + d dy) for a point (cx + dx, cy + dy).
    static PixelTransform linear(PixelPoint from, PixelPoint to, Jacobian jacobian) {
        return (x, y, point) -> {
            double dx = x - from.x();
            double dy = y - from.y();
            point[0] = to.x() + jacobian.xx() * dx + jacobian.xy() * dy;
            point[1] = to.y() + jacobian.yx() * dx + jacobian.yy() * dy;
            return true;
        };
    }
}
