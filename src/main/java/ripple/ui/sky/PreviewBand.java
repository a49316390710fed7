package ripple.ui.sky;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ripple.image.Band;
import ripple.repository.Coadd;
import ripple.ui.sky.FileSurvey.PatchKey;

/// Which band of a patch is previewed.
final class PreviewBand {
    /// Those in which galaxies are seen best.
    private static final List<String> FAVOURITES = List.of("i", "r", "z", "g");

    private PreviewBand() {}

    /// The chosen band's file of a patch, or that of the band in which most is seen; empty where no image is stored.
    static Optional<Coadd> file(SkyModel sky, PatchKey key) {
        SkyScene scene = sky.scene().get();
        if (scene == null) {
            return Optional.empty();
        }
        Band chosen = sky.band().get();
        return scene.coverage().bands(key.tract(), key.patch()).stream()
                .filter(band -> chosen == null || band.equals(chosen))
                .min(Comparator.comparingInt(PreviewBand::rank))
                .flatMap(band -> scene.coverage().find(key.tract(), key.patch(), band)).filter(Coadd::isStored);
    }

    private static int rank(Band band) {
        int at = FAVOURITES.indexOf(band.name());
        return at < 0 ? FAVOURITES.size() : at;
    }
}
