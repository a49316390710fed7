package ripple.ui.view;

import java.util.Arrays;
import ripple.image.BandImage;
import ripple.image.Plane;
import ripple.render.Limits;

/// The range of an image whose values lie around zero: alike on both sides, the same number of σ for every object, so that pictures compare.
///
/// @param high upper limit in the image's unit; the lower one is its negative
/// @param sigmas how many σ of the image's noise that is; NaN where the noise is not known
public record SignedRange(double high, double sigmas) {
    private static final double SIGMAS = 10;
    private static final int ENOUGH = 1 << 14;
    /// Of a PSF's peak: the same for every object, so that matches compare.
    private static final double PSF_PART = 0.04;

    /// The range of a phase's image.
    ///
    /// @param look brighter narrows the range
    public static SignedRange of(Phase phase, BandImage image, Look look) {
        return phase == Phase.PSF_RESIDUAL
                ? new SignedRange(PSF_PART * look.single(), Double.NaN)
                : of(image, look);
    }

    /// Ten times the median noise; without variance the largest value.
    ///
    /// @param look brighter narrows the range
    public static SignedRange of(BandImage image, Look look) {
        double factor = look.single();
        double sigma = Math.sqrt(median(image.variance()));
        if (sigma > 0 && Double.isFinite(sigma)) {
            return new SignedRange(SIGMAS * sigma * factor, SIGMAS * factor);
        }
        double largest = 0;
        for (float value : image.image().pixels()) {
            largest = Float.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest;
        }
        return new SignedRange(largest > 0 ? largest * factor : 1, Double.NaN);
    }

    /// For the renderer.
    public Limits limits() {
        return new Limits(-high, high);
    }

    /// Of a large image some ten thousand pixels, spread evenly, tell as much as all of them.
    private static double median(Plane variance) {
        int step = Math.ceilDiv(variance.size(), ENOUGH) | 1;
        float[] kept = new float[Math.ceilDiv(variance.size(), step)];
        int n = 0;
        for (int i = 0; i < variance.size(); i += step) {
            float value = variance.pixels()[i];
            kept[n] = value;
            n += value > 0 && Float.isFinite(value) ? 1 : 0;
        }
        Arrays.sort(kept, 0, n);
        return n == 0 ? Double.NaN : kept[n / 2];
    }
}
