package ripple.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ripple.testkit.Deviations;
import ripple.testkit.VectorPsfs;
import ripple.testkit.Vectors;
import tools.jackson.databind.JsonNode;

class PixelStatisticsTest {
    private static final double EXACT = 1e-10;
    private static final String REFERENCE = "astropy 8.0, photutils 3.1";

    @TestFactory
    Stream<DynamicTest> agreesWithAstropyAndPhotutils() {
        return Vectors.cases("noise.json").stream()
                .map(c -> DynamicTest.dynamicTest(c.get("id").asString(),
                        () -> check(c, PixelStatistics.of(pixels(c)))));
    }

    @TestFactory
    Stream<DynamicTest> floatsThatAreSortedAtOnceGiveTheSame() {
        return Vectors.cases("noise.json").stream().filter(c -> isFloat(pixels(c)))
                .map(c -> DynamicTest.dynamicTest(c.get("id").asString(), () -> check(c, sorted(pixels(c)))));
    }

    private static void check(JsonNode one, PixelStatistics all) {
        Set<String> checked = new HashSet<>(Set.of("id", "input"));
        one.propertyNames().stream().filter(name -> agrees(name, one.get(name), all)).forEach(checked::add);
        if (one.has("sqrt_median_variance")) {
            PixelStatistics variance = PixelStatistics.of(Vectors.plane(one.get("input"), "variance").values());
            close("variance plane", Math.sqrt(variance.median()), one.get("sqrt_median_variance"));
            checked.add("sqrt_median_variance");
        }
        assertThat(checked).containsAll(one.propertyNames());
    }

