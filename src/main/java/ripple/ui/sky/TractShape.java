package ripple.ui.sky;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import ripple.image.Band;
import ripple.repository.Coverage;
import ripple.sky.Patch;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.SkyMap;
import ripple.sky.Tract;
import ripple.sky.Vector3;

/// A tract as the map draws it: corners as unit vectors, and which bands its patches have. Patches are made when first seen.
final class TractShape {
    /// A patch as the map draws it. The arrays are for reading only.
    static final class PatchShape {
        private final Patch patch;
        private final double[] inner;
        private final double[] outer;
        private final List<Band> bands;
        private final boolean owned;

        PatchShape(Patch patch, double[] inner, double[] outer, List<Band> bands, boolean owned) {
            this.patch = patch;
            this.inner = inner;
            this.outer = outer;
            this.bands = bands;
            this.owned = owned;
        }

        Patch patch() {
            return patch;
        }

        /// Corners of the inner box as unit vectors, twelve numbers.
        double[] inner() {
            return inner;
        }

        /// Corners of the outer box, likewise.
        double[] outer() {
            return outer;
        }

        /// Those present, by wavelength.
        List<Band> bands() {
            return bands;
        }

        /// Whether its middle belongs to this tract and not to an overlapping neighbour.
        boolean owned() {
            return owned;
        }
    }

    /// Outlines begin at the right and go the other way round.
    private static final int[] ORDER = {1, 0, 3, 2};

    private final SkyMap map;
    private final Tract tract;
    private final Map<Integer, List<Band>> bands;
    private final double[] corners;
    private volatile @Nullable List<PatchShape> patches;

    private TractShape(SkyMap map, Tract tract, Map<Integer, List<Band>> bands) {
        this.map = map;
        this.tract = tract;
        this.bands = bands;
        this.corners = corners(tract, tract.box());
    }

    static TractShape of(SkyMap map, Tract tract, Coverage coverage) {
        Map<Integer, List<Band>> bands = new HashMap<>();
        SortedSet<Integer> present = coverage.patches(tract.id());
        for (int patch : present) {
            bands.put(patch, coverage.bands(tract.id(), patch));
        }
        return new TractShape(map, tract, bands);
    }

    Tract tract() {
        return tract;
    }

    boolean hasData() {
        return !bands.isEmpty();
    }

    /// Four unit vectors.
    double[] corners() {
        return corners;
    }

    /// Bands of a patch; none where it has no image.
    List<Band> bands(int patch) {
        return bands.getOrDefault(patch, List.of());
    }

    /// Whether {@link #patches} is quick.
    boolean isMade() {
        return patches != null;
    }

    /// All of them by id, made when first asked for.
    List<PatchShape> patches() {
        List<PatchShape> known = patches;
        if (known == null) {
            known = new ArrayList<>();
            for (Patch patch : tract.patches()) {
                known.add(new PatchShape(patch, corners(tract, patch.inner()), corners(tract, patch.outer()),
                        bands(patch.id()), owns(patch)));
            }
            patches = known;
        }
        return known;
    }

    private boolean owns(Patch patch) {
        PixelBox inner = patch.inner();
        PixelPoint middle = new PixelPoint(inner.x0() + inner.width() / 2.0, inner.y0() + inner.height() / 2.0);
        return map.tractOwning(tract.projection().toSky(middle)).filter(owner -> owner.id() == tract.id()).isPresent();
    }

    /// The middle of a tract's box as a unit vector.
    static double[] middle(Tract tract) {
        PixelBox box = tract.box();
        return SkyPort.unit(tract.projection().toSky(
                new PixelPoint(box.x0() + (box.width() - 1) / 2.0, box.y0() + (box.height() - 1) / 2.0)));
    }

    /// Corners of a box as four unit vectors: left bottom, right bottom, right top, left top.
    static double[] corners(Tract tract, PixelBox box) {
        List<Vector3> outline = tract.projection().outline(box).vertices();
        double[] all = new double[12];
        for (int i = 0; i < 4; i++) {
            Vector3 v = outline.get(ORDER[i]);
            all[3 * i] = v.x();
            all[3 * i + 1] = v.y();
            all[3 * i + 2] = v.z();
        }
        return all;
    }
}
