package ripple.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static ripple.cli.Ran.ripple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import ripple.fits.FitsException;
import ripple.fits.StampFits;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Stamp;
import ripple.image.TanWcs;
import ripple.sky.PixelBox;
import ripple.testkit.Sample;
import ripple.testkit.Shared;
import ripple.testkit.Vectors;
import tools.jackson.databind.JsonNode;

/// `ripple cutout` and `ripple psf` give what lsst.images gives: every target of `expected_cutouts.json`, in npz and in FITS.
class SimulatedRepositoryTest {
    private static final String REPOSITORY = "data/sim-butler";

    @TempDir
    static Path temp;

    private static JsonNode cutouts;
    private static List<String> bands;
    private static final Map<Integer, Set> SETS = new HashMap<>();

    /// One run of the command: the targets of one size.
    private record Set(List<JsonNode> targets, List<Map<String, String>> manifest, Path folder, NpzSet npz) {}

    @BeforeAll
    static void cutEverything() throws IOException {
        Path file = Shared.path(REPOSITORY).resolve("expected/expected_cutouts.json");
        cutouts = Vectors.json(file).get("cutouts");
        TreeSet<String> names = new TreeSet<>();
        cutouts.forEach(cutout -> names.addAll(List.copyOf(cutout.get("bands").propertyNames())));
        bands = List.copyOf(names);
        Map<Integer, List<JsonNode>> bySize = new HashMap<>();
        cutouts.forEach(c -> bySize.computeIfAbsent(c.get("size").asInt(), s -> new ArrayList<>()).add(c));
        for (Map.Entry<Integer, List<JsonNode>> size : bySize.entrySet()) {
            SETS.put(size.getKey(), cut(size.getKey(), size.getValue()));
        }
    }

