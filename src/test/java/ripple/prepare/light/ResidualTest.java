package ripple.prepare.light;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ripple.fits.FitsFile;
import ripple.fits.Hdu;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.sky.PixelPoint;
import ripple.testkit.Shared;

class ResidualTest {
    private final Residual residual = new Residual(ResidualSettings.standard());

    @ParameterizedTest
    @CsvSource({"1, 5, 0.1, 30", "1, 7, 0.5, -60", "2, 6, 0.3, 80", "4, 5, 0.2, -10", "4, 8, 0.4, 45",
            "2.5, 4, 0.6, 10"})
    void aGalaxyAloneIsTakenOffToTheNoise(double index, double halfLight, double ellipticity, double angle) {
        var galaxy = new Galaxies.Sersic(8000, index, halfLight, Galaxies.MIDDLE + 0.4, Galaxies.MIDDLE - 0.3,
                ellipticity, angle, 0);
        float[] truth = galaxy.pixels();
        ResidualResult.Made made = made(band(truth, 11));
        Isophote isophote = made.light().nearest(1.5 * halfLight);
        assertThat(isophote.x()).isEqualTo(galaxy.x(), within(0.15));
        assertThat(isophote.y()).isEqualTo(galaxy.y(), within(0.15));
        // Within two PSFs of the centre light is rounder than the galaxy: only a bound there.
        assertThat(isophote.ellipticity()).isBetween(0.55 * ellipticity - 0.03, ellipticity + 0.04);
        if (ellipticity >= 0.2) {
            assertThat(turn(isophote.angleDeg(), angle)).isLessThan(5);
        }
        assertThat(made.light().scatter()).isEqualTo(1, within(0.1));
        assertThat(rms(made.light().model().pixels(), truth)).as("model against truth, in σ")
                .isLessThan(0.2 * Galaxies.NOISE);
        assertThat(largest(made.light().model().pixels(), truth)).isLessThan(4 * Galaxies.NOISE);
    }

    @Test
    void aTwistIsFollowed() {
        var galaxy = new Galaxies.Sersic(12000, 1.5, 7, Galaxies.MIDDLE, Galaxies.MIDDLE, 0.4, 10, 50);
        ResidualResult.Made made = made(band(galaxy.pixels(), 3));
        for (double a : new double[]{5, 8, 12}) {
            Isophote isophote = made.light().nearest(a);
            assertThat(turn(isophote.angleDeg(), galaxy.angleAt(isophote.semiMajor()))).as("at %.0f pixels", a)
                    .isLessThan(5);
        }
        assertThat(rms(made.light().model().pixels(), galaxy.pixels())).isLessThan(0.2 * Galaxies.NOISE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 70, 140, 250})
    void anArcStays(int angle) {
        var galaxy = new Galaxies.Sersic(6000, 4, 5, Galaxies.MIDDLE, Galaxies.MIDDLE + 0.3, 0.2, 40, 0);
        float[] arc = Galaxies.arc(500, 8, angle, 28, galaxy);
        ResidualResult.Made made = made(band(Galaxies.sum(galaxy.pixels(), arc), 17 + angle));
        assertThat(kept(made, arc)).isBetween(0.75, 1.15);
        assertThat(made.light().foreignFraction()).isBetween(0.005, 0.4);
        assertThat(turn(made.light().nearest(8).angleDeg(), 40)).isLessThan(15);
    }

    @Test
    void aCompanionStaysAndTheModelIgnoresIt() {
        var galaxy = Galaxies.round(7000);
        float[] companion = new Galaxies.Sersic(2000, 1, 2, Galaxies.MIDDLE + 11, Galaxies.MIDDLE + 6, 0.3, 0, 0)
                .pixels();
        ResidualResult.Made made = made(band(Galaxies.sum(galaxy.pixels(), companion), 5));
        assertThat(kept(made, companion)).isEqualTo(1, within(0.07));
        assertThat(rms(made.light().model().pixels(), galaxy.pixels())).isLessThan(0.4 * Galaxies.NOISE);
    }

    @Test
    void noiseIsNotSubtracted() {
        SplittableRandom random = new SplittableRandom(9);
        float[] truth = Galaxies.round(3000).pixels();
        double sum = 0;
        for (int i = 0; i < 20; i++) {
            BandImage image = Galaxies.band("r", Galaxies.noisy(truth, Galaxies.NOISE, random), Galaxies.NOISE);
            float[] s = made(image).image().significance().pixels();
            sum += IntStream.range(0, s.length).mapToDouble(k -> s[k] * s[k]).average().orElseThrow();
        }
        assertThat(sum / 20).isBetween(0.96, 1.02);
    }

