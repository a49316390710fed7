package ripple.fits.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;

class FieldTest {
    private static final double NAN = Double.NaN;

    private final SplittableRandom random = new SplittableRandom(20260101);

    @Test
    void aSplineGoesThroughItsBins() {
        double[] y = {10, 20, 35, 50};
        double[] x = {-5, 0, 7, 20, 21};
        double[] values = random.doubles(20, -3, 3).toArray();

        SplineField field = new SplineField(y, x, values, "nJy");

        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < x.length; j++) {
                assertThat(field.at(new PixelPoint(x[j], y[i]))).isCloseTo(values[i * x.length + j], within(1e-13));
            }
        }
        assertThat(field.unit()).isEqualTo("nJy");
    }

    @Test
    void aSplineOfAPlaneIsThePlaneInsideAndOutside() {
        double[] at = {0, 3, 10, 12, 40};
        double[] values = IntStream.range(0, 25).mapToDouble(k -> 2 - 0.5 * at[k % 5] + 0.25 * at[k / 5]).toArray();
        SplineField field = new SplineField(at, at, values, "");

        for (int i = 0; i < 100; i++) {
            double px = random.nextDouble(-20, 60);
            double py = random.nextDouble(-20, 60);
            assertThat(field.at(new PixelPoint(px, py))).isCloseTo(2 - 0.5 * px + 0.25 * py, within(1e-11));
        }
    }

    @Test
    void akimaDoesNotOvershootBesideAStep() {
        Akima step = new Akima(new double[]{0, 1, 2, 3, 4, 5, 6, 7}, new double[]{0, 0, 0, 0, 1, 1, 1, 1});

        for (double t = 0; t <= 7; t += 0.125) {
            assertThat(step.at(t)).isBetween(0.0, 1.0);
        }
        assertThat(step.at(1.5)).isZero();
        assertThat(step.at(3.5)).isEqualTo(0.5);
    }

    @Test
    void fewPointsGiveALineAConstantOrNothing() {
        assertThat(new Akima(new double[]{2, 4}, new double[]{1, 5}).at(5)).isEqualTo(7);
        assertThat(new Akima(new double[]{2}, new double[]{9}).at(-100)).isEqualTo(9);
        assertThat(new Akima(new double[0], new double[0]).at(1)).isNaN();
    }

    @Test
    void binsWithoutAValueAreLeftOut() {
        double[] at = {0, 10, 20, 30};
        double[] values = {
                1, NAN, 3, 4, //
                1, NAN, Double.POSITIVE_INFINITY, 4, //
                1, NAN, 3, 4, //
                1, NAN, 3, 4};

        SplineField field = new SplineField(at, at, values, "nJy");

        assertThat(field.at(new PixelPoint(10, 17))).isCloseTo(2, within(1e-13));
        assertThat(field.at(new PixelPoint(20, 10))).isCloseTo(3, within(1e-13));
        double[] nothing = new double[4];
        Arrays.fill(nothing, NAN);
        assertThat(new SplineField(new double[]{0, 1}, new double[]{0, 1}, nothing, "").at(new PixelPoint(0, 0)))
                .isNaN();
    }

    @Test
    void aPlaneHasTheValuesOfItsPixels() {
        PixelBox box = new PixelBox(-3, 5, 9, 4);
        double[] at = {-10, 0, 10, 20, 40};
        SplineField spline = new SplineField(at, at, random.doubles(25, -1, 1).toArray(), "nJy");
        ChebyshevField series = new ChebyshevField(new PixelBox(-20, -10, 60, 50),
                new double[][]{{1, 2, 3}, {-1, 0.5, 0}, {0.25, 0, 0.125}, {0.1, 0, 0}}, "nJy");
        List<Field> fields = List.of(spline, series, new SumField(List.of(spline, series)),
                new ProductField(List.of(spline, series)));

        for (Field field : fields) {
            double[] plane = field.over(box);
            for (int k = 0; k < plane.length; k++) {
                PixelPoint pixel = new PixelPoint(box.x0() + k % 9, box.y0() + k / 9);
                assertThat(plane[k]).isCloseTo(field.at(pixel), within(1e-12));
            }
        }
    }

    @Test
    void aChebyshevSeriesIsASumOfCosines() {
        double[][] c = {{0.3, -1, 0.7, 0.2}, {1.5, 0.1, -0.4, 0}, {0, 0.6, 0, -0.9}};
        PixelBox box = new PixelBox(100, -50, 40, 20);
        ChebyshevField field = new ChebyshevField(box, c, "");

        for (int i = 0; i < 100; i++) {
            double u = random.nextDouble(-1, 1);
            double v = random.nextDouble(-1, 1);
            double expected = 0;
            for (int p = 0; p < c.length; p++) {
                for (int q = 0; q < c[p].length; q++) {
                    expected += c[p][q] * Math.cos(p * Math.acos(v)) * Math.cos(q * Math.acos(u));
                }
            }
            // The outer edges of the pixels 100 and 139 are at 99.5 and 139.5.
            PixelPoint place = new PixelPoint(99.5 + 20 * (u + 1), -50.5 + 10 * (v + 1));
            assertThat(field.at(place)).isCloseTo(expected, within(1e-12));
        }
    }

    @Test
    void sumsNeedOneUnitAndProductsOneFactor() {
        Field nJy = new ChebyshevField(new PixelBox(0, 0, 1, 1), new double[][]{{2}}, "nJy");
        Field plain = new ChebyshevField(new PixelBox(0, 0, 1, 1), new double[][]{{3}}, "");

        assertThat(new ProductField(List.of(nJy, plain)).unit()).isEqualTo("nJy");
        assertThat(new ProductField(List.of(nJy, plain)).at(new PixelPoint(0, 0))).isEqualTo(6);
        assertThatThrownBy(() -> new SumField(List.of(nJy, plain))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SumField(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ProductField(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersThatContradictEachOtherAreRefused() {
        double[] two = {0, 1};
        assertThatThrownBy(() -> new SplineField(two, two, new double[3], "")).hasMessageContaining("2 x 2 bins");
        assertThatThrownBy(() -> new SplineField(two, new double[]{1, 1}, new double[4], ""))
                .hasMessageContaining("ascending");
        assertThatThrownBy(() -> new SplineField(two, new double[]{0, NAN}, new double[4], ""))
                .hasMessageContaining("ascending");
        assertThatThrownBy(() -> new ChebyshevField(new PixelBox(0, 0, 5, 5), new double[][]{{1, 2}, {3}}, ""))
                .hasMessageContaining("one length");
        assertThatThrownBy(() -> new ChebyshevField(new PixelBox(0, 0, 0, 5), new double[][]{{1}}, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
