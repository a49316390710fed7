package ripple.export.split;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ripple.sky.Patch;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.SkyMap;
import ripple.sky.SkyPosition;
import ripple.sky.Tract;

/// Whether stamps reach into patches of other splits: of their own tract by pixels, of other tracts by the sky that each tract owns.
record Reach(SkyMap map, Map<String, Integer> groups) {
    private static final double HALF = 0.5;

    /// The first patch of another split that a stamp reaches into, as `tract/patch`.
    Optional<String> foreign(SkyStamp stamp) {
        Tract tract = map.tract(stamp.tract());
        int own = groups.getOrDefault(stamp.groupKey(), -1);
        Optional<String> here = tract.patchesOverlapping(stamp.box()).stream()
                .filter(patch -> patch.inner().overlaps(stamp.box())).map(Reach::key)
                .filter(key -> isOther(key, own)).findFirst();
        return here.isPresent() ? here : inOtherTracts(stamp, tract, own);
    }

    private Optional<String> inOtherTracts(SkyStamp stamp, Tract tract, int own) {
        return outline(stamp.box()).stream().map(pixel -> tract.projection().toSky(pixel)).map(this::owner)
                .flatMap(Optional::stream).filter(patch -> patch.tract() != stamp.tract()).map(Reach::key)
                .filter(key -> isOther(key, own)).findFirst();
    }

    private Optional<Patch> owner(SkyPosition place) {
        return map.tractOwning(place).flatMap(tract -> tract.patchAt(place));
    }

    /// A patch without objects is in no split.
    private boolean isOther(String key, int own) {
        Integer split = groups.get(key);
        return split != null && split != own;
    }

    private static String key(Patch patch) {
        return patch.tract() + "/" + patch.id();
    }

    /// Corners and middles of the edges, at the outer edge of the pixels.
    private static List<PixelPoint> outline(PixelBox box) {
        double left = box.x0() - HALF;
        double bottom = box.y0() - HALF;
        double right = box.endX() - HALF;
        double top = box.endY() - HALF;
        double x = (left + right) / 2;
        double y = (bottom + top) / 2;
        return List.of(new PixelPoint(left, bottom), new PixelPoint(x, bottom), new PixelPoint(right, bottom),
                new PixelPoint(left, y), new PixelPoint(right, y), new PixelPoint(left, top), new PixelPoint(x, top),
                new PixelPoint(right, top));
    }
}
