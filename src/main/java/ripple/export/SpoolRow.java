package ripple.export;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import ripple.image.Band;
import ripple.image.Calibration;
import ripple.image.MaskPlanes;
import ripple.image.PixelGrid;
import ripple.image.Provenance;
import ripple.image.PsfSource;
import ripple.image.Wcs;
import ripple.sky.PixelBox;

/// One line of a spool: a result, and instead of its pixels where they lie.
///
/// @param facts the result without images
/// @param images the bands that have pixels
/// @param products the products by their names, in order
record SpoolRow(StampResult facts, Map<Band, Picture> images, SequencedMap<Band, Picture> products) {
    SpoolRow {
        images = Map.copyOf(images);
        products = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(products));
    }

    /// Every picture of the row.
    List<Picture> all() {
        return Stream.concat(images.values().stream(), products.values().stream()).toList();
    }

    /// One band without its pixels.
    record Picture(PixelBox box, PixelStore.Place place, MaskPlanes planes, int psfWidth, int psfHeight,
            PsfSource psfSource, Wcs wcs, Calibration calibration, Provenance provenance, PixelGrid grid) {}
}
