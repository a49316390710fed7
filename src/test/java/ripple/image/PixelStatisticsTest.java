package ripple.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ripple.testkit.VectorPsfs;
import ripple.testkit.Vectors;
import tools.jackson.databind.JsonNode;

class PixelStatisticsTest {
    private static final double EXACT = 1e-10;

    @TestFactory
    Stream<DynamicTest> agreesWithAstropy() {
        return Vectors.cases("noise.json").stream()
                .filter(c -> c.has("sigma_clipped_stats") && !c.get("id").asString().startsWith("masked/"))
                .map(c -> DynamicTest.dynamicTest(c.get("id").asString(), () -> check(c)));
    }

    private static void check(JsonNode one) {
        PixelStatistics all = PixelStatistics.of(
                Arrays.stream(VectorPsfs.of(one.get("input")).values()).filter(Double::isFinite).toArray());
        JsonNode finite = one.get("finite");
        assertThat(all.count()).isEqualTo(finite.get("n").asInt());
        close(all.mean(), finite.get("mean"));
        close(all.median(), finite.get("median"));
        close(all.std(), finite.get("std"));
        close(1.482602218505602 * all.medianAbsoluteDeviation(), one.get("mad_std"));
        for (JsonNode clip : one.get("sigma_clipped_stats")) {
            JsonNode rounds = clip.get("params").get("maxiters");
            PixelStatistics left = all.clipped(Vectors.number(clip.get("params").get("sigma")),
                    rounds.isNull() ? Integer.MAX_VALUE : rounds.asInt());
            close(left.mean(), clip.get("mean_median_std").get(0));
            close(left.median(), clip.get("mean_median_std").get(1));
            close(left.std(), clip.get("mean_median_std").get(2));
        }
    }

    private static void close(double found, JsonNode wanted) {
        double value = Vectors.number(wanted);
        assertThat(found).isCloseTo(value, within(EXACT * Math.abs(value) + 1e-12));
    }

    @Test
    void orderStatisticsAreThoseOfTheSortedValues() {
        SplittableRandom random = new SplittableRandom(2);
        for (int trial = 0; trial < 300; trial++) {
            double[] values = new double[1 + random.nextInt(80)];
            for (int i = 0; i < values.length; i++) {
                values[i] = random.nextInt(trial % 2 == 0 ? 5 : 1000);
            }
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            for (int k = 0; k < values.length; k++) {
                assertThat(Selection.select(values.clone(), k)).isEqualTo(sorted[k]);
            }
            int n = values.length;
            assertThat(PixelStatistics.of(values).median()).isEqualTo((sorted[(n - 1) / 2] + sorted[n / 2]) / 2);
        }
    }

    @Test
    void unluckyOrdersAreSelectedToo() {
        double[] organPipe = new double[20_000];
        for (int i = 0; i < organPipe.length; i++) {
            organPipe[i] = Math.min(i, organPipe.length - i);
        }

        assertThat(PixelStatistics.of(organPipe).median()).isEqualTo(5000);
    }

    @Test
    void percentilesFollowNumpy() {
        PixelStatistics numbers = PixelStatistics.of(new double[]{3, 1, 2, 10});

        assertThat(numbers.percentileLower(50)).isEqualTo(2);
        assertThat(numbers.percentileLinear(50)).isEqualTo(2.5);
        assertThat(numbers.percentileLower(100)).isEqualTo(10);
        assertThat(numbers.percentileLinear(100)).isEqualTo(10);
        assertThat(numbers.percentileLinear(90)).isCloseTo(7.9, within(1e-12));
        assertThatThrownBy(() -> numbers.percentileLower(101)).hasMessageContaining("between 0 and 100");
    }

    @Test
    void nothingHasNoStatistics() {
        PixelStatistics none = PixelStatistics.ofFinite(Plane.filled(3, 3, Float.NaN));

        assertThat(none.count()).isZero();
        assertThat(new double[]{none.mean(), none.std(), none.median(), none.medianAbsoluteDeviation(),
                none.percentileLower(1), none.percentileLinear(1)}).containsOnly(Double.NaN);
        assertThat(none.clipped(3, 5).count()).isZero();
    }
}
