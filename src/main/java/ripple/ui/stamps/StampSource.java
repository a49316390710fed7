package ripple.ui.stamps;

import java.util.List;
import ripple.catalog.Target;
import ripple.cutout.Fetched;
import ripple.image.Band;

/// Where stamps come from.
public interface StampSource {
    /// Fetches the stamp of a target in all bands; work for the background.
    ///
    /// @param sizePx edge in pixels
    Fetched fetch(Target target, int sizePx);

    /// The bands of the repository, by wavelength.
    List<Band> bands();
}