    @Test
    void whatBelongsToTheBandStays() {
        BandImage image = Galaxies.marked(band(Galaxies.round(4000).pixels(), 2), "SAT", 17, 18);
        BandImage made = made(image).image();
        assertThat(made.band()).isEqualTo(new Band("residual_r")).isEqualTo(Residual.product(new Band("r")));
        assertThat(made.mask()).isSameAs(image.mask());
        assertThat(made.variance()).isSameAs(image.variance());
        assertThat(made.calibration()).isEqualTo(image.calibration());
        for (int i = 0; i < 100; i++) {
            assertThat(made.image().pixels()[i] + made(image).light().model().pixels()[i])
                    .isEqualTo(image.image().pixels()[i], within(1e-4f));
        }
    }

    @Test
    void holesAndBadPixelsDoNotPull() {
        float[] truth = Galaxies.round(6000).pixels();
        float[] pixels = Galaxies.noisy(truth, Galaxies.NOISE, new SplittableRandom(4));
        int[] bad = IntStream.range(0, 8 * 64).map(k -> (36 + k / 64) * 64 + k % 64).toArray();
        for (int k : bad) {
            pixels[k] = k % 2 == 0 ? Float.NaN : 5000;
        }
        ResidualResult.Made made = made(Galaxies.marked(Galaxies.band("r", pixels, Galaxies.NOISE), "BAD", bad));
        assertThat(rms(made.light().model().pixels(), truth)).isLessThan(0.3 * Galaxies.NOISE);
        assertThat(made.image().image().pixels()[bad[0]]).isNaN();
    }

    @Test
    void theRealLensOfEuclidShowsItsArcs() throws Exception {
        Path file = Shared.path("data/euclid-lens/102018665_NEG570040238507752998.fits");
        try (FitsFile fits = FitsFile.open(file)) {
            float[] rms = hdu(fits, "VIS_RMS").image().floats();
            float[] variance = new float[rms.length];
            for (int i = 0; i < rms.length; i++) {
                variance[i] = rms[i] * rms[i];
            }
            BandImage vis = Galaxies.band("VIS", hdu(fits, "VIS_BGSUB").image().floats(), variance, 100, 0.1);
            float[] s = made(vis).image().significance().pixels();
            double arcs = 0;
            int bright = 0;
            int n = 0;
            double outside = 0;
            for (int i = 0; i < s.length; i++) {
                int row = i / 100;
                double r = 0.1 * Math.hypot(i % 100 - 49.5, row - 49.5);
                arcs += r > 0.4 && r < 1.3 && s[i] > 2 ? s[i] * s[i] : 0;
                bright += r > 0.4 && r < 1.3 && s[i] > 3 ? 1 : 0;
                n += r > 2 && r < 4.5 ? 1 : 0;
                outside += r > 2 && r < 4.5 ? s[i] : 0;
                assertThat(r < 0.4 && Math.abs(s[i]) > 6).as("core at %d", i).isFalse();
            }
            assertThat(Math.sqrt(arcs)).as("S/N of the arcs").isGreaterThan(25);
            assertThat(bright).isGreaterThan(25);
            assertThat(outside / n).isEqualTo(0, within(0.1));
        }
    }

