package ripple.sky;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A tract whose pixels were found from its regions.
///
/// @param patchById those that the registry has
record MeasuredTract(TractRegion region, Tan projection, PixelBox box, int patchesX, int patchesY,
        Map<Integer, Patch> patchById) implements Tract {
    MeasuredTract {
        patchById = new TreeMap<>(patchById);
    }

    @Override
    public int id() {
        return region.id();
    }

    @Override
    public Patch patch(int id) {
        Patch found = patchById.get(id);
        if (found == null) {
            throw new IllegalArgumentException("Tract " + id() + " has no patch " + id + " in the registry.");
        }
        return found;
    }

    @Override
    public List<Patch> patches() {
        return List.copyOf(patchById.values());
    }

    @Override
    public Optional<Patch> patchAt(PixelPoint tractPixel) {
        return patchById.values().stream().filter(patch -> patch.inner().holds(tractPixel)).findFirst();
    }

    @Override
    public List<Patch> patchesOverlapping(PixelBox pixels) {
        return patchById.values().stream().filter(patch -> patch.outer().overlaps(pixels)).toList();
    }
}
