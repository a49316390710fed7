package ripple.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import ripple.image.Band;
import ripple.image.PixelStatistics;
import ripple.image.PixelSummary;
import ripple.image.Psf;
import ripple.image.Stamp;
import ripple.sky.PixelBox;

/// A set is measured alike in whatever order and however split its objects come.
class SurveyStatisticsTest {
    private static final Band G = new Band("g");

    @Test
    void parametersDoNotDependOnOrderOrSplit() {
        SplittableRandom random = new SplittableRandom(8);
        List<Stamp> stamps = stamps(20, random);
        double[] all = stamps.stream().flatMapToDouble(s -> pixels(s)).toArray();
        PixelStatistics wanted = PixelStatistics.of(all);
        for (NormaliseMethod method : EnumSet.complementOf(EnumSet.of(NormaliseMethod.LUPTON))) {
            BandNormalisation once = survey(method, stamps, 20).of(G);
            for (int trial = 0; trial < 4; trial++) {
                List<Stamp> shuffled = new ArrayList<>(stamps);
                Collections.shuffle(shuffled, new Random(trial));
                assertThat(survey(method, shuffled, random.nextInt(20)).of(G)).isEqualTo(once);
            }
            if (once instanceof BandNormalisation.ZScore z) {
                assertThat(z.mean()).isCloseTo(wanted.mean(), within(1e-12));
                assertThat(z.std()).isCloseTo(wanted.std(), within(1e-12));
            }
        }
    }

    @Test
    void statisticsOfASetAreThoseOfItsValidPixels() {
        SplittableRandom random = new SplittableRandom(9);
        List<Stamp> stamps = stamps(12, random);
        SetStatistics one = new SetStatistics(QualitySettings.DEFAULT_BAD_PLANES);
        stamps.forEach(one::add);
        SetStatistics first = new SetStatistics(QualitySettings.DEFAULT_BAD_PLANES);
        SetStatistics second = new SetStatistics(QualitySettings.DEFAULT_BAD_PLANES);
        stamps.subList(5, 12).forEach(first::add);
        stamps.subList(0, 5).forEach(second::add);
        second.add(first);

        assertThat(second.summaries()).isEqualTo(one.summaries()).containsOnlyKeys(G);
        PixelSummary summary = one.summaries().firstEntry().getValue();
        assertThat(summary.objects()).isEqualTo(12);
        assertThat(summary.pixels()).as("not the hole, not the saturated one").isEqualTo(12 * 398);
        PixelStatistics wanted = PixelStatistics.of(stamps.stream().flatMapToDouble(s -> pixels(s)).toArray());
        assertThat(summary.mean()).isCloseTo(wanted.mean(), within(1e-12));
        assertThat(summary.meanOfStds()).as("not the same as the pooled one").isLessThan(0.99 * summary.std());
    }

    private static List<Stamp> stamps(int count, SplittableRandom random) {
        List<Stamp> stamps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] pixels = Stamps.noise(400, 1 + i, random);
            float[] variance = Stamps.ones(400);
            java.util.Arrays.fill(variance, 1 + i * 0.7f);
            stamps.add(Stamps.of(Stamps.holes(Stamps.marked(
                    Stamps.band("g", new PixelBox(0, 0, 20, 20), pixels, variance, Psf.none()), "SATURATED", 11), 3)));
        }
        return stamps;
    }

    private static java.util.stream.DoubleStream pixels(Stamp stamp) {
        float[] all = Stamps.image(stamp, "g").image().pixels();
        return java.util.stream.IntStream.range(0, all.length).filter(i -> i != 3 && i != 11).mapToDouble(i -> all[i]);
    }

    /// Two collectors, the second one with what comes after the split.
    private static NormaliseParameters survey(NormaliseMethod method, List<Stamp> stamps, int split) {
        NormaliseSettings settings = NormaliseSettings.of(method, NormaliseScope.SURVEY);
        SurveyStatistics first = new SurveyStatistics(settings);
        SurveyStatistics second = new SurveyStatistics(settings);
        stamps.subList(0, split).forEach(first::add);
        stamps.subList(split, stamps.size()).forEach(second::add);
        second.add(first);
        return second.parameters();
    }
}
