package ripple.export;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import ripple.catalog.Target;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Stamp;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;

/// What a batch made of one target: everything that any exporter writes.
///
/// @param target the row of the target list
/// @param status what became of it
/// @param reasons why it is not accepted, sentences for the user
/// @param tract tract id, −1 without a sky map or position
/// @param patch patch id, −1 without a sky map or position
/// @param box tract pixels of the stamp; where it is not known, (0, 0) with the size asked for
/// @param pixelScaleArcsec edge of a pixel; NaN when unknown
/// @param bands all bands that were asked for, in that order
/// @param images those that are present
/// @param missing why each of the others is missing, a sentence for the user; bands of a failed target may be in neither
/// @param products pictures made of several bands or of a model (e.g. a difference of bands), in order; each under the name
/// that its band has, in the box of the stamp, with the PSF, WCS and provenance of the band it was made from, and a
/// calibration that says what its values are; they are never normalised
/// @param columns further values for the manifest, as text by column name (e.g. `bad_fraction`, `psf_fwhm_g`), in order
public record StampResult(Target target, StampStatus status, List<String> reasons, int tract, int patch, PixelBox box,
        double pixelScaleArcsec, List<Band> bands, Map<Band, BandImage> images, Map<Band, String> missing,
        List<BandImage> products, SequencedMap<String, String> columns) {
    /// @throws IllegalArgumentException when an image or missing band was not asked for, or a band is both, or two pictures
    /// have one name
    public StampResult {
        reasons = List.copyOf(reasons);
        bands = List.copyOf(bands);
        images = Map.copyOf(images);
        missing = Map.copyOf(missing);
        products = List.copyOf(products);
        columns = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(columns));
        if (!bands.containsAll(images.keySet()) || !bands.containsAll(missing.keySet())) {
            throw new IllegalArgumentException("A stamp has bands that were not asked for.");
        }
        if (!Collections.disjoint(images.keySet(), missing.keySet())) {
            throw new IllegalArgumentException("A band of a stamp is both present and missing.");
        }
        Set<Band> names = products.stream().map(BandImage::band).collect(Collectors.toSet());
        if (names.size() < products.size() || !Collections.disjoint(names, bands)) {
            throw new IllegalArgumentException("Two pictures of a stamp have one name.");
        }
    }

    /// A result without products.
    public StampResult(Target target, StampStatus status, List<String> reasons, int tract, int patch, PixelBox box,
            double pixelScaleArcsec, List<Band> bands, Map<Band, BandImage> images, Map<Band, String> missing,
            SequencedMap<String, String> columns) {
        this(target, status, reasons, tract, patch, box, pixelScaleArcsec, bands, images, missing, List.of(), columns);
    }

    /// A target for which there is neither place nor picture.
    ///
    /// @param size edge of the stamp asked for, in pixels
    /// @param reason a sentence for the user
    public static StampResult failed(Target target, int size, List<Band> bands, String reason) {
        return new StampResult(target, StampStatus.FAILED, List.of(reason), -1, -1, new PixelBox(0, 0, size, size),
                Double.NaN, bands, Map.of(), Map.of(), new LinkedHashMap<>());
    }

    /// What was made of a stamp.
    ///
    /// @param pixelScaleArcsec edge of a pixel; NaN when unknown
    public static StampResult of(Target target, StampStatus status, List<String> reasons, Stamp stamp,
            double pixelScaleArcsec, SequencedMap<String, String> columns) {
        return new StampResult(target, status, reasons, stamp.tract(), stamp.patch(), stamp.box(), pixelScaleArcsec,
                stamp.bands(), stamp.images(), stamp.missing(), columns);
    }

    public Optional<BandImage> image(Band band) {
        return Optional.ofNullable(images.get(band));
    }

    /// The product of a name.
    public Optional<BandImage> product(String name) {
        return products.stream().filter(p -> p.band().name().equals(name)).findFirst();
    }

    /// How the images were brought to numbers without unit, by the manifest's word; empty where they have their unit.
    public String normalisation() {
        String method = columns.getOrDefault("norm_method", "");
        return method.equals("none") ? "" : method;
    }

    /// The bands that are present, in the order asked for.
    public List<Band> presentBands() {
        return bands.stream().filter(images::containsKey).toList();
    }

    /// The bands that are not, in the order asked for.
    public List<Band> missingBands() {
        return bands.stream().filter(band -> !images.containsKey(band)).toList();
    }

    /// The same for another row of a list.
    public StampResult withTarget(Target newTarget) {
        return new StampResult(newTarget, status, reasons, tract, patch, box, pixelScaleArcsec, bands, images, missing,
                products, columns);
    }

    public StampResult withImages(Map<Band, BandImage> newImages) {
        return new StampResult(target, status, reasons, tract, patch, box, pixelScaleArcsec, bands, newImages, missing,
                products, columns);
    }

    public StampResult withProducts(List<BandImage> newProducts) {
        return new StampResult(target, status, reasons, tract, patch, box, pixelScaleArcsec, bands, images, missing,
                newProducts, columns);
    }

    /// The facts alone.
    public StampResult withoutPixels() {
        return withImages(Map.of()).withProducts(List.of());
    }

    /// With these values in place of, or after, those that are there.
    public StampResult withColumns(SequencedMap<String, String> more) {
        SequencedMap<String, String> all = new LinkedHashMap<>(columns);
        all.putAll(more);
        return new StampResult(target, status, reasons, tract, patch, box, pixelScaleArcsec, bands, images, missing,
                products, all);
    }

    public StampResult withStatus(StampStatus newStatus, List<String> newReasons) {
        return new StampResult(target, newStatus, newReasons, tract, patch, box, pixelScaleArcsec, bands, images,
                missing, products, columns);
    }

    /// The pixels as a stamp; empty when there is no picture or no position.
    public Optional<Stamp> stamp() {
        if (images.isEmpty()) {
            return Optional.empty();
        }
        Map<Band, String> reasons = new HashMap<>();
        missingBands().forEach(band -> reasons.put(band, missing.getOrDefault(band, "")));
        return target.position()
                .map(position -> new Stamp(target.id(), position, tract, patch, place(position), box, bands,
                        images, reasons));
    }

    /// The target in tract pixels, by the first band's WCS; the middle of the stamp where that does not reach.
    private PixelPoint place(SkyPosition position) {
        return presentBands().stream().findFirst().flatMap(this::image)
                .flatMap(image -> image.wcs().toPixel(position)
                        .map(p -> new PixelPoint(p.x() + image.box().x0(), p.y() + image.box().y0())))
                .orElse(new PixelPoint(box.x0() + (box.width() - 1) / 2.0, box.y0() + (box.height() - 1) / 2.0));
    }
}
