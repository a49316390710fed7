package ripple.image;

import java.util.Optional;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;

/// A tangent-plane WCS with a full CD matrix.
///
/// Source: Calabretta and Greisen 2002, section 5.1.3 and Greisen and Calabretta 2002, section 2.1; LONPOLE 180.
///
/// @param reference CRVAL: the tangent point
/// @param crpixX CRPIX1 − 1: 0-based column of the tangent point
/// @param crpixY CRPIX2 − 1: 0-based row of the tangent point
/// @param cd11 degrees per pixel (PC·CDELT where the file gives those)
/// @param cd12 degrees per pixel
/// @param cd21 degrees per pixel
/// @param cd22 degrees per pixel
public record TanWcs(SkyPosition reference, double crpixX, double crpixY, double cd11, double cd12, double cd21,
        double cd22) implements Wcs {
    /// @throws IllegalArgumentException when the matrix cannot be inverted
    public TanWcs {
        double det = cd11 * cd22 - cd12 * cd21;
        if (!Double.isFinite(det) || det == 0 || !Double.isFinite(crpixX) || !Double.isFinite(crpixY)) {
            throw new IllegalArgumentException("The WCS has a matrix that cannot be inverted.");
        }
    }

    @Override
    public SkyPosition toSky(PixelPoint pixel) {
        double dx = pixel.x() - crpixX;
        double dy = pixel.y() - crpixY;
        double xi = Math.toRadians(cd11 * dx + cd12 * dy);
        double eta = Math.toRadians(cd21 * dx + cd22 * dy);
        double a0 = Math.toRadians(reference.raDeg());
        double d0 = Math.toRadians(reference.decDeg());
        double depth = Math.cos(d0) - eta * Math.sin(d0);
        double a = a0 + Math.atan2(xi, depth);
        double d = Math.atan2(Math.sin(d0) + eta * Math.cos(d0), Math.hypot(xi, depth));
        return new SkyPosition(Math.toDegrees(a), Math.toDegrees(d));
    }

    @Override
    public Optional<PixelPoint> toPixel(SkyPosition place) {
        double a = Math.toRadians(place.raDeg() - reference.raDeg());
        double d = Math.toRadians(place.decDeg());
        double d0 = Math.toRadians(reference.decDeg());
        double depth = Math.sin(d0) * Math.sin(d) + Math.cos(d0) * Math.cos(d) * Math.cos(a);
        if (depth <= 0) {
            return Optional.empty();
        }
        double xi = Math.toDegrees(Math.cos(d) * Math.sin(a) / depth);
        double eta = Math.toDegrees((Math.cos(d0) * Math.sin(d) - Math.sin(d0) * Math.cos(d) * Math.cos(a)) / depth);
        double det = cd11 * cd22 - cd12 * cd21;
        return Optional.of(new PixelPoint(crpixX + (cd22 * xi - cd12 * eta) / det,
                crpixY + (cd11 * eta - cd21 * xi) / det));
    }

    @Override
    public TanWcs startingAt(int x, int y) {
        return new TanWcs(reference, crpixX - x, crpixY - y, cd11, cd12, cd21, cd22);
    }

    @Override
    public double scaleArcsec() {
        return 3600 * Math.sqrt(Math.abs(cd11 * cd22 - cd12 * cd21));
    }
}
