package ripple.prepare;

import java.util.Arrays;
import ripple.image.PixelStatistics;
import ripple.image.SkyEstimator;

/// The sky around an object: level, noise and slope, from the pixels outside the central half of the stamp.
///
/// Those with a value, a variance and no bad plane are clipped at 3 standard deviations around their median until nothing
/// more drops. The level is SExtractor's mode of what is left ({@link SkyEstimator#SEXTRACTOR}), its error that of 2.5 median − 1.5 mean
/// for Gaussian noise, √(2.5² π/2 + 1.5² − 2 · 2.5 · 1.5) · σ / √n = 2.14 σ / √n. The slope is the plane fitted to what is left by least squares, each pixel alike. Errors take pixels as
/// independent: on coadds, whose noise is correlated, they are somewhat too small.
///
/// @param level in the image's unit; NaN where fewer than {@link #LEAST_PIXELS} pixels can be used
/// @param levelError one σ; NaN likewise
/// @param sigma standard deviation of the pixels that are left; NaN likewise
/// @param slopeX change per pixel to the right; NaN also where the pixels lie on a line
/// @param slopeY change per pixel upwards; NaN likewise
/// @param slopeError one σ of the slope's length; NaN likewise
/// @param pixels how many were left
public record LocalSky(double level, double levelError, double sigma, double slopeX, double slopeY, double slopeError,
        int pixels) {
    /// With fewer pixels there is no sky.
    public static final int LEAST_PIXELS = 16;

    private static final double CLIP = 3;
    private static final double MODE_ERROR = Math.sqrt(6.25 * Math.PI / 2 + 2.25 - 7.5);

    public boolean isKnown() {
        return !Double.isNaN(level);
    }

    /// Length of the slope, change per pixel.
    public double gradient() {
        return Math.hypot(slopeX, slopeY);
    }

    /// @param values pixels of the sky; the first `count` of them; reordered
    /// @param places index of each in the array, same order
    static LocalSky of(float[] values, int[] places, int count, int width) {
        PixelStatistics kept = PixelStatistics.sorting(Arrays.copyOf(values, count), count).clipped(CLIP,
                PixelStatistics.UNTIL_CONVERGENCE);
        if (kept.count() < LEAST_PIXELS) {
            return new LocalSky(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, kept.count());
        }
        double sigma = kept.std();
        PlaneFit fit = PlaneFit.of(values, places, count, width, kept);
        return new LocalSky(SkyEstimator.SEXTRACTOR.of(kept), MODE_ERROR * sigma / Math.sqrt(kept.count()), sigma,
                fit.slopeX(), fit.slopeY(), sigma * fit.unitError(), kept.count());
    }
}
