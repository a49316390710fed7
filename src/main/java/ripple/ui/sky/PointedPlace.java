package ripple.ui.sky;

import java.util.List;
import java.util.Optional;
import ripple.image.Band;
import ripple.sky.Patch;
import ripple.sky.PixelPoint;
import ripple.sky.SkyMap;
import ripple.sky.SkyPosition;
import ripple.sky.Tract;

/// What lies under a place of the map.
///
/// @param place on the sky
/// @param tract that owns it
/// @param patch whose inner box holds it
/// @param pixel in that tract
/// @param bands present there
/// @param others further tracts that cover the place, by id
public record PointedPlace(SkyPosition place, Tract tract, Patch patch, PixelPoint pixel, List<Band> bands,
        List<Integer> others) {
    public PointedPlace {
        bands = List.copyOf(bands);
        others = List.copyOf(others);
    }

    /// Looks the place up; empty where the sky map has no patch.
    static Optional<PointedPlace> at(SkyScene scene, SkyPosition place) {
        SkyMap map = scene.map();
        return map.tractOwning(place).flatMap(tract -> tract.projection().toPixel(place)
                .flatMap(pixel -> tract.patchAt(pixel).map(patch -> new PointedPlace(place, tract, patch, pixel,
                        scene.coverage().bands(tract.id(), patch.id()),
                        map.tractsCovering(place).stream().map(Tract::id).filter(id -> id != tract.id()).toList()))));
    }
}
