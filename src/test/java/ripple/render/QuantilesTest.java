package ripple.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import ripple.image.Plane;

class QuantilesTest {
    /// The way for planes gives the very limits of the way for any values.
    @Test
    void planesHaveTheSameLimitsAsTheirValues() {
        SplittableRandom random = new SplittableRandom(3);
        for (int n : new int[]{1, 2, 3, 10, 4096}) {
            float[] pixels = new float[n + 1];
            for (int i = 0; i < n; i++) {
                pixels[i] = (float) (random.nextGaussian() * Math.pow(10, random.nextInt(4)));
            }
            pixels[n] = Float.NaN;
            for (double percent : new double[]{0, 1, 50, 99.5, 100}) {
                Interval interval = new Interval.Percentile(percent);
                assertThat(interval.limits(new Plane(n + 1, 1, pixels)))
                        .contains(interval.ofFinite(FiniteValues.of(pixels)));
            }
        }
        assertThat(new Interval.Percentile(90).limits(new Plane(1, 1, new float[]{Float.NaN})))
                .isEqualTo(Optional.empty());
    }
}
