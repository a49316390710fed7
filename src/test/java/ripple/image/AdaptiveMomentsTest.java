package ripple.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ripple.image.AdaptiveMoments.Cause;
import ripple.image.AdaptiveMoments.Converged;
import ripple.image.AdaptiveMoments.Failed;
import ripple.testkit.Deviations;
import ripple.testkit.VectorPsfs;
import ripple.testkit.Vectors;
import tools.jackson.databind.JsonNode;

class AdaptiveMomentsTest {
    /// Relative on sizes, absolute on places and shapes: the vectors' tolerances.
    private static final double SIZE = 2e-6;
    private static final double SHAPE = 1e-5;

    @TestFactory
    Stream<DynamicTest> agreesWithHsm() {
        return Vectors.cases("psf.json").stream().filter(c -> c.get("kind").asString().equals("moments"))
                .map(c -> DynamicTest.dynamicTest(c.get("id").asString(), () -> check(c)));
    }

    private static void check(JsonNode one) {
        JsonNode wanted = one.get("result");
        Vectors.Array psf = VectorPsfs.of(one.get("input"));
        AdaptiveMoments moments = AdaptiveMoments.of(psf.values(), psf.width(), psf.height(),
                Vectors.number(wanted.get("guess_sigma")));
        if (wanted.get("status").asInt() != 0 || Vectors.number(wanted.get("amp")) <= 0) {
            assertThat(moments).isInstanceOf(Failed.class);
            return;
        }
        Converged m = (Converged) moments;
        double sigma = number(wanted, "sigma");
        Deviations.record("PSF shapes: σ, relative", "GalSim", Math.abs(m.sigma() / sigma - 1), SIZE);
        Deviations.record("PSF shapes: e1, e2", "GalSim",
                Math.max(Math.abs(m.e1() - number(wanted, "e1")), Math.abs(m.e2() - number(wanted, "e2"))), SHAPE);
        assertThat(m.sigma()).isCloseTo(sigma, within(SIZE * sigma));
        assertThat(m.fwhm()).isCloseTo(number(wanted, "fwhm_px"), within(SIZE * m.fwhm()));
        assertThat(m.mxx()).isCloseTo(number(wanted, "Mxx"), within(SHAPE * m.mxx()));
        assertThat(m.myy()).isCloseTo(number(wanted, "Myy"), within(SHAPE * m.myy()));
        assertThat(m.mxy()).isCloseTo(number(wanted, "Mxy"), within(SHAPE * sigma * sigma));
        assertThat(new double[]{m.e1(), m.e2(), m.g1(), m.g2(), m.x(), m.y()}).containsExactly(
                new double[]{number(wanted, "e1"), number(wanted, "e2"), number(wanted, "g1"), number(wanted, "g2"),
                        number(wanted, "x"), number(wanted, "y")},
                within(SHAPE));
        assertThat(m.amplitude()).isCloseTo(number(wanted, "amp"), within(SHAPE * m.amplitude()));
        assertThat(m.rho4()).isCloseTo(number(wanted, "rho4"), within(SHAPE * m.rho4()));
        assertThat(m.iterations()).isEqualTo(wanted.get("n_iter").asInt());
    }

    private static double number(JsonNode node, String name) {
        return Vectors.number(node.get(name));
    }

    @Test
    void aNegativeProfileIsRefused() {
        double[] values = gaussian(21, 2);
        for (int i = 0; i < values.length; i++) {
            values[i] = -values[i];
        }

        assertThat(AdaptiveMoments.of(values, 21, 21, 3)).isEqualTo(new Failed(Cause.NEGATIVE));
    }

    @Test
    void pixelsWithoutAValueAreRefused() {
        double[] values = gaussian(21, 2);
        values[200] = Double.NaN;

        assertThat(AdaptiveMoments.of(values, 21, 21, 3)).isEqualTo(new Failed(Cause.NOT_FINITE));
    }

    @Test
    void anUndersampledProfileIsMeasuredWithAWarning() {
        assertThat(AdaptiveMoments.of(gaussian(41, 0.9), 41, 41, 2)).isInstanceOfSatisfying(Converged.class, m -> {
            assertThat(m.isUndersampled()).isTrue();
            assertThat(m.warning()).contains("0.89 px").contains("undersampled");
        });
        assertThat(AdaptiveMoments.of(gaussian(41, 2), 41, 41, 2))
                .isInstanceOfSatisfying(Converged.class, m -> assertThat(m.warning()).isEmpty());
    }

    @Test
    void aPsfIsMeasuredWhateverItsWidth() {
        for (double sigma = 1.25; sigma < 9; sigma += 0.25) {
            Psf psf = new Psf(101, 101, gaussian(101, sigma), PsfSource.CELL);

            assertThat(AdaptiveMoments.fwhmPixels(psf)).isCloseTo(2.3548200450309493 * sigma, within(0.003 * sigma));
        }
    }

    @Test
    void noPsfHasNoWidth() {
        assertThat(AdaptiveMoments.of(Psf.none())).isEqualTo(new Failed(Cause.NO_PSF));
        assertThat(AdaptiveMoments.fwhmPixels(Psf.none())).isNaN();
    }

    @Test
    void noiseOfAnySeedEndsInAResult() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 200; i++) {
            double[] noise = random.doubles(25 * 25, -1, 1).toArray();

            AdaptiveMoments moments = AdaptiveMoments.of(noise, 25, 25, 0.5 + random.nextDouble(6));

            if (moments instanceof Converged m) {
                assertThat(m.sigma()).isFinite().isPositive();
                assertThat(m.amplitude()).isPositive();
            } else {
                assertThat(((Failed) moments).reason()).endsWith(".");
            }
        }
    }

    @Test
    void aWrongSizeIsAProgrammersMistake() {
        assertThatThrownBy(() -> AdaptiveMoments.of(new double[5], 3, 2, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AdaptiveMoments.of(new double[6], 3, 2, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] gaussian(int n, double sigma) {
        double[] values = new double[n * n];
        for (int i = 0; i < values.length; i++) {
            int dx = i % n - n / 2;
            int dy = i / n - n / 2;
            values[i] = Math.exp(-0.5 * (dx * dx + dy * dy) / (sigma * sigma));
        }
        return values;
    }
}
