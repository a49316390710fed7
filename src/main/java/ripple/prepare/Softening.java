package ripple.prepare;

import ripple.image.BandImage;
import ripple.image.PixelStatistics;

/// The softening of asinh: the noise of an image.
///
/// The chain is RIPPLe's: √median(variance > 0), then 1.4826 · MAD, then the standard deviation, then 1; the first one
/// that is above 10⁻⁶.
///
/// @param value in the image's unit
/// @param estimator which of them
record Softening(double value, String estimator) {
    /// The estimator of last resort: nothing could be measured.
    static final String NO_ESTIMATE = "one";
    /// Given, not measured.
    static final String FIXED = "fixed";
    private static final double FLOOR = 1e-6;

    static Softening of(BandImage image, boolean[] valid) {
        double noise = Math.sqrt(medianVariance(image, valid));
        if (isUsable(noise)) {
            return new Softening(noise, "variance");
        }
        PixelStatistics pixels = PixelStatistics.of(ValidPixels.values(image.image(), valid));
        double mad = PixelStatistics.SIGMA_PER_MAD * pixels.medianAbsoluteDeviation();
        if (isUsable(mad)) {
            return new Softening(mad, "mad");
        }
        return isUsable(pixels.std()) ? new Softening(pixels.std(), "std") : new Softening(1, NO_ESTIMATE);
    }

    private static double medianVariance(BandImage image, boolean[] valid) {
        float[] variance = image.variance().pixels();
        float[] positive = new float[valid.length];
        int n = 0;
        for (int i = 0; i < valid.length; i++) {
            positive[n] = variance[i];
            n += valid[i] && Float.isFinite(variance[i]) && variance[i] > 0 ? 1 : 0;
        }
        return PixelStatistics.median(positive, n);
    }

    private static boolean isUsable(double value) {
        return Double.isFinite(value) && value > FLOOR;
    }
}
