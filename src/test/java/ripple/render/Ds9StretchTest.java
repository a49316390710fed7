package ripple.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// DS9's curves where they are not astropy's: near, but not the same, and with DS9's ends.
class Ds9StretchTest {
    private static final List<Stretch> ALL = List.of(new Ds9Stretch.Log(1000), new Ds9Stretch.Log(10),
            new Ds9Stretch.Pow(1000), new Ds9Stretch.Asinh(), new Ds9Stretch.Sinh());

    @Test
    void theLastValueIsNotQuiteOne() {
        assertThat(new Ds9Stretch.Log(1000).at(1)).isCloseTo(Math.log(1001) / Math.log(1000), within(1e-15));
        assertThat(new Ds9Stretch.Pow(1000).at(1)).isCloseTo(0.999, within(1e-15));
        assertThat(new Ds9Stretch.Asinh().at(1)).isCloseTo(2.99822295029797 / 3, within(1e-14));
        assertThat(new Ds9Stretch.Sinh().at(1)).isCloseTo(10.0178749274099 / 10, within(1e-14));
    }

    @Test
    void astropysCurvesAreTheseDividedByTheirEnd() {
        List<Stretch> astropy = List.of(new Stretch.Log(1000), new Stretch.PowerDist(1000), new Stretch.Asinh(0.1),
                new Stretch.Sinh(1.0 / 3));
        List<Stretch> ds9 = List.of(new Ds9Stretch.Log(1000), new Ds9Stretch.Pow(1000), new Ds9Stretch.Asinh(),
                new Ds9Stretch.Sinh());
        for (int i = 0; i < ds9.size(); i++) {
            for (double x = 0; x <= 1; x += 1.0 / 64) {
                assertThat(ds9.get(i).at(x)).as("%s at %s", ds9.get(i), x)
                        .isCloseTo(astropy.get(i).at(x) * ds9.get(i).at(1), within(1e-13));
            }
        }
    }

    @Test
    void everyCurveHasItsInverseAndIsDrawnFromZeroToOne() {
        for (Stretch stretch : ALL) {
            for (double x = 0; x <= 1; x += 1.0 / 128) {
                assertThat(stretch.inverseAt(stretch.at(x))).as("%s", stretch).isCloseTo(x, within(1e-12));
            }
            assertThat(stretch.clipped(-3)).isZero();
            assertThat(stretch.clipped(7)).isBetween(0.999, 1.0);
            assertThat(stretch.clipped(Double.NaN)).isNaN();
        }
    }

    @Test
    void equalisationMakesEveryBrightnessAboutAsFrequent() {
        SplittableRandom random = new SplittableRandom(3);
        float[] values = new float[100_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) -Math.log(1 - random.nextDouble());
        }
        values[5] = Float.NaN;
        Limits limits = new Limits(0, 4);
        Stretch stretch = new Ds9HistogramEqualisation(values, limits);
        int[] counts = new int[16];
        for (float v : values) {
            if (v <= 4) {
                counts[(int) (16 * stretch.clipped(limits.fraction(v)))]++;
            }
        }
        double mean = Arrays.stream(counts).sum() / 16.0;
        assertThat(Arrays.stream(counts).boxed())
                .allSatisfy(n -> assertThat((double) n).isCloseTo(mean, within(0.05 * mean)));
    }

    /// By hand: of four values between the limits two lie in the lowest bin, so that the curve is at a half right after it.
    @Test
    void theCurveRisesByTheMeanContentOfABin() {
        Stretch stretch = new Ds9HistogramEqualisation(new float[]{0, 0, 5, 10, -1, 11, Float.NaN}, new Limits(0, 10));
        assertThat(stretch.at(0)).isZero();
        assertThat(stretch.at(1.0 / 16384)).isEqualTo(0.5);
        assertThat(stretch.at(0.499)).isEqualTo(0.5);
        assertThat(stretch.at(0.501)).isEqualTo(0.75);
        assertThat(stretch.at(1)).isEqualTo(0.75);
        assertThat(stretch.inverseAt(0.75)).isCloseTo(0.5, within(2e-4));
    }

    @Test
    void withoutValuesItIsLinear() {
        for (Stretch stretch : List.of(new Ds9HistogramEqualisation(new float[]{Float.NaN, 99}, new Limits(0, 1)),
                new Ds9HistogramEqualisation(new float[]{2, 2}, new Limits(2, 2)))) {
            assertThat(stretch.at(0.25)).isEqualTo(0.25);
            assertThat(stretch.at(2)).isBetween(0.9999, 1.0);
        }
        assertThat(HistogramEqualisation.within(new double[]{3, 3, 3}, new Limits(3, 3)))
                .isEqualTo(new Stretch.Linear());
    }
}
