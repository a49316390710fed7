package ripple.ui.stamps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import ripple.image.Stamp;
import ripple.image.TanWcs;
import ripple.plot.Chart;
import ripple.plot.PlotPoint;
import ripple.plot.Series;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;
import ripple.ui.view.SkyRing;

/// The radial profile of Inspect, against a computation that shares nothing with it: each pixel is cut into small squares, and each of these counts
/// for the ring that its centre lies in. And against a profile that is known as a formula.
class RadialProfileTest {
    private static final int WIDTH = 31;
    private static final int HEIGHT = 27;
    private static final PixelPoint CENTRE = new PixelPoint(14.37, 12.81);
    private static final double SCALE = 0.2;
    /// Squares along the edge of a pixel.
    private static final int FINE = 60;
    private static final SkyPosition TANGENT = new SkyPosition(53.1, -27.8);
    private static final TanWcs WCS = new TanWcs(TANGENT, CENTRE.x(), CENTRE.y(), -SCALE / 3600, 0, 0, SCALE / 3600);

    private interface Pixel {
        double at(int x, int y);
    }

    /// What is wanted of one ring: mean, its error, the share of pixels in it.
    private record Ring(double mean, double error, double area) {}

    private static BandImage image(String band, double nanojanskyPerUnit, Pixel value, Pixel variance) {
        return new BandImage(new Band(band), new PixelBox(0, 0, WIDTH, HEIGHT), plane(value), plane(variance),
                new Mask(WIDTH, HEIGHT, new long[WIDTH * HEIGHT], MaskPlanes.of("NO_DATA")), Psf.none(), WCS,
                new Calibration("adu", nanojanskyPerUnit), new Provenance("", "", -1, -1, ""));
    }

