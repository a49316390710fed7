package ripple.sky;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A sky map of which only the registry's regions are known: it tells tracts and patches, but no pixels.
///
/// A registry does not say how large the pixels are. The WCS of any one file of the sky map does; with it
/// {@link #withPixelScale} makes a whole {@link SkyMap} of the regions.
public final class RegionSkyMap {
    private final String name;
    private final Map<Integer, TractRegion> tracts;

    private RegionSkyMap(String name, Map<Integer, TractRegion> tracts) {
        this.name = name;
        this.tracts = tracts;
    }

    public static Builder builder(String name) {
        return new Builder(name);
    }

    public String name() {
        return name;
    }

    /// The sentence for a user who asks for pixels.
    public String whyNoPixels() {
        return "The sky map " + name
                + " is known only by its regions in the registry: tracts and patches can be told, but"
                + " tract pixels are unknown until a file of it has been read.";
    }

    /// Ids of all tracts known, ascending.
    public List<Integer> tractIds() {
        return List.copyOf(tracts.keySet());
    }

    /// @throws IllegalArgumentException with a sentence when there is no such tract
    public TractRegion tract(int id) {
        TractRegion found = tracts.get(id);
        if (found == null) {
            throw new IllegalArgumentException("The sky map " + name + " has no tract " + id + " in the registry.");
        }
        return found;
    }

    /// The tract that owns a place: of those whose region holds it the one with the nearest centre; empty when none does.
    public Optional<TractRegion> tractOwning(SkyPosition place) {
        return tractsCovering(place).stream().findFirst();
    }

    /// All tracts whose region holds a place, the owner first, then by id.
    public List<TractRegion> tractsCovering(SkyPosition place) {
        Vector3 direction = Vector3.of(place);
        List<TractRegion> found = new ArrayList<>(
                tracts.values().stream().filter(tract -> tract.outline().contains(direction)).toList());
        found.stream().min(Comparator.comparingDouble(tract -> tract.outline().centreDirection().angleTo(direction)))
                .ifPresent(owner -> {
                    found.remove(owner);
                    found.addFirst(owner);
                });
        return List.copyOf(found);
    }

    /// All tracts whose region has points in common with another, by id.
    public List<TractRegion> tractsOverlapping(Region region) {
        return tracts.values().stream().filter(tract -> region.overlaps(tract.outline())).toList();
    }

    /// The same map with pixels.
    ///
    /// @param scaleArcsec edge of a pixel in arcsec, as the WCS of any file of the sky map has it
    /// @throws IllegalArgumentException with a sentence when the regions are not those of tangent planes with such pixels
    public SkyMap withPixelScale(double scaleArcsec) {
        Map<Integer, Tract> measured = new TreeMap<>();
        tracts.forEach((id, region) -> measured.put(id, region.withPixelScale(scaleArcsec)));
        return new MeasuredSkyMap(this, measured);
    }

    /// Gathers the regions of a registry.
    public static final class Builder {
        private final String name;
        private final Map<Integer, ConvexPolygon> outlines = new TreeMap<>();
        private final Map<Integer, List<PatchRegion>> patches = new TreeMap<>();

        private Builder(String name) {
            this.name = name;
        }

        /// @param region region of the tract in the registry
        public Builder tract(int id, ConvexPolygon region) {
            outlines.put(id, region);
            return this;
        }

        /// @param indexX column of the patch in its tract
        /// @param indexY row of the patch in its tract
        /// @param region region of the patch in the registry
        public Builder patch(int tract, int id, int indexX, int indexY, ConvexPolygon region) {
            patches.computeIfAbsent(tract, key -> new ArrayList<>())
                    .add(new PatchRegion(id, indexX, indexY, region));
            return this;
        }

        /// Patches of tracts that were not given are left out.
        public RegionSkyMap build() {
            Map<Integer, TractRegion> tracts = new TreeMap<>();
            outlines.forEach((id, outline) -> tracts.put(id,
                    new TractRegion(id, outline, patches.getOrDefault(id, List.of()))));
            return new RegionSkyMap(name, tracts);
        }
    }
}
