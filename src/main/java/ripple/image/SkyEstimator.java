package ripple.image;

/// How the level of the sky is estimated from pixels of which some hold light of sources.
///
/// All of them shift with the pixels: a constant added to the pixels is added to the level. They are meant for values that
/// were clipped before ({@link PixelStatistics#clipped}).
public enum SkyEstimator {
    /// Their mean.
    MEAN {
        @Override
        public double of(PixelStatistics pixels) {
            return pixels.mean();
        }
    },
    /// Their median.
    MEDIAN {
        @Override
        public double of(PixelStatistics pixels) {
            return pixels.median();
        }
    },
    /// Pearson's mode: 3 median − 2 mean, the estimate of DAOPHOT's MMM (Stetson 1987, PASP 99, 191).
    MODE {
        @Override
        public double of(PixelStatistics pixels) {
            return 3 * pixels.median() - 2 * pixels.mean();
        }
    },
    /// SExtractor's mode: 2.5 median − 1.5 mean, but the median where the two differ by 0.3 standard deviations or more (a crowded field),
    /// and the mean where there is no spread (Bertin and Arnouts 1996, A&AS 117, 393, section 3).
    SEXTRACTOR {
        @Override
        public double of(PixelStatistics pixels) {
            double mean = pixels.mean();
            double median = pixels.median();
            double std = pixels.std();
            if (std == 0) {
                return mean;
            }
            return Math.abs(mean - median) / std < CROWDED ? 2.5 * median - 1.5 * mean : median;
        }
    };

    private static final double CROWDED = 0.3;

    /// The level; NaN without any pixel.
    public abstract double of(PixelStatistics pixels);
}
