package ripple.label.agree;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.ToDoubleFunction;

/// 95 % intervals by drawing objects with replacement (Efron 1979, percentiles).
///
/// @param draws how many times; 0 for no intervals
/// @param seed of the draws: the same seed gives the same interval
record Bootstrap(int draws, long seed) {
    private static final double TAIL = 0.025;

    /// @param statistic of the numbers of objects with each pattern; NaN where it has no value
    /// @return none with the reason when the votes as they are give no value; without interval when there are no draws, one object, or fewer than
    /// half of the draws give a value
    /// @throws CancellationException when the thread is interrupted
    Figure of(VotePatterns patterns, ToDoubleFunction<int[]> statistic, String reason) {
        double value = statistic.applyAsDouble(patterns.weights());
        if (Double.isNaN(value)) {
            return new Figure.None(reason);
        }
        double[] drawn = draw(patterns, statistic);
        if (drawn.length == 0 || drawn.length * 2 < draws || patterns.units() < 2) {
            return Figure.Value.bare(value);
        }
        return new Figure.Value(value, quantile(drawn, TAIL), quantile(drawn, 1 - TAIL));
    }

    private double[] draw(VotePatterns patterns, ToDoubleFunction<int[]> statistic) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] drawn = new double[draws];
        int count = 0;
        for (int i = 0; i < draws; i++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("Measuring was cancelled.");
            }
            int[] weights = new int[patterns.size()];
            for (int j = 0; j < patterns.units(); j++) {
                weights[patterns.patternOf(random.nextInt(patterns.units()))]++;
            }
            double value = statistic.applyAsDouble(weights);
            if (!Double.isNaN(value)) {
                drawn[count++] = value;
            }
        }
        double[] sorted = Arrays.copyOf(drawn, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /// Between the two nearest values, linearly.
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
