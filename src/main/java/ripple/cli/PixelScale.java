package ripple.cli;

import ripple.repository.Repository;
import ripple.sky.SkyMap;

/// Edge of a pixel on a repository's sky map.
final class PixelScale {
    private PixelScale() {}

    /// @return arcsec; NaN without a sky map or images
    static double of(Repository repository) {
        return repository.skyMap().map(map -> of(map, repository)).orElse(Double.NaN);
    }

    private static double of(SkyMap map, Repository repository) {
        return repository.coverage().tracts().stream().findFirst()
                .map(tract -> map.tract(tract).projection().scaleArcsec()).orElse(Double.NaN);
    }
}