    private static Plane plane(Pixel pixel) {
        float[] values = new float[WIDTH * HEIGHT];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) pixel.at(i % WIDTH, i / WIDTH);
        }
        return new Plane(WIDTH, HEIGHT, values);
    }

    private static List<Series> series(ReadChart which, BandImage... images) {
        List<Band> bands = Arrays.stream(images).map(BandImage::band).toList();
        Stamp stamp = new Stamp("o", TANGENT, 1, 2, CENTRE, images[0].box(), bands,
                Arrays.stream(images).collect(java.util.stream.Collectors.toMap(BandImage::band, i -> i)), Map.of());
        Chart chart = new ReadCharts(stamp, TANGENT, new SkyRing(TANGENT, 1), null, bands.getFirst()).chart(which);
        return chart.series();
    }

    /// The ring from one whole pixel to the next around the centre, by counting small squares.
    private static Ring counted(BandImage image, int ring) {
        double sum = 0;
        double variance = 0;
        double area = 0;
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            float value = image.image().pixels()[i];
            if (Float.isFinite(value)) {
                double share = share(i % WIDTH, i / WIDTH, ring);
                sum += share * value;
                variance += share * share * image.variance().pixels()[i];
                area += share;
            }
        }
        return new Ring(sum / area, Math.sqrt(variance) / area, area);
    }

    private static double share(int x, int y, int ring) {
        int inside = 0;
        for (int k = 0; k < FINE * FINE; k++) {
            double dx = x - 0.5 + (k % FINE + 0.5) / FINE - CENTRE.x();
            double dy = y - 0.5 + (Math.floorDiv(k, FINE) + 0.5) / FINE - CENTRE.y();
            inside += (int) Math.hypot(dx, dy) == ring ? 1 : 0;
        }
        return (double) inside / (FINE * FINE);
    }

    @Test
    void everyRingIsTheMeanOfThePartsOfPixelsThatLieInIt() {
        SplittableRandom random = new SplittableRandom(5);
        float[] noise = new float[WIDTH * HEIGHT];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) (40 + 10 * random.nextGaussian());
        }
        // Some pixels have no value, a whole quarter among them.
        Pixel holes = (x, y) -> (x * 7 + y * 5) % 23 == 0 || (x > 20 && y > 18) ? Float.NaN : noise[y * WIDTH + x];
        BandImage r = image("r", 2.5, holes, (x, y) -> 3 + 0.2 * x + 0.1 * y);
        BandImage g = image("g", 1, (x, y) -> noise[y * WIDTH + x] - 30, (x, y) -> 7);
        List<Series> both = series(ReadChart.RADIAL, g, r);
        assertThat(both).extracting(Series::name).containsExactly("g", "r");
        List<BandImage> images = List.of(g, r);
        for (int i = 0; i < images.size(); i++) {
            BandImage image = images.get(i);
            List<PlotPoint> points = both.get(i).points();
            assertThat(points).hasSize(WIDTH / 2);
            double toBrightness = image.calibration().nanojanskyPerUnit() / (SCALE * SCALE);
            for (int ring = 0; ring < points.size(); ring++) {
                Ring expected = counted(image, ring);
                PlotPoint point = points.get(ring);
                assertThat(point.x()).isCloseTo((ring + 0.5) * SCALE, within(1e-9));
                assertThat(point.y() / toBrightness).as("%s, ring %d", image.band(), ring)
                        .isCloseTo(expected.mean, within(2e-3 * expected.mean));
                assertThat(point.error() / toBrightness).as("error of %s, ring %d", image.band(), ring)
                        .isCloseTo(expected.error, within(5e-3 * expected.error));
            }
        }
    }

    /// An exponential disc: from the mean over a ring of the formula, integrated along the radius.
    @Test
    void aDiscHasTheProfileOfItsFormula() {
        double length = 6;
        // What a pixel holds is the mean of the formula over its area.
        BandImage disc = image("i", 1, (x, y) -> {
            double sum = 0;
            for (int k = 0; k < FINE * FINE; k++) {
                double dx = x - 0.5 + (k % FINE + 0.5) / FINE - CENTRE.x();
                double dy = y - 0.5 + (Math.floorDiv(k, FINE) + 0.5) / FINE - CENTRE.y();
                sum += 100 * Math.exp(-Math.hypot(dx, dy) / length);
            }
            return sum / (FINE * FINE);
        }, (x, y) -> 1);
        List<PlotPoint> nanojansky = series(ReadChart.RADIAL, disc).getFirst().points();
        List<PlotPoint> magnitudes = series(ReadChart.RADIAL_MAGNITUDES, disc).getFirst().points();
        // The innermost circle is smaller than a pixel is wide: its light is spread over pixels that reach beyond it.
        for (int ring = 1; ring < 12; ring++) {
            double expected = (enclosed(ring + 1, length) - enclosed(ring, length))
                    / (Math.PI * (2 * ring + 1)) / (SCALE * SCALE);
            // A pixel that a circle cuts counts as if its light were the same everywhere in it.
            assertThat(nanojansky.get(ring).y()).as("ring %d", ring).isCloseTo(expected, within(0.02 * expected));
            assertThat(magnitudes.get(ring).y()).isCloseTo(8.9 - 2.5 * Math.log10(expected * 1e-9), within(0.02));
            assertThat(magnitudes.get(ring).error()).isCloseTo(
                    2.5 / Math.log(10) * nanojansky.get(ring).error() / nanojansky.get(ring).y(), within(1e-4));
        }
        // Surface brightness falls by 1.0857 mag over each scale length.
        double slope = (magnitudes.get(11).y() - magnitudes.get(3).y()) / (8 / length);
        assertThat(slope).isCloseTo(2.5 / Math.log(10), within(0.02));
    }

    /// Light of 100 exp(−r / length) inside of a radius.
    private static double enclosed(double radius, double length) {
        double u = radius / length;
        return 2 * Math.PI * 100 * length * length * (1 - (1 + u) * Math.exp(-u));
    }

    @Test
    void ringsWithoutAnyValueAreNotDrawnAndUnknownErrorsAreLeftOut() {
        BandImage hole = image("r", 1, (x, y) -> Math.hypot(x - CENTRE.x(), y - CENTRE.y()) < 4 ? Float.NaN : 5,
                (x, y) -> x < 3 ? Float.NaN : 2);
        List<PlotPoint> points = series(ReadChart.RADIAL, hole).getFirst().points();
        assertThat(points.get(0).y()).isNaN();
        assertThat(points.get(6).y()).isCloseTo(5 / (SCALE * SCALE), within(1e-9));
        assertThat(points.get(6).error()).isPositive();
        // Here the ring touches pixels whose variance is not known.
        assertThat(points.get(13).y()).isCloseTo(5 / (SCALE * SCALE), within(1e-9));
        assertThat(points.get(13).error()).isZero();
    }
}
