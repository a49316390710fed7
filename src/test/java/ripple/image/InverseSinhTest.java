package ripple.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InverseSinhTest {
    /// The slow way that loses no digits (fdlibm, s_asinh.c).
    private static double careful(double t) {
        return t > 1 << 28 ? Math.log(t) + Math.log(2) : Math.log1p(t + t * t / (1 + Math.sqrt(1 + t * t)));
    }

    @Test
    void agreesWithTheCarefulWayAtEverySize() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 200_000; i++) {
            double x = Math.pow(10, -12 + 24 * random.nextDouble());
            assertThat(InverseSinh.of(x)).as("asinh(%s)", x).isCloseTo(careful(x), within(1e-15 * careful(x)));
            assertThat(InverseSinh.of(-x)).isEqualTo(-InverseSinh.of(x));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-9, 0.1, 0.2499999, 0.25, 0.5, 1, 2, 30, 300})
    void undoesSinh(double x) {
        assertThat(InverseSinh.of(Math.sinh(x))).isCloseTo(x, within(2e-15 * x));
    }

    @Test
    void keepsWhatIsNoOrdinaryNumber() {
        assertThat(InverseSinh.of(Double.NaN)).isNaN();
        assertThat(InverseSinh.of(Double.NEGATIVE_INFINITY)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(InverseSinh.of(Double.MAX_VALUE)).isCloseTo(710.4758600739439, within(1e-12));
        assertThat(1 / InverseSinh.of(-0.0)).isEqualTo(Double.NEGATIVE_INFINITY);
    }
}
