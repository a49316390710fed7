package ripple.render;

import ripple.image.BandImage;
import ripple.image.Mask;
import ripple.image.Plane;

/// What of an image is drawn: its pixels and its mask, of one size.
///
/// @param marked whether any pixel has any bit set
record Layer(Plane image, Mask mask, boolean marked) {
    static Layer of(BandImage image) {
        return new Layer(image.image(), image.mask(), image.mask().isMarked());
    }
}
