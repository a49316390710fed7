package ripple.ui.sky;

import java.util.Optional;
import ripple.sky.SkyPosition;

/// The whole sky in an ellipse twice as wide as high: Hammer's equal-area projection, RA 0 in the middle, east to the left.
///
/// Source: Snyder 1987, "Map projections, a working manual", section 24 (Hammer's modification of Lambert's azimuthal projection).
///
/// @param width of the ellipse, pixels
/// @param height of the ellipse, pixels
record Hammer(double width, double height) {
    /// Where a place lies, from the top left corner.
    double[] project(SkyPosition place) {
        double lon = Math.toRadians(place.raDeg() > 180 ? place.raDeg() - 360 : place.raDeg()) / 2;
        double lat = Math.toRadians(place.decDeg());
        double k = 1 / Math.sqrt(1 + Math.cos(lat) * Math.cos(lon));
        return new double[]{width / 2 * (1 - k * Math.cos(lat) * Math.sin(lon)),
                height / 2 * (1 - k * Math.sin(lat))};
    }

    /// The place under a point; empty beside the sky.
    Optional<SkyPosition> unproject(double x, double y) {
        double px = 1 - 2 * x / width;
        double py = 1 - 2 * y / height;
        double r2 = px * px + py * py;
        if (r2 > 1) {
            return Optional.empty();
        }
        // r² = 1 − cos(lat) cos(lon / 2), and px z = cos(lat) sin(lon / 2), py z = sin(lat).
        double z = Math.sqrt(2 - r2);
        double lat = Math.asin(Math.clamp(py * z, -1, 1));
        double lon = 2 * Math.atan2(px * z, 1 - r2);
        return Optional.of(new SkyPosition(Math.toDegrees(lon), Math.toDegrees(lat)));
    }
}
