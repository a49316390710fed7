package ripple.prepare.light;

/// A line of equal brightness of a galaxy, as an ellipse in the pixels of the array.
///
/// @param semiMajor semi-major axis in pixels
/// @param x centre, 0-based column
/// @param y centre, 0-based row
/// @param ellipticity 1 − b/a, 0 to below 1
/// @param angleDeg of the major axis from the x axis towards the y axis, −90 to 90
/// @param level brightness along it, in the image's unit
public record Isophote(double semiMajor, double x, double y, double ellipticity, double angleDeg, double level) {}
