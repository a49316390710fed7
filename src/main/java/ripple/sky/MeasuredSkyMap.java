package ripple.sky;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A sky map whose pixels were found from the registry's regions.
record MeasuredSkyMap(RegionSkyMap regions, Map<Integer, Tract> tracts) implements SkyMap {
    @Override
    public String name() {
        return regions.name();
    }

    @Override
    public List<Integer> tractIds() {
        return regions.tractIds();
    }

    @Override
    public Tract tract(int id) {
        // Asks the regions first: they have the sentence for a tract that is not there.
        return java.util.Objects.requireNonNull(tracts.get(regions.tract(id).id()));
    }

    @Override
    public Optional<Tract> tractOwning(SkyPosition place) {
        return regions.tractOwning(place).map(region -> tract(region.id()));
    }

    @Override
    public List<Tract> tractsCovering(SkyPosition place) {
        return regions.tractsCovering(place).stream().map(region -> tract(region.id())).toList();
    }

    @Override
    public List<Tract> tractsOverlapping(Region region) {
        return regions.tractsOverlapping(region).stream().map(found -> tract(found.id())).toList();
    }
}
