package ripple.sky;

import java.util.List;
import java.util.Optional;

/// A way to cut the sky into tracts and patches.
public interface SkyMap {
    /// Name as in the registry, e.g. `lsst_cells_v2`.
    String name();

    /// Ids of all tracts known, ascending.
    List<Integer> tractIds();

    /// @throws IllegalArgumentException with a sentence when there is no such tract
    Tract tract(int id);

    /// The one tract that owns a place; empty when the map does not cover it.
    Optional<Tract> tractOwning(SkyPosition place);

    /// All tracts whose pixels cover a place, the owner first, then by id.
    List<Tract> tractsCovering(SkyPosition place);

    /// All tracts whose outline has points in common with a region, by id.
    default List<Tract> tractsOverlapping(Region region) {
        return tractIds().stream().map(this::tract).filter(tract -> region.overlaps(tract.outline())).toList();
    }
}
