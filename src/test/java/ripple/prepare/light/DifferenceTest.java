package ripple.prepare.light;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Calibration;
import ripple.image.PixelStatistics;
import ripple.image.Psf;
import ripple.image.Stamp;
import ripple.prepare.MatchReport;
import ripple.prepare.MatchSettings;
import ripple.prepare.PsfMatch;

class DifferenceTest {
    private static final Band G = new Band("g");
    private static final Band I = new Band("i");
    private static final MatchReport UNTOUCHED = new MatchReport("i", "none", List.of());

    private final DifferenceSettings settings = DifferenceSettings.of(G, I);

    @Test
    void aGivenFactorIsUsedAsItIs() {
        BandImage g = Galaxies.band("g", Galaxies.noisy(new float[4096], 3, new SplittableRandom(1)), 2);
        BandImage i = Galaxies.band("i", Galaxies.noisy(new float[4096], 3, new SplittableRandom(2)), 5);
        DifferenceResult.Made made = made(settings.withAlpha(0.25), Galaxies.stamp(g, i));
        assertThat(made.alpha().isFitted()).isFalse();
        assertThat(made.image().band()).isEqualTo(new Band("difference_g_i"));
        for (int k = 0; k < 4096; k++) {
            double value = g.image().pixels()[k] - 0.25 * i.image().pixels()[k];
            assertThat(made.image().image().pixels()[k]).isEqualTo((float) value, within(1e-5f));
            assertThat(made.image().variance().pixels()[k]).isEqualTo((float) (4 + 0.25 * 0.25 * 25), within(1e-5f));
            assertThat(made.image().significance().pixels()[k]).isEqualTo((float) (value / Math.sqrt(5.5625)),
                    within(1e-5f));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {600, 3000, 30000})
    void theFittedFactorIsRightOnAverageAndItsErrorIsHowItScatters(double flux) {
        float[] light = Galaxies.round(flux).pixels();
        SplittableRandom random = new SplittableRandom((long) flux);
        int n = 300;
        double[] alphas = new double[n];
        double[] errors = new double[n];
        for (int k = 0; k < n; k++) {
            Alpha alpha = made(settings, noisy(light, 0.4, random)).alpha();
            alphas[k] = alpha.value();
            errors[k] = alpha.error();
        }
        PixelStatistics all = PixelStatistics.of(alphas);
        assertThat(all.mean()).isEqualTo(0.4, within(4 * all.std() / Math.sqrt(n)));
        assertThat(PixelStatistics.of(errors).median()).isBetween(0.8 * all.std(), 1.35 * all.std());
    }

    @Test
    void anArcAndANeighbourOfOtherColourDoNotPullTheFactor() {
        var galaxy = Galaxies.round(6000);
        float[] light = galaxy.pixels();
        float[] arc = Galaxies.arc(400, 4.5, 30, 25, galaxy);
        float[] neighbour = new Galaxies.Sersic(1500, 1, 1.5, Galaxies.MIDDLE - 5, Galaxies.MIDDLE, 0, 0, 0).pixels();
        SplittableRandom random = new SplittableRandom(6);
        float[] blue = Galaxies.noisy(Galaxies.sum(Galaxies.scaled(light, 1800), arc), 1, random);
        float[] red = Galaxies.noisy(Galaxies.sum(light, neighbour), 1, random);
        DifferenceResult.Made made = made(settings,
                Galaxies.stamp(Galaxies.band("g", blue, 1), Galaxies.band("i", red, 1)));
        assertThat(made.alpha().value()).isEqualTo(0.3, within(0.02));
        float[] s = made.image().significance().pixels();
        double peak = IntStream.range(0, arc.length).mapToDouble(k -> arc[k]).max().orElseThrow();
        double signal = IntStream.range(0, arc.length).filter(k -> arc[k] > 0.3 * peak).mapToDouble(k -> s[k]).average()
                .orElseThrow();
        assertThat(signal).as("the arc in units of σ").isGreaterThan(4);
    }

    @Test
    void singlePixelsThatDoNotBelongAreClipped() {
        float[] light = Galaxies.round(6000).pixels();
        Stamp stamp = noisy(light, 0.4, new SplittableRandom(8));
        float[] blue = stamp.image(G).orElseThrow().image().pixels();
        blue[31 * 64 + 33] += 300;
        blue[30 * 64 + 30] -= 200;
        Alpha alpha = made(settings, stamp).alpha();
        assertThat(alpha.clipped()).isBetween(2, 4);
        assertThat(alpha.value()).isEqualTo(0.4, within(3 * alpha.error()));
    }

    @Test
    void aLensOfOneColourVanishes() {
        float[] light = Galaxies.round(20000).pixels();
        DifferenceResult.Made made = made(settings, noisy(light, 0.4, new SplittableRandom(3)));
        float[] s = made.image().significance().pixels();
        assertThat(IntStream.range(0, s.length).mapToDouble(k -> s[k] * s[k]).average().orElseThrow()).isEqualTo(1,
                within(0.1));
        assertThat(made.alpha().scatter()).isEqualTo(1, within(0.2));
    }

    @Test
    void twoBandsThatAreNotMatchedAreMatchedToTheWider() {
        var galaxy = Galaxies.round(20000);
        // The blue band is seen through a wider PSF: as the red one, smoothed once more.
        float[] red = galaxy.pixels();
        double more = Math.sqrt(2.2 * 2.2 - Galaxies.PSF_SIGMA * Galaxies.PSF_SIGMA);
        float[] blue = Galaxies.scaled(smoothed(red, more), 8000);
        Stamp stamp = Galaxies.stamp(Galaxies.with(Galaxies.band("g", blue, 1), Galaxies.gaussian(2.2)),
                Galaxies.band("i", red, 1));
        Difference difference = new Difference(settings, new PsfMatch(MatchSettings.standard()));
        assertThat(difference.ofMatched(stamp, UNTOUCHED)).isInstanceOfSatisfying(DifferenceResult.Failed.class,
                f -> assertThat(f.reason()).startsWith("There is no difference g − α i: the PSFs differ by"));
        assertThat(difference.of(stamp)).isInstanceOfSatisfying(DifferenceResult.Made.class, m -> {
            assertThat(m.alpha().value()).isEqualTo(0.4, within(0.01));
            assertThat(m.psfResidual()).isLessThan(0.05);
            for (int k = 20 * 64; k < 44 * 64; k++) {
                if (k % 64 >= 20 && k % 64 < 44) {
                    assertThat(Math.abs(m.image().image().pixels()[k])).isLessThan(0.02f * blue[31 * 64 + 31] + 1);
                }
            }
        });
    }

    @Test
    void masksAreJoinedByNameAndMissingValuesStayMissing() {
        float[] light = Galaxies.round(5000).pixels();
        float[] hole = light.clone();
        hole[70] = Float.NaN;
        BandImage g = Galaxies.marked(Galaxies.band("g", light, 1), "SAT", 5);
        BandImage i = Galaxies.marked(Galaxies.band("i", hole, 1), "BAD", 5, 9);
        BandImage made = made(settings, Galaxies.stamp(g, i)).image();
        assertThat(made.mask().bits()[5]).isEqualTo(made.mask().planes().bits(List.of("SAT", "BAD")));
        assertThat(made.mask().bits()[9]).isEqualTo(made.mask().planes().bits(List.of("BAD")));
        assertThat(made.mask().bits()[10]).isZero();
        assertThat(made.image().pixels()[70]).isNaN();
        assertThat(made.significance().pixels()[70]).isNaN();
        assertThat(g.mask().bits()[9]).as("the band's own mask is left alone").isZero();
    }

    @Test
    void unitsAreBroughtTogether() {
        float[] light = Galaxies.round(5000).pixels();
        BandImage g = Galaxies.band("g", light, 1);
        BandImage i = Galaxies.band("i", light, 1);
        BandImage counts = new BandImage(i.band(), i.box(), i.image(), i.variance(), i.mask(), i.psf(), i.wcs(),
                new Calibration("ct", 4), i.provenance());
        DifferenceResult.Made made = made(settings, Galaxies.stamp(g, counts));
        assertThat(made.alpha().value()).isEqualTo(0.25, within(1e-6));
        assertThat(made.image().calibration()).isEqualTo(Calibration.NANOJANSKY);
        BandImage unknown = new BandImage(i.band(), i.box(), i.image(), i.variance(), i.mask(), i.psf(), i.wcs(),
                new Calibration("ct", Double.NaN), i.provenance());
        assertThat(reason(Galaxies.stamp(g, unknown))).contains("not in the same unit ('nJy' and 'ct')");
    }

    @Test
    void badInputIsASentence() {
        float[] light = Galaxies.round(5000).pixels();
        float[] nothing = new float[4096];
        java.util.Arrays.fill(nothing, Float.NaN);
        BandImage g = Galaxies.band("g", light, 1);
        BandImage i = Galaxies.band("i", light, 1);
        assertThat(reason(Galaxies.stamp(g))).isEqualTo("There is no difference g − α i: the band i is missing.");
        assertThat(reason(Galaxies.stamp(g, Galaxies.with(i, Psf.none())))).contains("the PSF of i is not known");
        assertThat(reason(Galaxies.stamp(Galaxies.with(g, Psf.none()), i))).contains("the PSF of g is not known");
        assertThat(reason(Galaxies.stamp(g, Galaxies.band("i", nothing, 1)))).contains("only 0 usable pixels");
        assertThat(reason(Galaxies.stamp(g, Galaxies.band("i", light, 0)))).contains("only 0 usable pixels");
        assertThat(reason(Galaxies.stamp(g, Galaxies.band("i", light, Double.NaN)))).contains("only 0 usable pixels");
        assertThat(reason(Galaxies.stamp(g, Galaxies.band("i", new float[4096], 1))))
                .contains("the lens galaxy has no light in the red band");
        assertThat(reason(Galaxies.stamp(g,
                Galaxies.band("i", Galaxies.noisy(new float[4096], 1, new SplittableRandom(4)), 1))))
                .contains("red band");
        assertThat(reason(Galaxies.stamp(Galaxies.band("g", new float[]{1}, new float[]{1}, 1, 0.2),
                Galaxies.band("i", new float[]{1}, new float[]{1}, 1, 0.2)))).contains("only 1 usable pixels");
        assertThat(reason(Galaxies.stamp(g, Galaxies.band("i", new float[100], new float[100], 10, 0.2))))
                .contains("different grids");
        Stamp far = Galaxies.stamp(g, i);
        Stamp outside = new Stamp("1", far.position(), 1, 2, new ripple.sky.PixelPoint(0, Double.NaN), far.box(),
                far.bands(), far.images(), far.missing());
        assertThat(reason(outside)).contains("the target lies outside the stamp");
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> DifferenceSettings.of(G, G)).withMessageContaining("g");
        assertThatIllegalArgumentException().isThrownBy(() -> settings.withAlpha(Double.NEGATIVE_INFINITY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DifferenceSettings(G, I, 1, 0, 3, List.of()));
    }

    private DifferenceResult.Made made(DifferenceSettings how, Stamp stamp) {
        return switch (new Difference(how, new PsfMatch(MatchSettings.standard())).ofMatched(stamp, UNTOUCHED)) {
            case DifferenceResult.Made made -> made;
            case DifferenceResult.Failed failed -> throw new AssertionError(failed.reason());
        };
    }

    private String reason(Stamp stamp) {
        return new Difference(settings, new PsfMatch(MatchSettings.standard())).ofMatched(stamp,
                UNTOUCHED) instanceof DifferenceResult.Failed failed ? failed.reason() : "it was made";
    }

    private static Stamp noisy(float[] light, double alpha, SplittableRandom random) {
        float[] blue = light.clone();
        for (int k = 0; k < blue.length; k++) {
            blue[k] *= (float) alpha;
        }
        return Galaxies.stamp(Galaxies.band("g", Galaxies.noisy(blue, 1, random), 1),
                Galaxies.band("i", Galaxies.noisy(light, 2, random), 2));
    }

    private static float[] smoothed(float[] values, double sigma) {
        float[] out = new float[values.length];
        for (int k = 0; k < out.length; k++) {
            int y = k / 64;
            int x = k % 64;
            double sum = 0;
            double weights = 0;
            for (int dy = -6; dy <= 6; dy++) {
                for (int dx = -6; dx <= 6; dx++) {
                    double w = Math.exp(-0.5 * (dx * dx + dy * dy) / (sigma * sigma));
                    sum += w * values[Math.clamp(y + dy, 0, 63) * 64 + Math.clamp(x + dx, 0, 63)];
                    weights += w;
                }
            }
            out[k] = (float) (sum / weights);
        }
        return out;
    }
}
