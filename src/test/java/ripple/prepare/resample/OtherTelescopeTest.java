package ripple.prepare.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ripple.fits.FitsException;
import ripple.fits.FitsFile;
import ripple.fits.FitsImage;
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
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;
import ripple.testkit.Shared;
import ripple.testkit.VectorWcs;
import ripple.testkit.Vectors;
import tools.jackson.databind.JsonNode;

/// Pictures of one sky from two telescopes, brought onto one grid.
class OtherTelescopeTest {
    private static final String TILE = "52.82_-41.1";

    /// Six bands of Rubin at 0.2 arcsec onto three of Roman at 0.0575: nine bands on one grid, which see the same objects at the same
    /// pixels.
    @Test
    void rubinGoesOntoRoman() {
        JsonNode romanWcs = Vectors.json(Shared.path(folder("roman_data") + "/wcs_" + TILE + ".json"));
        JsonNode rubinWcs = Vectors.json(Shared.path(folder("lsst_data") + "/wcs_" + TILE + ".json"));
        List<Double> agreement = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            Path roman = Shared.path(folder("roman_data")).resolve("c" + i + "_" + TILE + ".npy");
            if (Files.exists(roman) && isWhole(roman)) {
                agreement.add(agreement(roman, VectorWcs.of(romanWcs.get("c" + i).asString()),
                        Shared.path(folder("lsst_data") + "/full_c" + i + "_" + TILE + ".npy"),
                        VectorWcs.of(rubinWcs.get("c" + i).asString())));
            }
        }
        assertThat(agreement).hasSizeGreaterThan(30);
        double[] sorted = agreement.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        assertThat(sorted[sorted.length / 2]).as("median correlation of the two telescopes").isGreaterThan(0.6);
    }

    /// The correlation of H158 with the mean of Rubin's bands on Roman's grid.
    private static double agreement(Path romanFile, TanWcs roman, Path rubinFile, TanWcs rubin) {
        Vectors.Array fine = Vectors.npy(romanFile, "float32");
        Vectors.Array coarse = Vectors.npy(rubinFile, "float32");
        int size = fine.shape()[1];
        Stamp stamp = stamp(coarse, rubin, List.of("u", "g", "r", "i", "z", "y"));
        ResampleSettings settings = new ResampleSettings(ResampleMethod.Lanczos.of(4), Conserve.FLUX);
        ResampleResult.Resampled done = (ResampleResult.Resampled) new Resample(settings).resample(stamp,
                new TargetGrid(roman, size, size));
        double[] mean = new double[size * size];
        for (BandImage image : done.stamp().images().values()) {
            assertThat(image.wcs()).isEqualTo(roman);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += image.image().pixels()[i];
            }
        }
        double[] h158 = Arrays.copyOfRange(fine.values(), 2 * size * size, 3 * size * size);
        return correlation(mean, h158);
    }

    /// The flux of HSC's picture is the same in HST's pixels as in its own, in the same circle on the sky.
    @Test
    void hscGoesOntoHst() throws FitsException {
        try (FitsFile hsc = FitsFile.open(Shared.path("data/hsc-hst/Cut_HSC1.fits"));
                FitsFile hst = FitsFile.open(Shared.path("data/hsc-hst/Cut_HST1.fits"))) {
            FitsImage cube = hsc.primary().image();
            Stamp stamp = stamp(new Vectors.Array(new int[]{5, 50, 50}, "float64", cube.doubles()),
                    VectorWcs.of(hsc.primary().header()), List.of("g", "r", "i", "z", "y"));
            TargetGrid grid = new TargetGrid(VectorWcs.icrs(hst.primary().header()), 250, 250);
            SkyPosition middle = grid.wcs().toSky(new PixelPoint(125, 125));
            for (ResampleMethod method : List.of(ResampleMethod.Lanczos.of(3), ResampleMethod.Lanczos.of(4),
                    new ResampleMethod.Bicubic(), new ResampleMethod.Area())) {
                ResampleResult.Resampled done = (ResampleResult.Resampled) new Resample(
                        new ResampleSettings(method, Conserve.FLUX)).resample(stamp, grid);
                assertThat(done.report().area().get(new Band("i"))).isCloseTo(Math.pow(0.03 / 0.168, 2), within(1e-5));
                double before = circle(stamp.image(new Band("i")).orElseThrow(), middle);
                double after = circle(done.stamp().image(new Band("i")).orElseThrow(), middle);
                assertThat(after / before).as(method.label()).isCloseTo(1, within(0.02));
            }
        }
    }

    /// The sum within 2.2 arcsec.
    private static double circle(BandImage image, SkyPosition centre) {
        double sum = 0;
        for (int i = 0; i < image.image().size(); i++) {
            int row = i / image.image().width();
            SkyPosition at = image.wcs().toSky(new PixelPoint(i - row * image.image().width(), row));
            sum += at.separationDeg(centre) * 3600 < 2.2 ? image.image().pixels()[i] : 0;
        }
        return sum;
    }

    private static Stamp stamp(Vectors.Array cube, TanWcs wcs, List<String> names) {
        int height = cube.shape()[1];
        int width = cube.shape()[2];
        int n = width * height;
        Map<Band, BandImage> images = new LinkedHashMap<>();
        for (int b = 0; b < names.size(); b++) {
            float[] pixels = new float[n];
            for (int i = 0; i < n; i++) {
                pixels[i] = (float) cube.values()[b * n + i];
            }
            Band band = new Band(names.get(b));
            images.put(band, new BandImage(band, new PixelBox(0, 0, width, height), new Plane(width, height, pixels),
                    Plane.filled(width, height, 1), new Mask(width, height, new long[n], MaskPlanes.of("NO_DATA")),
                    Psf.none(), wcs, Calibration.NANOJANSKY, new Provenance("", "", -1, -1, "")));
        }
        SkyPosition middle = wcs.toSky(new PixelPoint(width / 2.0, height / 2.0));
        return new Stamp("1", middle, -1, -1, new PixelPoint(width / 2.0, height / 2.0),
                new PixelBox(0, 0, width, height), List.copyOf(images.keySet()), images, Map.of());
    }

    private static boolean isWhole(Path file) {
        JsonNode report = Vectors.json(Shared.path("data/ml-sets/roman-mini/expected_integrity.json"));
        String name = file.getFileName().toString();
        return !report.toString().contains(name);
    }

    private static double correlation(double[] a, double[] b) {
        double ab = 0;
        double aa = 0;
        double bb = 0;
        double ma = mean(a, b);
        double mb = mean(b, a);
        for (int i = 0; i < a.length; i++) {
            if (!Double.isNaN(a[i] + b[i])) {
                ab += (a[i] - ma) * (b[i] - mb);
                aa += (a[i] - ma) * (a[i] - ma);
                bb += (b[i] - mb) * (b[i] - mb);
            }
        }
        return ab / Math.sqrt(aa * bb);
    }

    private static double mean(double[] a, double[] other) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < a.length; i++) {
            if (!Double.isNaN(a[i] + other[i])) {
                sum += a[i];
                count++;
            }
        }
        return sum / count;
    }

    private static String folder(String survey) {
        return "data/ml-sets/roman-mini/" + survey + "/truth/" + TILE;
    }
}
