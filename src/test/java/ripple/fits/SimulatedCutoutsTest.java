package ripple.fits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import ripple.image.BandImage;
import ripple.image.Calibration;
import ripple.image.Mask;
import ripple.image.PsfSource;
import ripple.image.TanWcs;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.testkit.Shared;
import ripple.testkit.Vectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Cutouts of the simulated repository are those that lsst.images gives: all of `expected_cutouts.json`.
///
/// Each file is opened once and all cutouts from it are read in one call, as the program does.
class SimulatedCutoutsTest {
    private static final String REPOSITORY = "data/sim-butler";
    private static final double PSF_TOLERANCE = 1e-6;

    private record Expected(String key, PixelBox box, PixelPoint place, String band, JsonNode answer) {}

    @TestFactory
    Stream<DynamicTest> everyFile() {
        Path repository = Shared.path(REPOSITORY);
        Map<Path, List<Expected>> byFile = new TreeMap<>();
        JsonNode json = JsonMapper.builder().build()
                .readTree(repository.resolve("expected/expected_cutouts.json").toFile());
        for (JsonNode cutout : json.get("cutouts")) {
            for (Map.Entry<String, JsonNode> band : cutout.get("bands").properties()) {
                if (band.getValue().get("status").asString().equals("ok")) {
                    Path file = file(repository, cutout.get("tract").asInt(), cutout.get("patch").asInt(),
                            band.getKey());
                    byFile.computeIfAbsent(file, f -> new ArrayList<>()).add(expected(cutout, band));
                }
            }
        }
        assertThat(byFile).isNotEmpty();
        return byFile.entrySet().stream().map(file -> DynamicTest
                .dynamicTest(repository.relativize(file.getKey()).toString(),
                        () -> check(file.getKey(), file.getValue())));
    }

    private static Expected expected(JsonNode cutout, Map.Entry<String, JsonNode> band) {
        int size = cutout.get("size").asInt();
        PixelBox box = new PixelBox(cutout.get("x0").asInt(), cutout.get("y0").asInt(), size, size);
        PixelPoint place = new PixelPoint(cutout.get("x").asDouble(), cutout.get("y").asDouble());
        return new Expected(cutout.get("key").asString(), box, place, band.getKey(), band.getValue());
    }

    private static Path file(Path repository, int tract, int patch, String band) {
        String end = "/deep_coadd/" + tract + "/" + patch + "/" + band + "/";
        try (Stream<Path> files = Files.walk(repository)) {
            return files.filter(f -> f.toString().endsWith(".fits") && f.toString().contains(end)).findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(Path file, List<Expected> all) throws FitsException {
        try (CellCoadd coadd = CellCoadd.open(file)) {
            List<BandImage> stamps = coadd.read(all.stream().map(e -> new Cut(e.box, e.place)).toList(), Part.ALL);
            for (int i = 0; i < all.size(); i++) {
                check(coadd, stamps.get(i), all.get(i));
            }
        }
    }

    private static void check(CellCoadd coadd, BandImage stamp, Expected expected) {
        JsonNode answer = expected.answer;
        String name = expected.key + "_" + expected.band;
        assertThat(coadd.info().band().name()).isEqualTo(expected.band);
        assertThat(coadd.info().datasetId()).isEqualTo(answer.get("dataset_id").asString());
        JsonNode box = answer.get("file_bbox");
        assertThat(coadd.info().box()).isEqualTo(new PixelBox(box.get("x0").asInt(), box.get("y0").asInt(),
                box.get("width").asInt(), box.get("height").asInt()));
        assertThat(stamp.box()).isEqualTo(expected.box);
        assertThat(stamp.calibration()).isEqualTo(new Calibration(answer.get("unit").asString(), 1));
        pixels(name + "_image", stamp.image().pixels());
        pixels(name + "_variance", stamp.variance().pixels());
        mask(name + "_mask", stamp.mask(), answer.get("mask_counts"));
        psf(name + "_psf", stamp, answer.get("psf"));
        wcs(name, (TanWcs) stamp.wcs(), answer.get("wcs"));
    }

    /// Within the last digit of a float; NaN where NaN, infinite where infinite.
    private static void pixels(String name, float[] found) {
        double[] wanted = array(name).values();
        assertThat(found).as(name).hasSize(wanted.length);
        for (int i = 0; i < found.length; i++) {
            float w = (float) wanted[i];
            boolean same = Float.compare(w, found[i]) == 0 || w == found[i] || Math.abs(w - found[i]) <= Math.ulp(w);
            assertThat(same).as("%s[%d] is %s, not %s", name, i, found[i], w).isTrue();
        }
    }

    private static void mask(String name, Mask found, JsonNode counts) {
        double[] wanted = array(name).values();
        List<String> planes = StreamSupport.stream(counts.propertyNames().spliterator(), false).toList();
        assertThat(found.planes().names()).as(name).isEqualTo(planes);
        for (int i = 0; i < wanted.length; i++) {
            assertThat(found.bits()[i]).as("%s[%d]", name, i).isEqualTo((long) wanted[i]);
        }
        for (String plane : planes) {
            assertThat(found.count(List.of(plane))).as(plane).isEqualTo(counts.get(plane).asInt());
        }
    }

    private static void psf(String name, BandImage stamp, JsonNode answer) {
        if (!answer.get("status").asString().equals("ok")) {
            assertThat(stamp.psf().source()).as(name).isEqualTo(PsfSource.NEAREST_CELL);
            return;
        }
        Vectors.Array wanted = array(name);
        assertThat(stamp.psf().source()).as(name).isEqualTo(PsfSource.CELL);
        assertThat(List.of(stamp.psf().height(), stamp.psf().width()))
                .isEqualTo(List.of(wanted.height(), wanted.width()));
        for (int i = 0; i < wanted.values().length; i++) {
            assertThat((float) stamp.psf().values()[i]).as(name).isEqualTo((float) wanted.values()[i]);
        }
        assertThat(stamp.psf().sum()).isCloseTo(answer.get("sum").asDouble(), within(PSF_TOLERANCE));
    }

    private static void wcs(String name, TanWcs wcs, JsonNode keywords) {
        assertThat(wcs.crpixX() + 1).as(name).isEqualTo(keywords.get("CRPIX1").asDouble());
        assertThat(wcs.crpixY() + 1).as(name).isEqualTo(keywords.get("CRPIX2").asDouble());
        assertThat(wcs.reference().raDeg()).isEqualTo(keywords.get("CRVAL1").asDouble());
        assertThat(wcs.reference().decDeg()).isEqualTo(keywords.get("CRVAL2").asDouble());
        assertThat(wcs.cd11()).isCloseTo(keywords.get("PC1_1").asDouble() * keywords.get("CDELT1").asDouble(),
                within(1e-17));
        assertThat(wcs.cd22()).isCloseTo(keywords.get("PC2_2").asDouble() * keywords.get("CDELT2").asDouble(),
                within(1e-17));
    }

    private static Vectors.Array array(String name) {
        return Vectors.npz(Shared.path(REPOSITORY + "/expected/expected_cutouts.npz"), name);
    }
}
