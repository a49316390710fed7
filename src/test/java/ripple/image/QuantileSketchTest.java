package ripple.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class QuantileSketchTest {
    @Test
    void aFewValuesAreExact() {
        QuantileSketch sketch = new QuantileSketch();
        for (double v : new double[]{5, -1, 3, 4}) {
            sketch.add(v);
        }
        assertThat(sketch.median()).isEqualTo(3.5);
        assertThat(sketch.percentile(0)).isEqualTo(-1);
        assertThat(sketch.percentile(100)).isEqualTo(5);
        assertThat(new QuantileSketch().median()).isNaN();
    }

    /// Of many values every quantile is within 1/2048 of itself, over all of a float's range and both signs.
    @Test
    void manyValuesAreWithinTheStatedError() {
        SplittableRandom random = new SplittableRandom(2);
        for (int trial = 0; trial < 10; trial++) {
            double[] values = new double[20_000];
            QuantileSketch sketch = new QuantileSketch();
            for (int i = 0; i < values.length; i++) {
                double size = Math.pow(10, random.nextDouble(-44, 38));
                values[i] = random.nextInt(20) == 0 ? 0 : random.nextInt(3) == 0 ? -size : size;
                sketch.add(values[i]);
            }
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            for (double percent = 0; percent <= 100; percent += 0.5) {
                double place = percent / 100 * (values.length - 1);
                double low = sorted[(int) Math.floor(place)];
                double high = sorted[(int) Math.ceil(place)];
                assertThat(sketch.percentile(percent)).isBetween(low - Math.abs(low) / 2048 - 1e-45,
                        high + Math.abs(high) / 2048 + 1e-45);
            }
            assertThat(sketch.min()).isEqualTo(sorted[0]);
            assertThat(sketch.max()).isEqualTo(sorted[sorted.length - 1]);
        }
    }

    @Test
    void oneValueManyTimesIsThatValue() {
        QuantileSketch sketch = new QuantileSketch();
        for (int i = 0; i < 10_000; i++) {
            sketch.add(-0.3);
        }
        assertThat(sketch.percentile(1)).isEqualTo(-0.3);
        sketch.add(new QuantileSketch());
        assertThat(sketch.count()).isEqualTo(10_000);
    }

    /// What a sketch tells depends on its values alone: few into many, many into few, many into many.
    @Test
    void mergingIsTheSameAsOneSketch() {
        SplittableRandom random = new SplittableRandom(3);
        double[] values = random.doubles(12_000).map(v -> v * v * 50 - 1).toArray();
        for (int split : new int[]{0, 1, 4095, 4096, 4097, 6000, 11_999, 12_000}) {
            QuantileSketch first = of(Arrays.copyOf(values, split));
            first.add(of(Arrays.copyOfRange(values, split, values.length)));
            for (double percent : new double[]{0, 0.1, 1, 50, 99, 100}) {
                assertThat(first.percentile(percent)).isEqualTo(of(values).percentile(percent));
            }
            assertThat(first.count()).isEqualTo(12_000);
        }
        assertThat(of(values).median()).isCloseTo(PixelStatistics.of(values).median(), withinPercentage(0.05));
    }

    @Test
    void numbersThatNoFloatHasDoNoHarm() {
        QuantileSketch sketch = new QuantileSketch();
        for (int i = 0; i < 5000; i++) {
            sketch.add(i % 2 == 0 ? 1e300 : -1e-300);
        }
        assertThat(sketch.max()).isEqualTo(1e300);
        assertThat(sketch.percentile(10)).isCloseTo(0, within(1e-40));
        assertThat(sketch.bytes()).isLessThan(100_000);
    }

    private static QuantileSketch of(double[] values) {
        QuantileSketch sketch = new QuantileSketch();
        Arrays.stream(values).forEach(sketch::add);
        return sketch;
    }
}