    /// Checks one number of a case; false when it is not about these pixels.
    private static boolean agrees(String name, JsonNode wanted, PixelStatistics all) {
        PixelStatistics clipped = all.clipped(3, 10);
        switch (name) {
            case "finite" -> finite(all, wanted);
            case "sigma_clipped_stats" -> wanted.forEach(clip -> clippedStats(all, clip));
            case "sigma_clipped_stats_3_5" -> three("sigma clip", all.clipped(3, 5), wanted);
            case "sigma_clipped_stats_madstd" -> three("sigma clip by MAD",
                    all.clipped(3, 5, PixelStatistics.Spread.MAD), wanted);
            case "sigma_clip_kept_3_5" -> assertThat(all.clipped(3, 5).count()).isEqualTo(wanted.asInt());
            case "mad_std" -> close("MAD", all.madStd(), wanted);
            case "biweight" -> {
                close("biweight", all.biweightLocation(), wanted.get(0));
                close("biweight", all.biweightScale(), wanted.get(1));
            }
            case "MeanBackground" -> close(name, SkyEstimator.MEAN.of(clipped), wanted);
            case "MedianBackground" -> close(name, SkyEstimator.MEDIAN.of(clipped), wanted);
            case "MMMBackground", "ModeEstimatorBackground" -> close(name, SkyEstimator.MODE.of(clipped), wanted);
            case "SExtractorBackground" -> close(name, SkyEstimator.SEXTRACTOR.of(clipped), wanted);
            case "SExtractorBackground-noclip" -> close(name, SkyEstimator.SEXTRACTOR.of(all), wanted);
            case "n_masked" -> assertThat(wanted.asInt()).isPositive();
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void finite(PixelStatistics all, JsonNode wanted) {
        assertThat(all.count()).isEqualTo(wanted.get("n").asInt());
        close("mean, median, std", all.mean(), wanted.get("mean"));
        close("mean, median, std", all.median(), wanted.get("median"));
        close("mean, median, std", all.std(), wanted.get("std"));
    }

    private static void clippedStats(PixelStatistics all, JsonNode clip) {
        JsonNode rounds = clip.get("params").get("maxiters");
        three("sigma clip", all.clipped(Vectors.number(clip.get("params").get("sigma")),
                rounds.isNull() ? PixelStatistics.UNTIL_CONVERGENCE : rounds.asInt()), clip.get("mean_median_std"));
    }

    private static void three(String what, PixelStatistics left, JsonNode wanted) {
        close(what, left.mean(), wanted.get(0));
        close(what, left.median(), wanted.get(1));
        close(what, left.std(), wanted.get(2));
    }

    /// The finite pixels of a case, without those that its mask leaves out.
    private static double[] pixels(JsonNode one) {
        JsonNode input = one.get("input");
        double[] all = VectorPsfs.of(input).values();
        double[] mask = input.has("mask") ? Vectors.plane(input, "mask").values() : new double[all.length];
        return IntStream.range(0, all.length).filter(i -> mask[i] == 0 && Double.isFinite(all[i]))
                .mapToDouble(i -> all[i]).toArray();
    }

    private static boolean isFloat(double[] values) {
        return Arrays.stream(values).allMatch(v -> v == (float) v);
    }

    private static PixelStatistics sorted(double[] values) {
        float[] floats = new float[values.length + 3];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return PixelStatistics.sorting(floats, values.length);
    }

    private static void close(String what, double found, JsonNode wanted) {
        double value = Vectors.number(wanted);
        double tolerance = EXACT * Math.abs(value) + 1e-12;
        Deviations.record("noise and sky: " + what.replace("Background", " background"), REFERENCE,
                Math.abs(found - value) / tolerance * EXACT, EXACT);
        assertThat(found).as(what).isCloseTo(value, within(tolerance));
    }

    @Test
    void floatsAreSortedByTheirBits() {
        SplittableRandom random = new SplittableRandom(3);
        for (int count : new int[]{0, 1, 2, 599, 600, 601, 4096}) {
            float[] values = new float[count + 2];
            for (int i = 0; i < values.length; i++) {
                float any = Float.intBitsToFloat(random.nextInt());
                values[i] = i % 7 == 0 ? 0f : Float.isFinite(any) ? any : -0f;
            }
            float[] expected = values.clone();
            Arrays.sort(expected, 0, count);
            FloatSort.sort(values, count);
            assertThat(values).isEqualTo(expected);
        }
    }

    @Test
    void aConstantShiftsTheSkyAndAFactorScalesTheNoise() {
        SplittableRandom random = new SplittableRandom(4);
        double[] values = random.doubles(2000).map(u -> u < 0.1 ? 30 * u * u + 5 : u - 0.5).toArray();
        double[] moved = Arrays.stream(values).map(v -> 3 * v + 7).toArray();
        for (SkyEstimator sky : SkyEstimator.values()) {
            double level = sky.of(PixelStatistics.of(values).clipped(3, 10));
            assertThat(sky.of(PixelStatistics.of(moved).clipped(3, 10))).isCloseTo(3 * level + 7, within(1e-9));
        }
        assertThat(PixelStatistics.of(moved).madStd())
                .isCloseTo(3 * PixelStatistics.of(values).madStd(), within(1e-9));
        assertThat(PixelStatistics.of(moved).biweightScale())
                .isCloseTo(3 * PixelStatistics.of(values).biweightScale(), within(1e-9));
    }

    @Test
    void modesResistTheLightOfAGalaxyBetterThanTheMean() {
        SplittableRandom random = new SplittableRandom(5);
        float[] pixels = new float[4096];
        for (int i = 0; i < pixels.length; i++) {
            double galaxy = 10 * Math.exp(-Math.hypot(i % 64 - 32, i / 64 - 32) / 3);
            pixels[i] = (float) (random.nextGaussian() + galaxy);
        }
        PixelStatistics sky = PixelStatistics.sorting(pixels, pixels.length).clipped(3, 10);
        assertThat(SkyEstimator.SEXTRACTOR.of(sky)).isBetween(-0.1, 0.1);
        assertThat(SkyEstimator.MEAN.of(sky)).isGreaterThan(SkyEstimator.MEDIAN.of(sky));
        assertThat(SkyEstimator.MEDIAN.of(sky)).isGreaterThan(SkyEstimator.SEXTRACTOR.of(sky));
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
                none.percentileLower(1), none.percentileLinear(1), none.biweightLocation(),
                none.biweightScale(), none.min(), none.max(), SkyEstimator.SEXTRACTOR.of(none)})
                .containsOnly(Double.NaN);
        assertThat(none.clipped(3, 5).count()).isZero();
    }

    /// Values close together, of many sizes, of both signs, few and many.
    @Test
    void theMedianAloneIsThatOfTheOrderedValues() {
        java.util.SplittableRandom random = new java.util.SplittableRandom(5);
        for (int trial = 0; trial < 200; trial++) {
            int n = 1 + random.nextInt(trial < 100 ? 6 : 5000);
            float[] values = new float[n];
            for (int i = 0; i < n; i++) {
                double size = trial % 2 == 0 ? 1 + 0.01 * random.nextDouble() : Math.exp(40 * random.nextGaussian());
                values[i] = (float) (trial % 4 == 3 && random.nextBoolean() ? -size : size);
                values[i] = Float.isFinite(values[i]) && random.nextInt(50) != 0 ? values[i] : 0;
            }
            double expected = PixelStatistics.sorting(values.clone(), n).median();
            assertThat(PixelStatistics.median(values, n)).isEqualTo(expected);
        }
        assertThat(PixelStatistics.median(new float[0], 0)).isNaN();
        assertThat(PixelStatistics.median(new float[]{-Float.MAX_VALUE, 7, Float.MAX_VALUE}, 3)).isEqualTo(7);
    }
}
