package ripple.render;

import ripple.image.BandImage;
import ripple.image.Mask;
import ripple.image.Plane;

/// What of an image is drawn: its pixels and its mask, of one size.
record Layer(Plane image, Mask mask) {
    static Layer of(BandImage image) {
        return new Layer(image.image(), image.mask());
    }
}
