package ripple.prepare;

import ripple.image.AdaptiveMoments;
import ripple.image.Psf;

/// Where the adaptive moments of a PSF come from: many stamps share one PSF, so a caller may hand in one that remembers.
@FunctionalInterface
public interface PsfShapes {
    /// The moments of the PSF; must be those of {@link AdaptiveMoments#of(Psf)}.
    AdaptiveMoments of(Psf psf);

    /// Measures every time.
    static PsfShapes measured() {
        return AdaptiveMoments::of;
    }
}
