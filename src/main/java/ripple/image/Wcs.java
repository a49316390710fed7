package ripple.image;

import java.util.Optional;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;

/// The map between the pixels of one array and the sky.
///
/// Only TAN for now; further projections become further kinds.
public sealed interface Wcs permits TanWcs {
    /// The place that a pixel shows.
    ///
    /// @param pixel 0-based array pixel
    SkyPosition toSky(PixelPoint pixel);

    /// The pixel that shows a place.
    ///
    /// @return 0-based array pixel; empty where the projection does not reach
    Optional<PixelPoint> toPixel(SkyPosition place);

    /// The map of the array that begins at element (x, y) of this one.
    Wcs startingAt(int x, int y);

    /// Edge of a pixel in arcsec at the reference point, the square root of the pixel's area.
    double scaleArcsec();
}
