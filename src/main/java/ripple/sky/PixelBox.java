package ripple.sky;

/// A box of whole pixels.
///
/// @param x0 column of the first pixel, 0-based (may be negative)
/// @param y0 row of the first pixel
/// @param width number of columns, at least 0
/// @param height number of rows, at least 0
public record PixelBox(int x0, int y0, int width, int height) {
    /// @throws IllegalArgumentException for a negative size
    public PixelBox {
        if (width < 0 || height < 0) {
            throw new IllegalArgumentException("A pixel box cannot have the size " + width + " x " + height + ".");
        }
    }

    /// The stamp of `size` pixels around a place: starts at ceil(p − size/2) on each axis (astropy's Cutout2D rule).
    ///
    /// @param place 0-based pixel position
    /// @param size edge in pixels, at least 1
    /// @throws IllegalArgumentException with a sentence when the place is no number
    public static PixelBox around(PixelPoint place, int size) {
        return around(place, size, size);
    }

    /// The same for a stamp that is not square.
    public static PixelBox around(PixelPoint place, int width, int height) {
        if (!Double.isFinite(place.x() + place.y())) {
            throw new IllegalArgumentException("The pixel (" + place.x() + ", " + place.y() + ") is no place.");
        }
        return new PixelBox((int) Math.ceil(place.x() - width / 2.0), (int) Math.ceil(place.y() - height / 2.0), width,
                height);
    }

    /// The box from the first to the last pixel, both inside.
    public static PixelBox ofCorners(int firstX, int firstY, int lastX, int lastY) {
        return new PixelBox(firstX, firstY, lastX - firstX + 1, lastY - firstY + 1);
    }

    /// Column just right of the box.
    public int endX() {
        return x0 + width;
    }

    /// Row just above the box.
    public int endY() {
        return y0 + height;
    }

    public long area() {
        return (long) width * height;
    }

    public boolean isEmpty() {
        return width == 0 || height == 0;
    }

    /// Whether the pixel that holds the place lies inside.
    public boolean holds(PixelPoint place) {
        double px = Math.floor(place.x() + 0.5);
        double py = Math.floor(place.y() + 0.5);
        return px >= x0 && px < endX() && py >= y0 && py < endY();
    }

    public boolean contains(PixelBox other) {
        return other.x0 >= x0 && other.y0 >= y0 && other.endX() <= endX() && other.endY() <= endY();
    }

    public boolean overlaps(PixelBox other) {
        return !intersection(other).isEmpty();
    }

    /// The common part; an empty box (of size 0) when there is none.
    public PixelBox intersection(PixelBox other) {
        int left = Math.max(x0, other.x0);
        int bottom = Math.max(y0, other.y0);
        int w = Math.max(0, Math.min(endX(), other.endX()) - left);
        int h = Math.max(0, Math.min(endY(), other.endY()) - bottom);
        return w == 0 || h == 0 ? new PixelBox(left, bottom, 0, 0) : new PixelBox(left, bottom, w, h);
    }

    /// The box grown on all four sides.
    ///
    /// @param pixels may be negative as long as a size of at least 0 remains
    public PixelBox grown(int pixels) {
        return new PixelBox(x0 - pixels, y0 - pixels, width + 2 * pixels, height + 2 * pixels);
    }

    public PixelBox shifted(int dx, int dy) {
        return new PixelBox(x0 + dx, y0 + dy, width, height);
    }
}
