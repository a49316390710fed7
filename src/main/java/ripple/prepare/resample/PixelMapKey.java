package ripple.prepare.resample;

import ripple.image.Wcs;

/// The geometry that decides a {@link PixelMap}: equal keys have equal maps.
///
/// @param from the WCS of the new grid
/// @param to the WCS of the old grid
/// @param width columns of the new grid
/// @param height rows of the new grid
/// @param lattice which points
public record PixelMapKey(Wcs from, Wcs to, int width, int height, Lattice lattice) {
    /// Which points of a grid.
    public enum Lattice {
        /// The centres of its pixels and of those around it.
        CENTRES,
        /// The corners of its pixels.
        CORNERS
    }

    /// Makes the map.
    public PixelMap map() {
        PixelTransform transform = PixelTransform.between(from, to);
        return switch (lattice) {
            case CENTRES -> PixelMap.centres(transform, width, height);
            case CORNERS -> PixelMap.corners(transform, width, height);
        };
    }
}
