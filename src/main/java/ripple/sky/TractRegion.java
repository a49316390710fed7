package ripple.sky;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One tract of which only the regions on the sky are known: its own and those of its patches.
///
/// @param id id of the tract
/// @param outline region of the tract
/// @param patches its patches, by id
public record TractRegion(int id, ConvexPolygon outline, List<PatchRegion> patches) {
    public TractRegion {
        patches = patches.stream().sorted(Comparator.comparingInt(PatchRegion::id)).toList();
    }

    /// All patches whose region holds the place, by id.
    public List<PatchRegion> patchesCovering(SkyPosition place) {
        return patches.stream().filter(patch -> patch.outline().contains(place)).toList();
    }

    /// The patch that most likely owns the place: of those whose region holds it the one with the nearest centre.
    public Optional<PatchRegion> patchAt(SkyPosition place) {
        return patchesCovering(place).stream()
                .min(Comparator.comparingDouble(patch -> patch.outline().centre().separationDeg(place)));
    }

    /// The tract with pixels, once their scale is known; the tangent point follows from the region.
    ///
    /// @param scaleArcsec edge of a pixel in arcsec, as the WCS of any file of the sky map has it
    /// @throws IllegalArgumentException with a sentence when the regions are not those of a north-up tangent plane with such
    /// pixels
    public Tract withPixelScale(double scaleArcsec) {
        return withProjection(TractFit.projection(this, scaleArcsec));
    }

    /// The tract with pixels, once its projection is known.
    ///
    /// @param projection the projection of the tract, as the WCS of one of its files has it
    /// @throws IllegalArgumentException with a sentence when the regions are not whole pixels of this projection
    public Tract withProjection(Tan projection) {
        return TractFit.tract(this, projection);
    }
}
