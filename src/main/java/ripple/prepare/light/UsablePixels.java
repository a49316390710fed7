package ripple.prepare.light;

import java.util.Collection;
import ripple.image.BandImage;

/// Which pixels of a band a fit may use.
final class UsablePixels {
    private UsablePixels() {}

    /// A finite value, a finite positive variance, in none of the planes.
    static boolean[] of(BandImage image, Collection<String> badPlanes) {
        long bad = image.mask().planes().bits(badPlanes);
        float[] values = image.image().pixels();
        float[] variances = image.variance().pixels();
        long[] bits = image.mask().bits();
        boolean[] usable = new boolean[values.length];
        for (int i = 0; i < usable.length; i++) {
            float variance = variances[i];
            usable[i] = Float.isFinite(values[i]) && variance > 0 && variance < Float.POSITIVE_INFINITY
                    && (bits[i] & bad) == 0;
        }
        return usable;
    }

    static int count(boolean[] usable) {
        int count = 0;
        for (boolean one : usable) {
            count += one ? 1 : 0;
        }
        return count;
    }
}
