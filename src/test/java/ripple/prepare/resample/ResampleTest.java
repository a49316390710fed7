package ripple.prepare.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ripple.image.AdaptiveMoments;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Calibration;
import ripple.image.Mask;
import ripple.image.MaskPlanes;
import ripple.image.Outcome;
import ripple.image.PixelGrid;
import ripple.image.Plane;
import ripple.image.Provenance;
import ripple.image.Psf;
import ripple.image.PsfSource;
import ripple.image.Stamp;
import ripple.image.TanWcs;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;

class ResampleTest {
    private static final SkyPosition TARGET = new SkyPosition(150.1, 2.2);
    private static final MaskPlanes PLANES = MaskPlanes.of("SAT", "NO_DATA", "CR");
    private static final double FWHM_PER_SIGMA = AdaptiveMoments.FWHM_PER_SIGMA;

    static Stream<ResampleMethod> methods() {
        return Stream.of(new ResampleMethod.Nearest(), new ResampleMethod.Bilinear(), new ResampleMethod.Bicubic(),
                ResampleMethod.Lanczos.of(3), ResampleMethod.Lanczos.of(4), new ResampleMethod.Area(),
                new ResampleMethod.Adaptive(AdaptiveKernel.GAUSSIAN), new ResampleMethod.Adaptive(AdaptiveKernel.HANN));
    }

    static Stream<ResampleMethod> interpolations() {
        return methods().filter(m -> !(m instanceof ResampleMethod.Adaptive));
    }

    /// A star keeps its flux when pixels become smaller or larger, or are turned; every value is per new pixel.
    @ParameterizedTest
    @MethodSource("methods")
    void fluxStays(ResampleMethod method) {
        Stamp stamp = star(61, 0.2, 25, 2.2);
        for (double scale : new double[]{0.0575, 0.11, 0.2, 0.31}) {
            ResampleResult.Resampled done = resampled(stamp, settings(method),
                    TargetGrid.centred(TARGET, scale, (int) (8 / scale)));
            double allowed = method instanceof ResampleMethod.Nearest ? 0.05 : 3e-3;
            assertThat(sum(only(done)) / sum(only(stamp))).as(method.label() + " " + scale).isCloseTo(1,
                    within(allowed));
            assertThat(done.report().area().get(new Band("g"))).isCloseTo(scale * scale / 0.04, within(1e-6));
        }
    }

    /// The other choice: values per pixel of the data, as reproject gives them; the calibration tells the flux in a new pixel.
    @Test
    void surfaceBrightnessKeepsTheValues() {
        Stamp stamp = star(61, 0.2, 0, 2.2);
        ResampleSettings settings = new ResampleSettings(ResampleMethod.Lanczos.of(3), Conserve.SURFACE_BRIGHTNESS);
        BandImage fine = only(resampled(stamp, settings, TargetGrid.centred(TARGET, 0.05, 160)));
        assertThat(sum(fine) * fine.calibration().nanojanskyPerUnit()).isCloseTo(sum(only(stamp)),
                within(1e-3 * sum(only(stamp))));
        assertThat(fine.calibration().unit()).isEqualTo("nJy");
        assertThat(fine.calibration().nanojanskyPerUnit()).isCloseTo(1 / 16.0, within(1e-6));
        BandImage coarse = only(resampled(stamp, settings, TargetGrid.centred(TARGET, 0.2, 41)));
        assertThat((double) coarse.image().at(20, 20)).isCloseTo(only(stamp).image().at(30, 30),
                within(1e-3 * only(stamp).image().at(30, 30)));
        assertThat((double) fine.image().at(80, 80)).isCloseTo(coarse.image().at(20, 20),
                within(0.02 * coarse.image().at(20, 20)));
    }

    /// On the grid that an image lies on already nothing happens to it.
    @ParameterizedTest
    @MethodSource("interpolations")
    void theOwnGridChangesNothing(ResampleMethod method) {
        Stamp stamp = noise(33, 0.2, 12);
        BandImage image = only(stamp);
        BandImage same = only(resampled(stamp, settings(method), new TargetGrid(image.wcs(), 33, 33)));
        for (int i = 0; i < 33 * 33; i++) {
            assertThat(same.image().pixels()[i]).isCloseTo(image.image().pixels()[i], within(2e-5f));
            assertThat(same.variance().pixels()[i]).isCloseTo(image.variance().pixels()[i], within(1e-4f));
        }
        assertThat(same.mask().bits()).containsExactly(image.mask().bits());
        assertThat(same.psf()).isSameAs(image.psf());
    }

