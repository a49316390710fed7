package ripple.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import ripple.image.InverseSinh;

class QuickAsinhTest {
    /// Over all magnitudes and signs, and for softenings that the quick way leaves to the exact one.
    @Test
    void isRightToSevenDigits() {
        SplittableRandom random = new SplittableRandom(1);
        for (double softening : new double[]{1, 0.37, 1e-9, 1e20, 1e-130, 1e130, 1e-200}) {
            float[] pixels = new float[60_000];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (float) (Math.pow(10, i % 3 == 0 ? random.nextDouble(-40, 38) : random.nextDouble(-9, 3))
                        * (random.nextBoolean() ? 1 : -1));
            }
            float[] quick = QuickAsinh.of(pixels, softening);
            for (int i = 0; i < pixels.length; i++) {
                double exact = InverseSinh.of(pixels[i] / softening);
                assertThat(Math.abs(quick[i] - exact)).isLessThanOrEqualTo(1e-7 * Math.abs(exact) + Float.MIN_VALUE);
            }
        }
    }

    @Test
    void signsOfZeroStayAndWhatIsNotFiniteHasNoValue() {
        float[] out = QuickAsinh.of(new float[]{0, -0f, Float.NaN, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY},
                2);
        assertThat(out).containsExactly(0f, -0f, Float.NaN, Float.NaN, Float.NaN);
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
