package ripple.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Calibration;
import ripple.image.Mask;
import ripple.image.MaskPlanes;
import ripple.image.Plane;
import ripple.image.Provenance;
import ripple.image.Psf;
import ripple.image.TanWcs;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;
import ripple.testkit.Deviations;

/// A Gaussian source of 1000 nJy on a slope of variance: aperture sums, rings, and cuts through it.
class GrowthCurveTest {
    private static final int WIDTH = 37;
    private static final int HEIGHT = 41;
    private static final PixelPoint CENTRE = new PixelPoint(17.3, 19.6);
    private static final double SIGMA = 2.3;

    /// Radius, sum and error as photutils 3.1.1 gives them (method exact) for the same float32 pixels.
    private static final double[][] PHOTUTILS = {{0.4, 14.568456184, 0.803241969}, {1.0, 89.349723831, 3.925692201},
            {2.5, 439.885870647, 10.700801037}, {4.0, 774.935032404, 17.794226051},
            {7.25, 992.579810597, 32.842224747}, {12.0, 999.998499338, 54.821771354},
            {20.5, 1000.000005260, 92.635013445}};

    private interface Pixel {
        double at(int x, int y);
    }

    private static BandImage image(Pixel value, Pixel variance) {
        return new BandImage(new Band("r"), new PixelBox(0, 0, WIDTH, HEIGHT), plane(value), plane(variance),
                new Mask(WIDTH, HEIGHT, new long[WIDTH * HEIGHT], MaskPlanes.of("NO_DATA")), Psf.none(),
                new TanWcs(new SkyPosition(10, -5), 18, 20, -0.2 / 3600, 0, 0, 0.2 / 3600), Calibration.NANOJANSKY,
                new Provenance("", "", -1, -1, ""));
    }

