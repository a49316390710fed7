package ripple.sky;

import java.util.List;
import java.util.Optional;

/// A tract with a regular grid of patches.
record GridTract(int id, Tan projection, PatchGrid grid, Region innerRegion) implements Tract {
    @Override
    public PixelBox box() {
        return grid.tractBox();
    }

    @Override
    public int patchesX() {
        return grid.patchesX();
    }

    @Override
    public int patchesY() {
        return grid.patchesY();
    }

    @Override
    public Patch patch(int patch) {
        return grid.patch(id, patch);
    }

    @Override
    public Optional<Patch> patchAt(PixelPoint tractPixel) {
        return grid.patchAt(id, tractPixel);
    }

    @Override
    public List<Patch> patchesOverlapping(PixelBox box) {
        return grid.patchesOverlapping(id, box);
    }
}
