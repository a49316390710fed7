package ripple.pipeline;

import java.util.List;
import java.util.Optional;
import ripple.catalog.Target;
import ripple.pipeline.recipe.Recipe;
import ripple.prepare.resample.ResampleMethod;
import ripple.sky.PixelPoint;
import ripple.sky.SkyMap;
import ripple.sky.SkyPosition;
import ripple.sky.Tan;
import ripple.sky.Tract;

/// How many pixels around a stamp resampling needs: the new grid may be larger, it stands upright where the tract's is turned, and
/// interpolation and matching look beyond its edge.
final class ResampleMargin {
    private static final double NORTHWARDS_DEG = 1.0 / 3600;
    /// For rounding and for the half pixel by which a stamp's middle misses its target.
    private static final int SPARE = 2;

    private final SkyMap map;
    private final Recipe recipe;
    private final ResampleMethod method;

    ResampleMargin(SkyMap map, Recipe recipe, ResampleMethod method) {
        this.map = map;
        this.recipe = recipe;
        this.method = method;
    }

    /// Enough for every target.
    ///
    /// @param psfHalf half of the largest kernel in pixels of the data, 0 where none is needed
    int pixels(List<Target> targets, int psfHalf) {
        return targets.stream().flatMap(target -> target.position().stream()).mapToInt(place -> of(place, psfHalf))
                .max().orElse(0);
    }

    private int of(SkyPosition place, int psfHalf) {
        return map.tractOwning(place).map(Tract::projection).map(tan -> of(tan, place, psfHalf)).orElse(0);
    }

    private int of(Tan tan, SkyPosition place, int psfHalf) {
        double scale = recipe.resample().pixelScaleArcsec() / tan.scaleArcsec();
        double half = recipe.resultSize() / 2.0 * scale + psfHalf;
        double needed = half * turned(tan, place) + method.reach(scale) + SPARE;
        return (int) Math.max(0, Math.ceil(needed - recipe.size() / 2.0));
    }

    /// How much wider an upright square is on a turned grid: |cos| + |sin| of the angle between its north and up.
    private static double turned(Tan tan, SkyPosition place) {
        boolean isNorth = place.decDeg() + NORTHWARDS_DEG > 90;
        SkyPosition beyond = new SkyPosition(place.raDeg(), place.decDeg() + (isNorth ? -1 : 1) * NORTHWARDS_DEG);
        Optional<PixelPoint> here = tan.toPixel(place);
        Optional<PixelPoint> there = tan.toPixel(beyond);
        if (here.isEmpty() || there.isEmpty()) {
            return Math.sqrt(2);
        }
        double dx = Math.abs(there.get().x() - here.get().x());
        double dy = Math.abs(there.get().y() - here.get().y());
        return (dx + dy) / Math.hypot(dx, dy);
    }
}