    @Test
    void badInputIsASentence() {
        float[] galaxy = Galaxies.round(5000).pixels();
        float[] nothing = new float[galaxy.length];
        Arrays.fill(nothing, Float.NaN);
        float[] constant = new float[galaxy.length];
        Arrays.fill(constant, 7);
        assertThat(reason(Galaxies.band("r", nothing, 1)))
                .isEqualTo(
                        "There is no residual of r: only 0 of its 4096 pixels have a value, a positive variance and no"
                                + " bad mask plane.");
        assertThat(reason(Galaxies.band("r", galaxy, 0))).contains("only 0 of its 4096 pixels");
        assertThat(reason(Galaxies.band("r", galaxy, Double.NaN))).contains("only 0 of its 4096 pixels");
        assertThat(reason(Galaxies.band("r", galaxy, Double.POSITIVE_INFINITY))).contains("only 0 of its 4096 pixels");
        assertThat(reason(Galaxies.band("r", constant, 1))).contains("no galaxy stands out at the target (0.0 σ");
        assertThat(reason(Galaxies.band("r", new float[]{3}, new float[]{1}, 1, 0.2)))
                .contains("only 1 of its 1 pixels");
        assertThat(reason(Galaxies.band("r", Galaxies.noisy(new float[4096], 1, new SplittableRandom(1)), 1)))
                .contains("no galaxy stands out");
        int[] middle = IntStream.range(0, 4096).filter(i -> Math.abs(i % 64 - 31) < 9 && Math.abs(i / 64 - 31) < 9)
                .toArray();
        assertThat(reason(Galaxies.marked(Galaxies.band("r", galaxy, 1), "BAD", middle)))
                .contains("no usable pixel lies as near to the target as the galaxy's centre is searched for");
        BandImage good = Galaxies.band("r", galaxy, 1);
        for (double far : new double[]{-3000, 5000, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThat(residual.of(good, new PixelPoint(far, far))).isInstanceOfSatisfying(ResidualResult.Failed.class,
                    f -> assertThat(f.reason()).contains("the target lies outside the stamp"));
        }
        assertThat(residual.of(Galaxies.stamp(good), new Band("z"))).isInstanceOfSatisfying(ResidualResult.Failed.class,
                f -> assertThat(f.reason()).isEqualTo("There is no residual of z: the band is missing."));
    }

    @Test
    void nothingThrowsAndNothingBecomesNan() {
        SplittableRandom random = new SplittableRandom(77);
        for (int k = 0; k < 60; k++) {
            int size = random.nextInt(1, 40);
            float[] pixels = new float[size * size];
            float[] variance = new float[size * size];
            double scale = Math.pow(10, random.nextDouble(-30, 30));
            for (int i = 0; i < pixels.length; i++) {
                double blob = 100 * Math.exp(-0.02 * random.nextDouble() * Math.pow(i % size - size / 2.0, 2));
                pixels[i] = (float) (scale * (random.nextInt(9) == 0 ? Double.NaN : blob + random.nextGaussian()));
                variance[i] = (float) (random.nextInt(9) == 0 ? -1 : random.nextDouble() * scale * scale);
            }
            BandImage image = Galaxies.band("r", pixels, variance, size, 0.2);
            if (residual.of(image, Galaxies.target(image)) instanceof ResidualResult.Made m) {
                for (int i = 0; i < pixels.length; i++) {
                    assertThat(Float.isFinite(m.image().image().pixels()[i])).isEqualTo(Float.isFinite(pixels[i]));
                }
            }
        }
    }

    private ResidualResult.Made made(BandImage image) {
        return switch (residual.of(image, Galaxies.target(image))) {
            case ResidualResult.Made made -> made;
            case ResidualResult.Failed failed -> throw new AssertionError(failed.reason());
        };
    }

    private String reason(BandImage image) {
        return residual.of(image, Galaxies.target(image)) instanceof ResidualResult.Failed failed
                ? failed.reason()
                : "it was made";
    }

    private static BandImage band(float[] truth, long seed) {
        return Galaxies.band("r", Galaxies.noisy(truth, Galaxies.NOISE, new SplittableRandom(seed)), Galaxies.NOISE);
    }

    private static Hdu hdu(FitsFile fits, String name) throws Exception {
        return fits.hdus().stream().filter(h -> h.name().equals(name)).findFirst().orElseThrow();
    }

    /// Share of an arc's light that is left where it is bright.
    private static double kept(ResidualResult.Made made, float[] arc) {
        double peak = IntStream.range(0, arc.length).mapToDouble(i -> arc[i]).max().orElseThrow();
        double left = 0;
        double all = 0;
        for (int i = 0; i < arc.length; i++) {
            if (arc[i] > 0.1 * peak) {
                left += made.image().image().pixels()[i];
                all += arc[i];
            }
        }
        return left / all;
    }

    private static double turn(double a, double b) {
        double d = a - b;
        return Math.abs(d - 180 * Math.rint(d / 180));
    }

    private static double rms(float[] a, float[] b) {
        return Math.sqrt(IntStream.range(0, a.length).mapToDouble(i -> (a[i] - b[i]) * (a[i] - b[i])).average()
                .orElseThrow());
    }

    private static double largest(float[] a, float[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> Math.abs(a[i] - b[i])).max().orElseThrow();
    }
}
