package ripple.prepare.light;

import ripple.image.PixelStatistics;

/// How far values scatter when some of them do not belong.
final class Outliers {
    private Outliers() {}

    /// σ of a Gaussian with this median distance from 0; 1 for no values.
    static double scatter(double[] distances) {
        return distances.length == 0
                ? 1
                : PixelStatistics.SIGMA_PER_MAD * PixelStatistics.of(distances).median();
    }
}
