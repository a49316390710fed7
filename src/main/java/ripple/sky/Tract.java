package ripple.sky;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// One tract: a tangent plane cut into patches.
public interface Tract {
    int id();

    /// The projection between sky and tract pixels.
    Tan projection();

    /// All pixels of the tract, from (0, 0).
    PixelBox box();

    /// Patches per row and per column.
    int patchesX();

    int patchesY();

    /// The part of the sky that this tract owns; its outline where the sky map does not tell.
    default Region innerRegion() {
        return outline();
    }

    /// @throws IllegalArgumentException with a sentence when there is no such patch
    Patch patch(int id);

    /// The patch whose inner box holds the place; empty outside the tract.
    Optional<Patch> patchAt(PixelPoint tractPixel);

    /// All patches whose outer box overlaps the box, by id.
    List<Patch> patchesOverlapping(PixelBox box);

    default List<Patch> patches() {
        return IntStream.range(0, patchesX() * patchesY()).mapToObj(this::patch).toList();
    }

    /// The patch whose inner box holds the place; empty outside the tract.
    default Optional<Patch> patchAt(SkyPosition place) {
        return projection().toPixel(place).flatMap(this::patchAt);
    }

    /// All patches whose outer box holds the place, by id.
    default List<Patch> patchesCovering(PixelPoint tractPixel) {
        return patchesOverlapping(PixelBox.around(tractPixel, 1)).stream()
                .filter(patch -> patch.outer().holds(tractPixel)).toList();
    }

    /// All patches whose outer box holds the place, by id.
    default List<Patch> patchesCovering(SkyPosition place) {
        return projection().toPixel(place).map(this::patchesCovering).orElse(List.of());
    }

    /// All patches whose outline (of the outer box) has points in common with a region, by id.
    default List<Patch> patchesOverlapping(Region region) {
        return patches().stream().filter(patch -> region.overlaps(outline(patch.outer()))).toList();
    }

    /// Whether the pixels of the tract cover a place.
    default boolean covers(SkyPosition place) {
        return projection().toPixel(place).filter(box()::holds).isPresent();
    }

    /// The tract on the sky, as registries store it.
    default ConvexPolygon outline() {
        return outline(box());
    }

    /// A box of tract pixels on the sky, out to the outer edges of its pixels. For a patch as registries store it: that of
    /// its outer box.
    ///
    /// @throws IllegalArgumentException with a sentence for an empty box
    default ConvexPolygon outline(PixelBox pixels) {
        return projection().outline(pixels);
    }
}
