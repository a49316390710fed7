package ripple.sky;

import java.util.Optional;

/// The gnomonic projection of one tract: a tangent plane with square pixels, north up, east to the left.
///
/// Source: Calabretta and Greisen 2002, section 5.1.3 (TAN, LONPOLE 180); LSST tract WCS have a diagonal CD matrix (∓s, s).
///
/// @param centre tangent point
/// @param crpixX column of the tangent point, 0-based
/// @param crpixY row of the tangent point, 0-based
/// @param scaleArcsec edge of a pixel in arcsec, positive
public record Tan(SkyPosition centre, double crpixX, double crpixY, double scaleArcsec) {
    /// The pixel that shows a place.
    ///
    /// @return empty when the place is 90° or more from the tangent point
    public Optional<PixelPoint> toPixel(SkyPosition place) {
        double a = Math.toRadians(place.raDeg() - centre.raDeg());
        double d = Math.toRadians(place.decDeg());
        double d0 = Math.toRadians(centre.decDeg());
        double depth = Math.sin(d0) * Math.sin(d) + Math.cos(d0) * Math.cos(d) * Math.cos(a);
        if (depth <= 0) {
            return Optional.empty();
        }
        double xi = Math.cos(d) * Math.sin(a) / depth;
        double eta = (Math.cos(d0) * Math.sin(d) - Math.sin(d0) * Math.cos(d) * Math.cos(a)) / depth;
        return Optional.of(new PixelPoint(crpixX - xi / scaleRad(), crpixY + eta / scaleRad()));
    }

    /// The place that a pixel shows.
    public SkyPosition toSky(PixelPoint pixel) {
        double xi = -(pixel.x() - crpixX) * scaleRad();
        double eta = (pixel.y() - crpixY) * scaleRad();
        double a0 = Math.toRadians(centre.raDeg());
        double d0 = Math.toRadians(centre.decDeg());
        double vx = Math.cos(d0) * Math.cos(a0) - xi * Math.sin(a0) - eta * Math.sin(d0) * Math.cos(a0);
        double vy = Math.cos(d0) * Math.sin(a0) + xi * Math.cos(a0) - eta * Math.sin(d0) * Math.sin(a0);
        double vz = Math.sin(d0) + eta * Math.cos(d0);
        return new SkyPosition(Math.toDegrees(Math.atan2(vy, vx)), Math.toDegrees(Math.atan2(vz, Math.hypot(vx, vy))));
    }

    private double scaleRad() {
        return Math.toRadians(scaleArcsec / 3600);
    }
}
