package ripple.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import ripple.image.InverseSinh;

class QuickAsinhTest {
    /// As good as the exact one, to far below a float's last place, over all magnitudes and signs.
    @Test
    void isRightToTwelveDigits() {
        SplittableRandom random = new SplittableRandom(1);
        double worst = 0;
        for (int i = 0; i < 300_000; i++) {
            double x = Math.pow(10, i % 3 == 0 ? random.nextDouble(-40, 80) : random.nextDouble(-3, 3))
                    * (random.nextBoolean() ? 1 : -1);
            double exact = InverseSinh.of(x);
            worst = Math.max(worst, Math.abs(QuickAsinh.of(x) - exact) / Math.abs(exact));
        }
        assertThat(worst).isLessThan(1e-12);
    }

    @Test
    void theSeamsFit() {
        for (double seam : new double[]{1.0 / 32, 1e150}) {
            assertThat(QuickAsinh.of(Math.nextDown(seam))).isCloseTo(QuickAsinh.of(seam), within(1e-12 * seam));
        }
        assertThat(QuickAsinh.of(0)).isZero();
        assertThat(1 / QuickAsinh.of(-0.0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(QuickAsinh.of(Double.NaN)).isNaN();
        assertThat(QuickAsinh.of(Double.NEGATIVE_INFINITY)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    /// A plane of floats is rounded as the exact function is, but for one in some thousands that lies between two floats.
    @Test
    void aPlaneHasTheFloatsOfTheExactFunction() {
        SplittableRandom random = new SplittableRandom(2);
        float[] pixels = Stamps.noise(100_000, 3, random);
        float[] quick = new BandNormalisation.Asinh(0.7, "fixed").applied(pixels);
        for (int i = 0; i < pixels.length; i++) {
            float exact = (float) InverseSinh.of(pixels[i] / 0.7);
            assertThat(Math.abs(quick[i] - exact)).isLessThanOrEqualTo(Math.ulp(exact));
        }
    }
}
