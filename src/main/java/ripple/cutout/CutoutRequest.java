package ripple.cutout;

import java.util.List;
import ripple.image.Band;
import ripple.sky.SkyPosition;

/// What is wanted for one object; the key under which its stamp is cached.
///
/// @param repositoryId {@link ripple.repository.Repository#id}
/// @param position where
/// @param sizePx edge of the stamp in pixels, at least 1
/// @param bands in the order wanted, at least one
/// @param patches which patches may serve
public record CutoutRequest(String repositoryId, SkyPosition position, int sizePx, List<Band> bands,
        PatchChoice patches) {
    /// Which patch a band may come from.
    public enum PatchChoice {
        /// Only the one whose inner box holds the position.
        OWNER,
        /// The owner, or where it has no file of the band any other of the tract that covers the whole stamp.
        ANY
    }

    /// @throws IllegalArgumentException for a size below 1 or no band
    public CutoutRequest {
        bands = List.copyOf(bands);
        if (sizePx < 1 || bands.isEmpty()) {
            throw new IllegalArgumentException("A cutout needs a size of at least 1 pixel and at least one band.");
        }
    }
}