    private static Plane plane(Pixel pixel) {
        float[] values = new float[WIDTH * HEIGHT];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) pixel.at(i % WIDTH, i / WIDTH);
        }
        return new Plane(WIDTH, HEIGHT, values);
    }

    private static double source(int x, int y) {
        double square = Math.pow(x - CENTRE.x(), 2) + Math.pow(y - CENTRE.y(), 2);
        return 1000 / (2 * Math.PI * SIGMA * SIGMA) * Math.exp(-square / (2 * SIGMA * SIGMA));
    }

    private static BandImage source() {
        return image(GrowthCurveTest::source, (x, y) -> 4 + 0.05 * x + 0.1 * y);
    }

    @Test
    void sumsAndErrorsAreThoseOfPhotutils() {
        double[] radii = java.util.Arrays.stream(PHOTUTILS).mapToDouble(row -> row[0]).toArray();
        List<GrowthCurve.Sum> circles = GrowthCurve.of(source(), CENTRE, radii).circles();
        for (int i = 0; i < PHOTUTILS.length; i++) {
            Deviations.record("aperture sum (nJy)", "photutils 3.1.1", Math.abs(circles.get(i).sum() - PHOTUTILS[i][1]),
                    1e-6);
            assertThat(circles.get(i).sum()).isCloseTo(PHOTUTILS[i][1], within(1e-6));
            assertThat(circles.get(i).error()).isCloseTo(PHOTUTILS[i][2], within(1e-6));
        }
    }

    @Test
    void theCurveGrowsToTheWholeFluxAsTheFormulaSays() {
        for (GrowthCurve.Sum circle : GrowthCurve.of(source(), CENTRE, GrowthCurve.evenly(1, 16)).circles()) {
            double expected = 1000 * (1 - Math.exp(-circle.outer() * circle.outer() / (2 * SIGMA * SIGMA)));
            assertThat(circle.sum()).as("radius %s", circle.outer()).isCloseTo(expected, within(8.0));
        }
    }

    @Test
    void anyCircleOnAConstantImageHasItsArea() {
        BandImage flat = image((x, y) -> 2, (x, y) -> 9);
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 300; i++) {
            PixelPoint centre = new PixelPoint(13 + random.nextDouble() * 10, 13 + random.nextDouble() * 14);
            double radius = 0.05 + random.nextDouble() * 12;
            GrowthCurve.Sum circle = GrowthCurve.of(flat, centre, radius / 3, radius / 2, radius).circles().getLast();
            double area = Math.PI * radius * radius;
            assertThat(circle.sum()).isCloseTo(2 * area, within(1e-9 * (1 + area)));
            assertThat(circle.error()).isBetween(0.0, 3 * Math.sqrt(area) + 1e-9);
            assertThat(circle.coverage()).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void ringsAreWhatACircleGainsOverTheOneBefore() {
        GrowthCurve curve = GrowthCurve.of(source(), CENTRE, 2, 5, 9);
        List<GrowthCurve.Sum> circles = curve.circles();
        List<GrowthCurve.Sum> rings = curve.rings();
        assertThat(rings.get(1).sum()).isCloseTo(circles.get(1).sum() - circles.get(0).sum(), within(1e-9));
        assertThat(rings.get(2).inner()).isEqualTo(5);
        assertThat(rings.get(2).area()).isCloseTo(Math.PI * (81 - 25), within(1e-9));
        assertThat(rings.get(0).mean()).isCloseTo(circles.get(0).sum() / (4 * Math.PI), within(1e-9));
    }

    @Test
    void holesEdgesAndMissingVariancesAreSaid() {
        BandImage hole = image((x, y) -> x < 18 ? Float.NaN : 1, (x, y) -> 1);
        GrowthCurve.Sum half = GrowthCurve.of(hole, new PixelPoint(17.5, 20), 6).circles().getFirst();
        assertThat(half.coverage()).isCloseTo(0.5, within(1e-12));
        assertThat(half.sum()).isCloseTo(18 * Math.PI, within(1e-9));
        GrowthCurve.Sum corner = GrowthCurve.of(image((x, y) -> 1, (x, y) -> 1), new PixelPoint(-0.5, -0.5), 10)
                .circles().getFirst();
        assertThat(corner.coverage()).isCloseTo(0.25, within(1e-12));
        GrowthCurve.Sum far = GrowthCurve.of(source(), new PixelPoint(400, -1e9), 3).circles().getFirst();
        assertThat(far.sum()).isNaN();
        assertThat(far.area()).isZero();
        BandImage unknown = image((x, y) -> 1, (x, y) -> x == 20 && y == 20 ? Float.NaN : 1);
        List<GrowthCurve.Sum> circles = GrowthCurve.of(unknown, new PixelPoint(16, 20), 2, 8).circles();
        assertThat(circles.get(0).error()).isBetween(3.0, Math.sqrt(4 * Math.PI));
        assertThat(circles.get(1).error()).isNaN();
        assertThat(circles.get(1).sum()).isCloseTo(64 * Math.PI, within(1e-9));
        assertThatIllegalArgumentException().isThrownBy(() -> GrowthCurve.of(source(), CENTRE, 3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> GrowthCurve.of(source(), CENTRE, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> GrowthCurve.of(source(), new PixelPoint(Double.NaN, 0)));
    }

    @Test
    void cutsGoThroughThePixelsThatTheyName() {
        BandImage ramp = image((x, y) -> 10 * x + y, (x, y) -> 4);
        assertThat(LineProfile.row(ramp, 7)).hasSize(WIDTH).element(5)
                .isEqualTo(new LineProfile.Point(5, 57, 2));
        assertThat(LineProfile.column(ramp, 3)).hasSize(HEIGHT).element(40)
                .isEqualTo(new LineProfile.Point(40, 70, 2));
        assertThat(LineProfile.row(ramp, -1)).isEmpty();
        assertThat(LineProfile.column(ramp, WIDTH)).isEmpty();
        List<LineProfile.Point> diagonal = LineProfile.along(ramp, new PixelPoint(2.5, 3), new PixelPoint(14.5, 8),
                500);
        assertThat(diagonal).hasSize(14);
        assertThat(diagonal.getLast().position()).isCloseTo(13, within(1e-12));
        for (LineProfile.Point point : diagonal) {
            double t = point.position() / 13;
            assertThat(point.value()).isCloseTo(10 * (2.5 + 12 * t) + 3 + 5 * t, within(1e-9));
            assertThat(point.error()).isBetween(0.99, 2.01);
        }
        assertThat(LineProfile.along(ramp, new PixelPoint(-5, 3), new PixelPoint(5, 3), 500).getFirst().value())
                .isNaN();
    }
}
