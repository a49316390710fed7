package ripple.export;

import java.util.Map;
import ripple.image.Band;
import ripple.image.Calibration;
import ripple.image.MaskPlanes;
import ripple.image.Provenance;
import ripple.image.PsfSource;
import ripple.image.Wcs;
import ripple.sky.PixelBox;

/// One line of a spool: a result, and instead of its pixels where they lie.
///
/// @param facts the result without images
/// @param images the bands that have pixels
record SpoolRow(StampResult facts, Map<Band, Picture> images) {
    SpoolRow {
        images = Map.copyOf(images);
    }

    /// One band without its pixels.
    record Picture(PixelBox box, PixelStore.Place place, MaskPlanes planes, int psfWidth, int psfHeight,
            PsfSource psfSource, Wcs wcs, Calibration calibration, Provenance provenance) {}
}
