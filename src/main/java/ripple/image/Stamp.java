package ripple.image;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;

/// One object in several bands on one grid of tract pixels.
///
/// @param objectId the target's id, as text
/// @param position where the target is
/// @param tract tract id, −1 without a sky map
/// @param patch patch id, −1 without a sky map
/// @param place the target in tract pixels
/// @param box the pixels of the stamp, the same in every band
/// @param bands all bands that were asked for, in that order
/// @param images those that are present
/// @param missing why each of the others is missing, a sentence for the user
public record Stamp(String objectId, SkyPosition position, int tract, int patch, PixelPoint place, PixelBox box,
        List<Band> bands, Map<Band, BandImage> images, Map<Band, String> missing) {
    /// @throws IllegalArgumentException when a band is neither present nor missing
    public Stamp {
        bands = List.copyOf(bands);
        images = Map.copyOf(images);
        missing = Map.copyOf(missing);
        for (Band band : bands) {
            if (images.containsKey(band) == missing.containsKey(band)) {
                throw new IllegalArgumentException("Band " + band + " must be either present or missing.");
            }
        }
    }

    public Optional<BandImage> image(Band band) {
        return Optional.ofNullable(images.get(band));
    }

    /// The bands that are present, in the order asked for.
    public List<Band> presentBands() {
        return bands.stream().filter(images::containsKey).toList();
    }

    /// The bands that are missing, in the order asked for.
    public List<Band> missingBands() {
        return bands.stream().filter(missing::containsKey).toList();
    }

    public Stamp withImages(Map<Band, BandImage> newImages) {
        return new Stamp(objectId, position, tract, patch, place, box, bands, newImages, missing);
    }

    /// The stamp without its margin: every band loses as many pixels on each side as the stamp's box does.
    ///
    /// @param part tract pixels, inside the own box
    public Stamp cropped(PixelBox part) {
        if (part.equals(box)) {
            return this;
        }
        if (!box.contains(part)) {
            throw new IllegalArgumentException("The box " + part + " is not inside " + box + ".");
        }
        Map<Band, BandImage> cropped = new HashMap<>();
        images.forEach((band, image) -> cropped.put(band, image.cropped(cropped(image.box(), part))));
        return new Stamp(objectId, position, tract, patch, place, part, bands, cropped, missing);
    }

    private PixelBox cropped(PixelBox of, PixelBox part) {
        return new PixelBox(of.x0() + part.x0() - box.x0(), of.y0() + part.y0() - box.y0(),
                of.width() - box.width() + part.width(), of.height() - box.height() + part.height());
    }
}
