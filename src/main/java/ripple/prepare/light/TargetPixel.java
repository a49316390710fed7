package ripple.prepare.light;

import ripple.image.BandImage;
import ripple.image.PixelGrid;
import ripple.image.Stamp;
import ripple.sky.PixelPoint;

/// Where the target lies on a band's own pixels.
final class TargetPixel {
    private TargetPixel() {}

    /// The target as the box of the image counts.
    ///
    /// @throws LightException when the WCS does not reach it
    static PixelPoint of(Stamp stamp, BandImage image) throws LightException {
        if (image.grid() == PixelGrid.TRACT && image.box().equals(stamp.box())) {
            return stamp.place();
        }
        PixelPoint array = image.wcs().toPixel(stamp.position())
                .orElseThrow(() -> new LightException("the target lies outside the stamp"));
        return new PixelPoint(array.x() + image.box().x0(), array.y() + image.box().y0());
    }
}
