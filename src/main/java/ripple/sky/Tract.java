package ripple.sky;

import java.util.List;
import java.util.Optional;

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

    /// @throws IllegalArgumentException with a sentence when there is no such patch
    Patch patch(int id);

    /// The patch whose inner box holds the place; empty outside the tract.
    Optional<Patch> patchAt(PixelPoint tractPixel);

    /// All patches whose outer box overlaps the box, by id.
    List<Patch> patchesOverlapping(PixelBox box);

    default List<Patch> patches() {
        return java.util.stream.IntStream.range(0, patchesX() * patchesY()).mapToObj(this::patch).toList();
    }
}
