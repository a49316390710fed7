package ripple.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/// Statistics of a stream of images are those of all their pixels at once, in any order, from any number of collectors.
class RunningStatisticsTest {
    private static final int SIZE = 256;

    @Test
    void threePixelsByHand() {
        RunningStatistics statistics = new RunningStatistics();
        statistics.add(new float[]{1, 3, 99}, new boolean[]{true, true, false});
        statistics.add(new float[]{8, 8, 8}, new boolean[]{true, true, true});
        statistics.add(new float[]{Float.NaN}, new boolean[]{false});

        PixelSummary summary = statistics.summary();

        assertThat(summary.objects()).as("one without a valid pixel does not count").isEqualTo(2);
        assertThat(summary.pixels()).isEqualTo(5);
        assertThat(summary.mean()).isEqualTo(5.6);
        assertThat(summary.std()).as("of all pixels").isCloseTo(PixelStatistics.of(new double[]{1, 3, 8, 8, 8}).std(),
                within(1e-15));
        assertThat(summary.meanOfMeans()).isEqualTo((2 + 8) / 2.0);
        assertThat(summary.meanOfStds()).isEqualTo((1 + 0) / 2.0);
        assertThat(summary.min()).isEqualTo(1);
        assertThat(summary.max()).isEqualTo(8);
        assertThat(summary.percentiles()).containsEntry(50.0, 8.0).containsKeys(1.0, 99.0);
    }

    @Test
    void nothingSeenIsNotANumber() {
        PixelSummary summary = new RunningStatistics().summary();
        assertThat(summary.pixels()).isZero();
        assertThat(List.of(summary.mean(), summary.std(), summary.meanOfMeans(), summary.meanOfStds(), summary.min(),
                summary.max(), summary.percentiles().get(50.0))).containsOnly(Double.NaN);
    }

    /// Bit for bit the same, whatever the order and the split, whether few pixels or many.
    @Test
    void orderAndSplitDoNotMatter() {
        SplittableRandom random = new SplittableRandom(5);
        for (int images : new int[]{3, 15, 40}) {
            List<float[]> all = new ArrayList<>();
            for (int i = 0; i < images; i++) {
                all.add(image(random, Math.pow(10, random.nextDouble(-6, 6)), random.nextDouble(-100, 100)));
            }
            PixelSummary once = collected(all).summary();
            for (int trial = 0; trial < 5; trial++) {
                Collections.shuffle(all, new Random(trial));
                int split = random.nextInt(images);
                RunningStatistics merged = collected(all.subList(0, split));
                merged.add(collected(all.subList(split, images)));
                assertThat(merged.summary()).isEqualTo(once);
                RunningStatistics other = collected(all.subList(split, images));
                other.add(collected(all.subList(0, split)));
                assertThat(other.summary()).isEqualTo(once);
            }
            compare(once, all);
        }
    }

    private static void compare(PixelSummary found, List<float[]> all) {
        double[] pixels = all.stream().flatMapToDouble(RunningStatisticsTest::stream).toArray();
        PixelStatistics wanted = PixelStatistics.of(pixels);
        assertThat(found.mean()).isCloseTo(wanted.mean(), within(1e-12 * wanted.std()));
        assertThat(found.std()).isCloseTo(wanted.std(), within(1e-12 * wanted.std()));
        double means = all.stream().mapToDouble(i -> PixelStatistics.of(stream(i).toArray()).mean()).average()
                .orElseThrow();
        double stds = all.stream().mapToDouble(i -> PixelStatistics.of(stream(i).toArray()).std()).average()
                .orElseThrow();
        assertThat(found.meanOfMeans()).isCloseTo(means, within(1e-12 * wanted.std()));
        assertThat(found.meanOfStds()).isCloseTo(stds, within(1e-12 * wanted.std()));
        for (double percent : RunningStatistics.PERCENTILES) {
            double low = wanted.percentileLower(percent);
            double high = wanted.percentileLower(Math.min(100, percent + 100.0 / (pixels.length - 1)));
            assertThat(found.percentiles().get(percent)).isBetween(low - Math.abs(low) / 2048,
                    high + Math.abs(high) / 2048);
        }
    }

    private static DoubleStream stream(float[] pixels) {
        double[] all = new double[pixels.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = pixels[i];
        }
        return Arrays.stream(all);
    }

    /// A large mean beside a small scatter loses no digits.
    @Test
    void aPedestalDoesNotHideTheScatter() {
        RunningStatistics statistics = new RunningStatistics();
        float[] pixels = {16_777_215, 16_777_216, 16_777_214, 16_777_215};
        boolean[] valid = {true, true, true, true};
        for (int i = 0; i < 1000; i++) {
            statistics.add(pixels, valid);
        }
        assertThat(statistics.summary().std()).isCloseTo(Math.sqrt(0.5), within(1e-15));
    }

    /// 100,000 objects take what 1,000 do: the counts stop growing.
    @Test
    void memoryIsBounded() {
        SplittableRandom random = new SplittableRandom(6);
        float[][] images = new float[50][];
        for (int i = 0; i < images.length; i++) {
            images[i] = image(random, 1 + i, 0);
        }
        boolean[] valid = new boolean[SIZE];
        Arrays.fill(valid, true);
        RunningStatistics statistics = new RunningStatistics();
        for (int i = 0; i < 1000; i++) {
            statistics.add(images[i % 50], valid);
        }
        long early = statistics.bytes();
        for (int i = 1000; i < 100_000; i++) {
            statistics.add(images[i % 50], valid);
        }
        assertThat(statistics.bytes()).isEqualTo(early).isLessThan(2_000_000);
        assertThat(statistics.summary().objects()).isEqualTo(100_000);

        for (float v = Float.MIN_VALUE; v < Float.MAX_VALUE / 2; v *= 2) {
            float[] every = {v, -v, Math.nextUp(v)};
            statistics.add(every, new boolean[]{true, true, true});
        }
        assertThat(statistics.bytes()).as("the worst that float pixels can do").isLessThan(9_200_000);
    }

    private static RunningStatistics collected(List<float[]> images) {
        RunningStatistics statistics = new RunningStatistics();
        for (float[] image : images) {
            boolean[] valid = new boolean[image.length];
            Arrays.fill(valid, true);
            statistics.add(image, valid);
        }
        return statistics;
    }

    private static float[] image(SplittableRandom random, double sigma, double mean) {
        float[] pixels = new float[SIZE];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) (mean + sigma * random.nextGaussian());
        }
        return pixels;
    }
}
