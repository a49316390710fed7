package ripple.image;

/// What the box of an image counts.
public enum PixelGrid {
    /// Pixels of the tract (or of the file): element (0, 0) of the array is pixel (x0, y0).
    TRACT,
    /// Pixels of a grid of its own, made by resampling: the box says how large it is, and only by name where it began. The WCS
    /// says where its pixels are.
    OWN
}
