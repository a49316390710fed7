package ripple.sky;

/// A place on a pixel grid.
///
/// @param x column, 0-based, integer at the pixel's centre
/// @param y row, 0-based, upwards
public record PixelPoint(double x, double y) {}
