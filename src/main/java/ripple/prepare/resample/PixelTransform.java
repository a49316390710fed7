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