    /// The variance is that of many pictures with noise.
    @ParameterizedTest
    @MethodSource("methods")
    void varianceIsThatOfTheNoise(ResampleMethod method) {
        SplittableRandom random = new SplittableRandom(5);
        TargetGrid grid = TargetGrid.centred(TARGET, 0.13, 5);
        double[] squares = new double[25];
        double[] told = new double[25];
        int pictures = 3000;
        float[] variance = new float[29 * 29];
        for (int i = 0; i < variance.length; i++) {
            variance[i] = 1 + i % 7;
        }
        for (int n = 0; n < pictures; n++) {
            float[] pixels = new float[variance.length];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (float) (random.nextGaussian() * Math.sqrt(variance[i]));
            }
            BandImage done = only(resampled(stamp(29, 0.2, 20, pixels, variance, new long[pixels.length]),
                    settings(method), grid));
            for (int i = 0; i < 25; i++) {
                squares[i] += (double) done.image().pixels()[i] * done.image().pixels()[i] / pictures;
                told[i] = done.variance().pixels()[i];
            }
        }
        for (int i = 0; i < 25; i++) {
            assertThat(squares[i] / told[i]).as(method.label() + " pixel " + i).isCloseTo(1, within(0.15));
        }
    }

    /// The PSF keeps its width on the sky and the sum that the file gave it.
    @ParameterizedTest
    @MethodSource("methods")
    void thePsfKeepsItsWidthOnTheSky(ResampleMethod method) {
        double sigma = 2.1;
        Stamp stamp = star(61, 0.2, 40, sigma);
        for (double scale : new double[]{0.0575, 0.2}) {
            BandImage done = only(resampled(stamp, settings(method), TargetGrid.centred(TARGET, scale, 64)));
            AdaptiveMoments.Converged moments = (AdaptiveMoments.Converged) AdaptiveMoments.of(done.psf());
            // Means and nearest pixels blur by about a pixel of the old grid, interpolation does not.
            double allowed = method.averages() || method instanceof ResampleMethod.Nearest
                    ? 0.12
                    : method instanceof ResampleMethod.Bilinear ? 0.04 : 0.003;
            assertThat(moments.fwhm() * scale / (FWHM_PER_SIGMA * sigma * 0.2)).as(method.label() + " " + scale)
                    .isCloseTo(1, within(allowed));
            assertThat(moments.x()).isCloseTo((done.psf().width() - 1) / 2.0, within(0.02));
            assertThat(moments.y()).isCloseTo((done.psf().height() - 1) / 2.0, within(0.02));
            assertThat(done.psf().sum()).isCloseTo(0.98, within(1e-12));
            assertThat(done.psf().width() % 2).isEqualTo(1);
        }
    }

    /// A star lies where the WCS of the result says.
    @Test
    void theWcsOfTheResultIsExact() {
        Stamp stamp = star(61, 0.2, 33, 2.0);
        BandImage done = only(resampled(stamp, ResampleSettings.STANDARD, TargetGrid.centred(TARGET, 0.0575, 140)));
        PixelPoint told = done.wcs().toPixel(TARGET).orElseThrow();
        assertThat(told.x()).isCloseTo(69.5, within(1e-9));
        AdaptiveMoments.Converged found = (AdaptiveMoments.Converged) AdaptiveMoments.of(done.image(), 7);
        assertThat(found.x()).isCloseTo(told.x(), within(0.01));
        assertThat(found.y()).isCloseTo(told.y(), within(0.01));
        assertThat(done.grid()).isEqualTo(PixelGrid.OWN);
    }

    /// A hole stays a hole: no value is made up, and no hole grows by the reach of the kernel.
    @ParameterizedTest
    @MethodSource("interpolations")
    void holesStayHoles(ResampleMethod method) {
        float[] pixels = filled(40 * 40, 7);
        float[] variance = filled(40 * 40, 2);
        for (int y = 10; y < 20; y++) {
            for (int x = 10; x < 20; x++) {
                pixels[y * 40 + x] = y % 2 == 0 ? Float.NaN : Float.POSITIVE_INFINITY;
                variance[y * 40 + x] = Float.NaN;
            }
        }
        Stamp stamp = stamp(40, 0.2, 0, pixels, variance, new long[1600]);
        BandImage done = only(resampled(stamp, settings(method), new TargetGrid(half(only(stamp).wcs()), 80, 80)));
        for (int i = 0; i < 6400; i++) {
            int x = i % 80;
            int y = i / 80;
            boolean hole = x >= 20 && x < 40 && y >= 20 && y < 40;
            boolean noData = (done.mask().at(x, y) & 2) != 0;
            assertThat(Float.isNaN(done.image().at(x, y))).as(method.label() + " " + x + ", " + y).isEqualTo(hole);
            assertThat(Float.isNaN(done.variance().at(x, y))).isEqualTo(hole);
            assertThat(noData).isEqualTo(hole);
            if (!hole) {
                assertThat(done.image().at(x, y)).isCloseTo(7 / 4f, within(1e-5f));
                assertThat(done.variance().at(x, y)).isPositive();
            }
        }
    }

    /// A flagged pixel flags every new pixel that it goes into, and no pixel far away.
    @ParameterizedTest
    @MethodSource("methods")
    void flagsAreNeitherLostNorSpread(ResampleMethod method) {
        long[] mask = new long[41 * 41];
        mask[20 * 41 + 20] = 4;
        Stamp stamp = stamp(41, 0.2, 0, filled(1681, 1), filled(1681, 1), mask);
        BandImage done = only(resampled(stamp, settings(method), TargetGrid.centred(TARGET, 0.1, 41)));
        int flagged = 0;
        for (int i = 0; i < 1681; i++) {
            int row = i / 41;
            double dx = Math.abs(i % 41 - 20) * 0.5;
            double dy = Math.abs(row - 20) * 0.5;
            boolean set = (done.mask().bits()[i] & 4) != 0;
            flagged += set ? 1 : 0;
            assertThat(set && Math.max(dx, dy) > 2).isFalse();
            assertThat(set || Math.max(dx, dy) >= 0.5).as(method.label()).isTrue();
        }
        assertThat(flagged).isPositive();
    }

    @Test
    void bandsFromDifferentGridsComeTogether() {
        BandImage g = only(star(61, 0.2, 10, 3));
        BandImage r = only(star(121, 0.1, -70, 6));
        Stamp stamp = stamp(Map.of(new Band("g"), g, new Band("r"), renamed(r, "r")), g.box());
        ResampleResult.Resampled done = resampled(stamp, ResampleSettings.STANDARD,
                TargetGrid.centred(TARGET, 0.15, 50));
        BandImage first = done.stamp().image(new Band("g")).orElseThrow();
        BandImage second = done.stamp().image(new Band("r")).orElseThrow();
        assertThat(first.wcs()).isEqualTo(second.wcs());
        double peak = first.image().at(25, 25);
        for (int i = 0; i < 2500; i++) {
            assertThat((double) first.image().pixels()[i]).isCloseTo(second.image().pixels()[i], within(0.01 * peak));
        }
        assertThat(done.report().area().get(new Band("r"))).isCloseTo(2.25, within(1e-6));
        assertThat(done.report().warnings()).isEmpty();
    }

    @Test
    void interpolationOntoMuchLargerPixelsIsWarnedOf() {
        Stamp stamp = star(61, 0.2, 0, 3);
        TargetGrid coarse = TargetGrid.centred(TARGET, 0.5, 11);
        assertThat(resampled(stamp, ResampleSettings.STANDARD, coarse).report().warnings())
                .singleElement().asString().contains("2.5 times as large").contains("area");
        assertThat(resampled(stamp, settings(new ResampleMethod.Area()), coarse).report().warnings()).isEmpty();
    }

    @Test
    void aGridOutsideTheImagesIsAFailureWithASentence() {
        Stamp stamp = star(21, 0.2, 0, 2);
        for (SkyPosition elsewhere : List.of(new SkyPosition(150.2, 2.2), new SkyPosition(330.1, -2.2),
                new SkyPosition(10, 90))) {
            ResampleResult result = new Resample(ResampleSettings.STANDARD).resample(stamp,
                    TargetGrid.centred(elsewhere, 0.2, 21));
            assertThat(result).isInstanceOf(ResampleResult.Failed.class);
            assertThat(((ResampleResult.Failed) result).reason()).endsWith(".").contains("grid");
            assertThat(result.outcome()).isInstanceOf(Outcome.Failed.class);
        }
    }

    @Test
    void imagesWithoutAnyValueAreAFailure() {
        float[] nan = filled(400, Float.NaN);
        Stamp stamp = stamp(20, 0.2, 0, nan, nan.clone(), new long[400]);
        for (ResampleMethod method : methods().toList()) {
            assertThat(new Resample(settings(method)).resample(stamp, TargetGrid.centred(TARGET, 0.1, 20)))
                    .isInstanceOf(ResampleResult.Failed.class);
        }
        assertThat(new Resample(ResampleSettings.STANDARD).resample(stamp(Map.of(), new PixelBox(0, 0, 5, 5)),
                TargetGrid.centred(TARGET, 0.1, 20))).isInstanceOf(ResampleResult.Failed.class);
    }

    @Test
    void stampsOfOnePixelAreMadeAndTaken() {
        Stamp one = stamp(1, 0.2, 0, new float[]{8}, new float[]{3}, new long[]{1});
        for (ResampleMethod method : methods().filter(m -> !(m instanceof ResampleMethod.Adaptive)).toList()) {
            BandImage done = only(resampled(one, settings(method), TargetGrid.centred(TARGET, 0.1, 1)));
            assertThat(done.image().at(0, 0)).as(method.label()).isCloseTo(2, within(1e-5f));
            assertThat(done.mask().at(0, 0)).isEqualTo(1);
            BandImage again = only(resampled(star(31, 0.2, 5, 2), settings(method),
                    TargetGrid.centred(TARGET, 0.2, 1)));
            assertThat(again.image().at(0, 0)).isPositive();
        }
    }

    @Test
    void impossibleGridsAreRefusedBeforeAnythingIsAllocated() {
        for (double scale : new double[]{0, -1, Double.NaN, Double.POSITIVE_INFINITY, 1e-9, 1e9}) {
            assertThatThrownBy(() -> TargetGrid.centred(TARGET, scale, 64))
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("grid");
        }
        for (int size : new int[]{0, -3, 100_000, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> TargetGrid.centred(TARGET, 0.2, size))
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("pixels");
        }
    }

    @Test
    void aPsfThatWouldBecomeGiantIsRefused() {
        Stamp stamp = star(21, 0.2, 0, 2);
        ResampleResult result = new Resample(ResampleSettings.STANDARD).resample(stamp,
                TargetGrid.centred(TARGET, 0.001, 10));
        assertThat(((ResampleResult.Failed) result).reason()).contains("PSF").contains("choose larger pixels");
    }

    @Test
    void mapsAreAskedForOncePerGeometry() {
        List<PixelMapKey> asked = new java.util.ArrayList<>();
        BandImage g = only(star(31, 0.2, 10, 3));
        Stamp stamp = stamp(Map.of(new Band("g"), g, new Band("r"), renamed(g, "r"), new Band("i"), renamed(g, "i")),
                g.box());
        Resample resample = new Resample(ResampleSettings.STANDARD, key -> {
            asked.add(key);
            return key.map();
        });
        resample.resample(stamp, TargetGrid.centred(TARGET, 0.1, 30));
        resample.resample(stamp, TargetGrid.centred(TARGET, 0.1, 30));
        assertThat(asked).hasSizeBetween(1, 2);
        assertThat(java.util.Set.copyOf(asked)).hasSize(1);
        assertThat(asked.getFirst().map()).isEqualTo(asked.getFirst().map());
        assertThat(asked.getFirst().map().bytes()).isEqualTo(16L * 32 * 32);
    }

    private static ResampleSettings settings(ResampleMethod method) {
        return new ResampleSettings(method, Conserve.FLUX);
    }

    private static ResampleResult.Resampled resampled(Stamp stamp, ResampleSettings settings, TargetGrid grid) {
        return (ResampleResult.Resampled) new Resample(settings).resample(stamp, grid);
    }

    private static BandImage only(ResampleResult.Resampled done) {
        return only(done.stamp());
    }

    private static BandImage only(Stamp stamp) {
        return stamp.image(stamp.presentBands().getFirst()).orElseThrow();
    }

    private static double sum(BandImage image) {
        double sum = 0;
        for (float v : image.image().pixels()) {
            sum += Float.isNaN(v) ? 0 : v;
        }
        return sum;
    }

    private static TanWcs half(ripple.image.Wcs wcs) {
        TanWcs t = (TanWcs) wcs;
        return new TanWcs(t.reference(), 2 * t.crpixX() + 0.5, 2 * t.crpixY() + 0.5, t.cd11() / 2, t.cd12() / 2,
                t.cd21() / 2, t.cd22() / 2);
    }

    /// A round star on the target, in the middle of a turned grid, with a PSF of the same width and the sum 0.98.
    private static Stamp star(int size, double scale, double degrees, double sigma) {
        float[] pixels = new float[size * size];
        for (int i = 0; i < pixels.length; i++) {
            double dx = i % size - (size - 1) / 2.0;
            int row = i / size;
            double dy = row - (size - 1) / 2.0;
            pixels[i] = (float) (1000 / (sigma * sigma) * Math.exp(-(dx * dx + dy * dy) / (2 * sigma * sigma)));
        }
        return stamp(size, scale, degrees, pixels, filled(pixels.length, 1), new long[pixels.length], psf(sigma));
    }

    private static Stamp noise(int size, double scale, double degrees) {
        SplittableRandom random = new SplittableRandom(3);
        float[] pixels = new float[size * size];
        float[] variance = new float[pixels.length];
        long[] mask = new long[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) random.nextGaussian();
            variance[i] = 1 + random.nextFloat();
            mask[i] = random.nextInt(20) == 0 ? 1 : 0;
        }
        return stamp(size, scale, degrees, pixels, variance, mask);
    }

    private static Stamp stamp(int size, double scale, double degrees, float[] pixels, float[] variance,
            long[] mask) {
        return stamp(size, scale, degrees, pixels, variance, mask, psf(2));
    }

    private static Stamp stamp(int size, double scale, double degrees, float[] pixels, float[] variance, long[] mask,
            Psf psf) {
        double deg = scale / 3600;
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        double middle = (size - 1) / 2.0;
        TanWcs wcs = new TanWcs(TARGET, middle, middle, -deg * cos, deg * sin, deg * sin, deg * cos);
        BandImage image = new BandImage(new Band("g"), new PixelBox(100, 200, size, size),
                new Plane(size, size, pixels), new Plane(size, size, variance), new Mask(size, size, mask, PLANES),
                psf, wcs, Calibration.NANOJANSKY, new Provenance("", "", 1, 2, ""));
        return stamp(Map.of(image.band(), image), image.box());
    }

    private static Stamp stamp(Map<Band, BandImage> images, PixelBox box) {
        Map<Band, BandImage> sorted = new LinkedHashMap<>(new java.util.TreeMap<>(images));
        return new Stamp("1", TARGET, 1, 2, new PixelPoint(box.x0() + box.width() / 2.0, box.y0()), box,
                List.copyOf(sorted.keySet()), sorted, Map.of());
    }

    private static BandImage renamed(BandImage image, String band) {
        return new BandImage(new Band(band), image.box(), image.image(), image.variance(), image.mask(), image.psf(),
                image.wcs(), image.calibration(), image.provenance());
    }

    private static Psf psf(double sigma) {
        int half = (int) Math.ceil(5 * sigma);
        int n = 2 * half + 1;
        double[] values = new double[n * n];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double dx = i % n - half;
            int row = i / n;
            double dy = row - half;
            values[i] = Math.exp(-(dx * dx + dy * dy) / (2 * sigma * sigma));
            sum += values[i];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] *= 0.98 / sum;
        }
        return new Psf(n, n, values, PsfSource.CELL);
    }

    private static float[] filled(int size, float value) {
        float[] all = new float[size];
        java.util.Arrays.fill(all, value);
        return all;
    }
}
