package ripple.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ripple.image.BandImage;
import ripple.image.Stamp;
import ripple.pipeline.recipe.Recipe;
import ripple.prepare.light.Difference;
import ripple.prepare.light.DifferenceResult;
import ripple.testkit.Sample;

/// What the difference of two bands is for: blue arcs stand out, red galaxies vanish.
class LensDifferenceTest {
    private static final int SIZE = 51;
    private static final double INNER_ARCSEC = 0.5;
    private static final double OUTER_ARCSEC = 2.6;
    private static final double DETECTED_SIGMAS = 2;

    /// Signal to noise in the difference image, and for lenses that of their arcs in g by the truth.
    private record Measured(double difference, double truth) {}

    private static final List<Measured> LENSES = new ArrayList<>();
    private static final List<Measured> RED_GALAXIES = new ArrayList<>();

    @BeforeAll
    static void measure() throws Exception {
        PsfMemory memory = new PsfMemory();
        Difference difference = RecipeSteps.difference(Recipe.standard(), memory, memory);
        try (SampleStamps sky = new SampleStamps(SIZE)) {
            for (Map<String, String> row : Sample.truth("objects.csv")) {
                boolean lens = row.get("kind").equals("lens");
                boolean red = row.get("subkind").equals("early") && Double.parseDouble(row.get("mag_i")) < 22.5;
                if (!lens && !red) {
                    continue;
                }
                Stamp wide = sky.wide(row);
                if (difference.of(wide, SampleStamps.frame(wide)) instanceof DifferenceResult.Made made) {
                    double truth = lens ? Double.parseDouble(row.get("arc_snr_g")) : 0;
                    (lens ? LENSES : RED_GALAXIES).add(new Measured(signalToNoise(wide, made.image()), truth));
                }
            }
        }
    }

    @Test
    void blueArcsStandOutAndRedGalaxiesVanish() {
        assertThat(LENSES).as("lenses of which there is a difference").hasSizeGreaterThan(20);
        assertThat(RED_GALAXIES).as("red galaxies of which there is a difference").hasSizeGreaterThan(15);
        assertThat(median(LENSES)).isGreaterThan(3 * median(RED_GALAXIES));
        assertThat(LENSES.stream().filter(lens -> lens.truth > 15))
                .allSatisfy(lens -> assertThat(lens.difference).isGreaterThan(1.5 * median(RED_GALAXIES)));
        double quiet = RED_GALAXIES.stream().mapToDouble(Measured::difference).sorted()
                .toArray()[RED_GALAXIES.size() * 4 / 5];
        assertThat(LENSES.stream().filter(lens -> lens.difference > quiet).count())
                .as("lenses above four of five red galaxies").isGreaterThan(LENSES.size() * 3L / 4);
    }

    private static double median(List<Measured> all) {
        return all.stream().mapToDouble(Measured::difference).sorted().toArray()[all.size() / 2];
    }

    /// The light of all pixels around the target that rise out of the noise, over its error.
    private static double signalToNoise(Stamp stamp, BandImage difference) {
        double signal = 0;
        double variance = 0;
        for (int y = 0; y < difference.box().height(); y++) {
            for (int x = 0; x < difference.box().width(); x++) {
                double r = 0.2 * Math.hypot(x + difference.box().x0() - stamp.place().x(),
                        y + difference.box().y0() - stamp.place().y());
                double v = difference.image().at(x, y);
                double sigma = Math.sqrt(difference.variance().at(x, y));
                if (r >= INNER_ARCSEC && r < OUTER_ARCSEC && v > DETECTED_SIGMAS * sigma) {
                    signal += v;
                    variance += sigma * sigma;
                }
            }
        }
        return variance > 0 ? signal / Math.sqrt(variance) : 0;
    }
}
