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

    /// How far the computed region of a tract lies from the one that a registry has for it: a self-check. About 1e-15 where
    /// both are the same sky map.
    ///
    /// @param tract id of the tract
    /// @param registered its region in the registry
    /// @return the largest separation of corresponding corners in radians; infinite when their number differs
    /// @throws IllegalArgumentException with a sentence when there is no such tract
    default double deviationRad(int tract, ConvexPolygon registered) {
        return tract(tract).outline().deviationRad(registered);
    }
}
