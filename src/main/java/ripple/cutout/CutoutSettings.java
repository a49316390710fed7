package ripple.cutout;

import java.util.List;
import java.util.Set;
import ripple.cutout.CutoutRequest.PatchChoice;
import ripple.image.Band;
import ripple.repository.Background;
import ripple.repository.Content;

/// What a batch of cutouts has in common.
///
/// @param sizePx edge of a stamp in pixels, at least 1
/// @param marginPx pixels fetched around each stamp on all sides beyond its size, at least 0
/// @param bands in the order wanted, at least one
/// @param patches which patches may serve
/// @param contents which planes are wanted
/// @param background which background model the images are to have subtracted; anything but the stored one is for looking, not for measuring
public record CutoutSettings(int sizePx, int marginPx, List<Band> bands, PatchChoice patches, Set<Content> contents,
        Background background) {
    /// With the background that is stored.
    public CutoutSettings(int sizePx, int marginPx, List<Band> bands, PatchChoice patches, Set<Content> contents) {
        this(sizePx, marginPx, bands, patches, contents, Background.AS_STORED);
    }

    /// Checks and copies.
    public CutoutSettings {
        bands = List.copyOf(bands);
        contents = Set.copyOf(contents);
        if (sizePx < 1 || marginPx < 0 || bands.isEmpty()) {
            throw new IllegalArgumentException(
                    "A cutout needs a size of at least 1 pixel, a margin that is not negative, and at least one band.");
        }
    }

    /// Everything of each stamp, from the patch that owns it.
    public static CutoutSettings plain(int sizePx, List<Band> bands) {
        return new CutoutSettings(sizePx, 0, bands, PatchChoice.OWNER, Content.ALL);
    }

    public CutoutSettings withMargin(int margin) {
        return new CutoutSettings(sizePx, margin, bands, patches, contents, background);
    }

    public CutoutSettings withBackground(Background other) {
        return new CutoutSettings(sizePx, marginPx, bands, patches, contents, other);
    }

    /// Edge of what is fetched: the stamp and its margin.
    public int fetchedPx() {
        return sizePx + 2 * marginPx;
    }
}
