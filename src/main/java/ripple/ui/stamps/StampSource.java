package ripple.ui.stamps;

import java.util.List;
import java.util.Optional;
import ripple.catalog.Target;
import ripple.cutout.Fetched;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Stamp;
import ripple.sky.Patch;

/// Where stamps come from.
public interface StampSource {
    /// Fetches the stamp of a target in all bands; work for the background.
    ///
    /// @param sizePx edge in pixels
    Fetched fetch(Target target, int sizePx);

    /// All patches whose pixels cover a target, the one that owns it first; none where it cannot be told.
    default List<Patch> patches(Target target) {
        return List.of();
    }

    /// Fetches the stamp of a target from one patch, on the pixels of that patch's tract; work for the background.
    default Fetched fetch(Target target, Patch patch, int sizePx) {
        return fetch(target, sizePx);
    }

    /// Fetches what is needed to look at some bands (no variance, no PSF); work for the background.
    default Fetched look(Target target, List<Band> some, int sizePx) {
        return fetch(target, sizePx);
    }

    /// A first look at a large stamp, while it is on its way: every n-th pixel of some bands, on a grid of its own; empty where there is none that is
    /// quicker. Work for the background.
    ///
    /// @param by n
    default Optional<Stamp> coarse(Target target, List<Band> some, int sizePx, int by) {
        return Optional.empty();
    }

    /// The dataset type that a band of a stamp was read from, e.g. `deep_coadd`; empty where there is none.
    default String datasetType(BandImage image) {
        return "";
    }

    /// The bands of the repository, by wavelength.
    List<Band> bands();
}
