package ripple.prepare.cosmic;

import ripple.image.Plane;

/// The pixels that were hit, and the image without them.
public final class CosmicRays {
    private final boolean[] hits;
    private final Plane cleaned;
    private final int count;

    CosmicRays(boolean[] hits, Plane cleaned) {
        this.hits = hits;
        this.cleaned = cleaned;
        int n = 0;
        for (boolean hit : hits) {
            n += hit ? 1 : 0;
        }
        this.count = n;
    }

    /// How many pixels were hit.
    public int count() {
        return count;
    }

    public boolean isHit(int x, int y) {
        return hits[y * cleaned.width() + x];
    }

    /// The image with hit pixels replaced; the others as they were, NaN where they were NaN.
    public Plane cleaned() {
        return cleaned;
    }
}
