package ripple.sky;

import java.util.List;
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
    /// @throws IllegalArgumentException with a sentence when the scale or the place of the tangent point is no number
    public Tan {
        if (!(scaleArcsec > 0) || !Double.isFinite(crpixX + crpixY + scaleArcsec)) {
            throw new IllegalArgumentException("A tangent plane cannot have pixels of " + scaleArcsec
                    + " arcsec and its tangent point at (" + crpixX + ", " + crpixY + ").");
        }
    }

    /// The pixel that shows a place.
    ///
    /// @return empty when the place is 90° or more from the tangent point
    public Optional<PixelPoint> toPixel(SkyPosition place) {
        double a = Math.toRadians(place.raDeg() - centre.raDeg());
        double d = Math.toRadians(place.decDeg());
        double d0 = Math.toRadians(centre.decDeg());
        double sinD = Math.sin(d);
        double cosD = Math.cos(d);
        double sinD0 = Math.sin(d0);
        double cosD0 = Math.cos(d0);
        double cosA = Math.cos(a);
        double depth = sinD0 * sinD + cosD0 * cosD * cosA;
        if (depth <= 0) {
            return Optional.empty();
        }
        double xi = cosD * Math.sin(a) / depth;
        double eta = (cosD0 * sinD - sinD0 * cosD * cosA) / depth;
        return Optional.of(new PixelPoint(crpixX - xi / scaleRad(), crpixY + eta / scaleRad()));
    }

    /// The place that a pixel shows.
    public SkyPosition toSky(PixelPoint pixel) {
        return toDirection(pixel.x(), pixel.y()).toPosition();
    }

    /// A box of pixels on the sky, out to the outer edges of its pixels: right bottom, left bottom, left top, right top,
    /// which is anticlockwise seen from outside the sphere.
    ///
    /// @throws IllegalArgumentException with a sentence for an empty box
    public ConvexPolygon outline(PixelBox box) {
        if (box.isEmpty()) {
            throw new IllegalArgumentException("An empty box of pixels has no outline on the sky.");
        }
        double left = box.x0() - 0.5;
        double bottom = box.y0() - 0.5;
        double right = left + box.width();
        double top = bottom + box.height();
        return new ConvexPolygon(List.of(toDirection(right, bottom), toDirection(left, bottom),
                toDirection(left, top), toDirection(right, top)));
    }

    Vector3 toDirection(double x, double y) {
        double xi = -(x - crpixX) * scaleRad();
        double eta = (y - crpixY) * scaleRad();
        double a0 = Math.toRadians(centre.raDeg());
        double d0 = Math.toRadians(centre.decDeg());
        double vx = Math.cos(d0) * Math.cos(a0) - xi * Math.sin(a0) - eta * Math.sin(d0) * Math.cos(a0);
        double vy = Math.cos(d0) * Math.sin(a0) + xi * Math.cos(a0) - eta * Math.sin(d0) * Math.sin(a0);
        double vz = Math.sin(d0) + eta * Math.cos(d0);
        return new Vector3(vx, vy, vz).normalised();
    }

    double scaleRad() {
        return Math.toRadians(scaleArcsec / 3600);
    }
}