    private static Set cut(int size, List<JsonNode> targets) throws IOException {
        StringBuilder list = new StringBuilder("id,ra,dec\n");
        targets.forEach(t -> list.append(t.get("object_id").asString()).append(',').append(t.get("ra").asString())
                .append(',').append(t.get("dec").asString()).append('\n'));
        Path csv = Files.writeString(temp.resolve(size + ".csv"), list);
        Path out = temp.resolve("cut" + size);
        Ran ran = ripple("cutout", Shared.path(REPOSITORY), "--targets", csv, "--size", size, "--bands",
                String.join(",", bands), "--format", "npz,fits", "--out", out, "--quiet");
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.err()).isEmpty();
        return new Set(targets, Sample.csv(out.resolve("manifest.csv")), out, NpzSet.read(out.resolve("stamps.npz")));
    }

    @TestFactory
    Stream<DynamicTest> everyTarget() {
        assertThat(cutouts).isNotEmpty();
        return SETS.values().stream().flatMap(set -> Stream.iterate(0, i -> i < set.targets.size(), i -> i + 1)
                .map(i -> DynamicTest.dynamicTest(set.targets.get(i).get("key").asString() + " "
                        + set.targets.get(i).get("where").asString(), () -> check(set, i))));
    }

    private static void check(Set set, int i) throws FitsException {
        JsonNode wanted = set.targets.get(i);
        NpzSet npz = set.npz;
        Map<String, String> row = set.manifest.get(i);
        assertThat(npz.ids()[i]).isEqualTo(wanted.get("object_id").asString()).isEqualTo(row.get("object_id"));
        for (String place : List.of("tract", "patch", "x0", "y0")) {
            assertThat(npz.number(place, i)).as(place).isEqualTo(wanted.get(place).asInt());
            assertThat(row.get(place)).isEqualTo(wanted.get(place).asString());
        }
        assertThat(npz.number("ra", i)).isEqualTo(wanted.get("ra").asDouble());
        assertThat(npz.number("dec", i)).isEqualTo(wanted.get("dec").asDouble());
        assertThat(row.get("bands")).isEqualTo(String.join(",", bands));
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, JsonNode> band : wanted.get("bands").properties()) {
            if (band.getValue().get("status").asString().equals("ok")) {
                check(npz, i, wanted.get("key").asString(), band);
            } else {
                npz.isEmpty(i, bands.indexOf(band.getKey()));
                missing.add(band.getKey());
            }
        }
        assertThat(List.of(row.get("missing_bands").split(","))).containsAll(missing);
        if (missing.size() < wanted.get("bands").size()) {
            assertThat(npz.statuses()[i]).isEqualTo("accepted").isEqualTo(row.get("status"));
            checkFits(StampFits.read(set.folder.resolve(row.get("path"))).stamp(), wanted);
        } else {
            assertThat(npz.statuses()[i]).isEqualTo("rejected").isEqualTo(row.get("status"));
            assertThat(row.get("reject_reason")).contains("no band has an image here");
        }
    }

    private static void check(NpzSet npz, int i, String key, Map.Entry<String, JsonNode> band) {
        String name = key + "_" + band.getKey();
        int b = bands.indexOf(band.getKey());
        same(name + "_image", npz.plane("image", i, b));
        same(name + "_variance", npz.plane("variance", i, b));
        double[] mask = array(name + "_mask").values();
        double[] found = npz.plane("mask", i, b);
        List<String> planes = List.copyOf(band.getValue().get("mask_counts").propertyNames());
        for (int bit = 0; bit < planes.size(); bit++) {
            int ours = npz.planes().get(planes.get(bit)).asInt();
            for (int p = 0; p < mask.length; p++) {
                assertThat((long) found[p] >> ours & 1).as("%s %s [%d]", name, planes.get(bit), p)
                        .isEqualTo((long) mask[p] >> bit & 1);
            }
        }
        JsonNode psf = band.getValue().get("psf");
        if (psf.get("status").asString().equals("ok")) {
            psf(name, npz, i, b, psf);
        }
    }

    /// Zero-padded around its centre to the set's box.
    private static void psf(String name, NpzSet npz, int i, int b, JsonNode answer) {
        Vectors.Array wanted = array(name + "_psf");
        int height = npz.shape("psf")[2];
        int width = npz.shape("psf")[3];
        double[] found = npz.plane("psf", i, b);
        double sum = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int wx = x - width / 2 + wanted.width() / 2;
                int wy = y - height / 2 + wanted.height() / 2;
                boolean inside = wx >= 0 && wy >= 0 && wx < wanted.width() && wy < wanted.height();
                double w = inside ? (float) wanted.values()[wy * wanted.width() + wx] : 0;
                assertThat(found[y * width + x]).as("%s psf %d, %d", name, x, y).isEqualTo(w);
                sum += w;
            }
        }
        assertThat(sum).isEqualTo(answer.get("sum").asDouble(), within(1e-5));
    }

    private static void checkFits(Stamp stamp, JsonNode wanted) {
        int size = wanted.get("size").asInt();
        assertThat(stamp.objectId()).isEqualTo(wanted.get("object_id").asString());
        assertThat(stamp.box())
                .isEqualTo(new PixelBox(wanted.get("x0").asInt(), wanted.get("y0").asInt(), size, size));
        for (Map.Entry<String, JsonNode> band : wanted.get("bands").properties()) {
            JsonNode answer = band.getValue();
            if (!answer.get("status").asString().equals("ok")) {
                assertThat(stamp.image(new Band(band.getKey()))).isEmpty();
                continue;
            }
            BandImage image = stamp.image(new Band(band.getKey())).orElseThrow();
            String name = wanted.get("key").asString() + "_" + band.getKey();
            same(name + "_image", doubles(image.image().pixels()));
            same(name + "_variance", doubles(image.variance().pixels()));
            answer.get("mask_counts").properties().forEach(plane -> assertThat(
                    image.mask().count(List.of(plane.getKey()))).as(plane.getKey())
                    .isEqualTo(plane.getValue().asInt()));
            JsonNode wcs = answer.get("wcs");
            TanWcs tan = (TanWcs) image.wcs();
            assertThat(tan.crpixX() + 1).isEqualTo(wcs.get("CRPIX1").asDouble());
            assertThat(tan.crpixY() + 1).isEqualTo(wcs.get("CRPIX2").asDouble());
            assertThat(tan.reference().raDeg()).isEqualTo(wcs.get("CRVAL1").asDouble());
            assertThat(tan.cd11()).isEqualTo(wcs.get("PC1_1").asDouble() * wcs.get("CDELT1").asDouble(), within(1e-17));
            assertThat(image.calibration().unit()).isEqualTo(answer.get("unit").asString());
            assertThat(image.provenance().datasetId()).isEqualTo(answer.get("dataset_id").asString());
        }
    }

    @TestFactory
    Stream<DynamicTest> psfsHaveTheWidthsThatTheStackMeasures() {
        return cutouts.valueStream().filter(c -> c.get("bands").valueStream().anyMatch(SimulatedRepositoryTest::hasPsf))
                .map(c -> DynamicTest.dynamicTest(c.get("key").asString(), () -> checkPsf(c)));
    }

    private static void checkPsf(JsonNode cutout) {
        String at = cutout.get("ra").asString() + "," + cutout.get("dec").asString();
        JsonNode json = ripple("psf", Shared.path(REPOSITORY), "--at", at, "--json").json();
        assertThat(json.get("tract").asInt()).isEqualTo(cutout.get("tract").asInt());
        assertThat(json.get("patch").asInt()).isEqualTo(cutout.get("patch").asInt());
        for (JsonNode found : json.get("bands")) {
            JsonNode wanted = cutout.get("bands").path(found.get("band").asString());
            if (hasPsf(wanted)) {
                assertThat(found.get("status").asString()).isEqualTo("ok");
                assertThat(found.get("source").asString()).isEqualTo("cell");
                assertThat(found.get("fwhm_arcsec").asDouble())
                        .isEqualTo(wanted.get("psf").get("fwhm_arcsec").asDouble(), within(1e-3));
                assertThat(found.get("e1").asDouble()).isEqualTo(wanted.get("psf").get("e1").asDouble(), within(1e-3));
                assertThat(found.get("e2").asDouble()).isEqualTo(wanted.get("psf").get("e2").asDouble(), within(1e-3));
                assertThat(found.get("sum").asDouble()).isEqualTo(wanted.get("psf").get("sum").asDouble(),
                        within(1e-6));
            }
        }
    }

    private static boolean hasPsf(JsonNode band) {
        return band.path("status").asString("").equals("ok") && band.get("psf").get("status").asString().equals("ok");
    }

    /// Within the last digit of a float; NaN where NaN.
    private static void same(String name, double[] found) {
        double[] wanted = array(name).values();
        assertThat(found).as(name).hasSize(wanted.length);
        for (int i = 0; i < found.length; i++) {
            float w = (float) wanted[i];
            boolean same = Double.compare(w, found[i]) == 0 || w == found[i] || Math.abs(w - found[i]) <= Math.ulp(w);
            assertThat(same).as("%s[%d] is %s, not %s", name, i, found[i], w).isTrue();
        }
    }

    private static double[] doubles(float[] pixels) {
        double[] all = new double[pixels.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = pixels[i];
        }
        return all;
    }

    private static Vectors.Array array(String name) {
        return Vectors.npz(Shared.path(REPOSITORY + "/expected/expected_cutouts.npz"), name);
    }
}
