package ripple.ui.view;

import java.util.List;
import java.util.Optional;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Mask;
import ripple.image.Stamp;
import ripple.render.BandChoice;
import ripple.render.Picture;
import ripple.render.StampRenderer;

/// A stamp's slot, drawn one pixel for a pixel, with what is painted over it later.
///
/// @param picture first row = highest y
/// @param masks of the bands drawn, rows upwards
/// @param scaleArcsec edge of a pixel
record Pictures(Picture picture, List<Mask> masks, double scaleArcsec) {
    /// Empty when a single band is missing, or all of a colour picture's.
    static Optional<Pictures> of(Stamp stamp, Slot slot, DisplayModel display) {
        List<Band> wanted = slot instanceof Slot.Single single ? List.of(single.band()) : display.colours().get().all();
        BandChoice choice = BandChoice.of(stamp, wanted);
        if (choice.isEmpty()) {
            return Optional.empty();
        }
        List<BandImage> images = choice.images();
        Picture picture = new StampRenderer(display.settings(stamp, slot)).render(images, 1);
        return Optional.of(new Pictures(picture, images.stream().map(BandImage::mask).distinct().toList(),
                images.getFirst().wcs().scaleArcsec()));
    }

    int width() {
        return picture.width();
    }

    int height() {
        return picture.height();
    }
}
