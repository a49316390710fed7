package ripple.prepare;

import java.util.Collection;
import ripple.image.BandImage;
import ripple.image.Mask;
import ripple.image.Plane;

/// Which pixels of a band may be used.
final class ValidPixels {
    private ValidPixels() {}

    /// Finite and in none of the planes.
    static boolean[] of(Plane image, Mask mask, Collection<String> badPlanes) {
        long bad = mask.planes().bits(badPlanes);
        float[] pixels = image.pixels();
        long[] bits = mask.bits();
        boolean[] valid = new boolean[pixels.length];
        for (int i = 0; i < valid.length; i++) {
            valid[i] = Float.isFinite(pixels[i]) && (bits[i] & bad) == 0;
        }
        return valid;
    }

    /// Whether a pixel has a value and a variance that can be used as a weight.
    static boolean isMeasured(BandImage image, int index) {
        float variance = image.variance().pixels()[index];
        return Float.isFinite(image.image().pixels()[index]) && Float.isFinite(variance) && variance > 0;
    }

    /// The values at the valid pixels.
    static double[] values(Plane plane, boolean[] valid) {
        double[] kept = new double[valid.length];
        int n = 0;
        for (int i = 0; i < valid.length; i++) {
            kept[n] = plane.pixels()[i];
            n += valid[i] ? 1 : 0;
        }
        return java.util.Arrays.copyOf(kept, n);
    }
}
