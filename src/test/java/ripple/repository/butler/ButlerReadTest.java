package ripple.repository.butler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.PsfSource;
import ripple.repository.BoxRead;
import ripple.repository.Coadd;
import ripple.repository.Content;
import ripple.repository.Repository;
import ripple.repository.RepositoryChoice;
import ripple.repository.RepositoryException;
import ripple.repository.open.Repositories;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;
import ripple.sky.Tract;
import ripple.testkit.Shared;
import ripple.testkit.Vectors;
import tools.jackson.databind.JsonNode;

/// From a position to pixels, as lsst.images and daf_butler gave them.
class ButlerReadTest {
    private static Repository repository;

    @BeforeAll
    static void open() throws RepositoryException {
        repository = new Repositories(Map.of()).open(Shared.path("data/sim-butler").toString(),
                RepositoryChoice.DEFAULT);
    }

    @AfterAll
    static void close() {
        if (Shared.isPresent("data/sim-butler")) {
            repository.close();
        }
    }

    private static List<JsonNode> cutouts() {
        return Vectors.json(Shared.path("data/sim-butler/expected/expected_cutouts.json")).get("cutouts").valueStream()
                .toList();
    }

    private static PixelBox box(JsonNode cutout) {
        int size = cutout.get("size").asInt();
        return new PixelBox(cutout.get("x0").asInt(), cutout.get("y0").asInt(), size, size);
    }

    private static PixelPoint place(JsonNode cutout) {
        return new PixelPoint(cutout.get("x").asDouble(), cutout.get("y").asDouble());
    }

    private static Coadd coadd(JsonNode cutout, String band) {
        return repository.coverage().find(cutout.get("tract").asInt(), cutout.get("patch").asInt(), new Band(band))
                .orElseThrow();
    }

    @Test
    void aFileTellsFromHowManyVisitsItWasMade() throws RepositoryException {
        // The program that made these files gave each of them ten visits; some have several detectors.
        for (Coadd coadd : repository.coverage().coadds().stream().filter(Coadd::isStored).limit(6).toList()) {
            assertThat(repository.inputVisits(coadd)).hasValue(10);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyExpectedCutout() {
        return cutouts().stream().map(cutout -> DynamicTest.dynamicTest(cutout.get("key").asString(), () -> {
            Tract tract = repository.skyMap().orElseThrow()
                    .tractOwning(new SkyPosition(cutout.get("ra").asDouble(), cutout.get("dec").asDouble()))
                    .orElseThrow();
            assertThat(tract.id()).isEqualTo(cutout.get("tract").asInt());
            assertThat(tract.patchAt(place(cutout)).orElseThrow().id()).isEqualTo(cutout.get("patch").asInt());
            assertThat(PixelBox.around(place(cutout), cutout.get("size").asInt())).isEqualTo(box(cutout));
            cutout.get("bands").forEachEntry((band, expected) -> check(cutout, band, expected));
        }));
    }

    private static void check(JsonNode cutout, String band, JsonNode expected) {
        if (!expected.get("status").asString().equals("ok")) {
            assertThat(repository.coverage().find(cutout.get("tract").asInt(), cutout.get("patch").asInt(),
                    new Band(band))).isEmpty();
            return;
        }
        Coadd coadd = coadd(cutout, band);
        BandImage image = read(coadd, List.of(new BoxRead(box(cutout), place(cutout)))).getFirst();
        assertThat(image.provenance().datasetId()).isEqualTo(expected.get("dataset_id").asString());
        assertThat(image.provenance().collection()).isEqualTo(coadd.collection());
        String key = cutout.get("key").asString() + "_" + band + "_";
        equal(image.image().pixels(), array(key + "image"), key + "image");
        equal(image.variance().pixels(), array(key + "variance"), key + "variance");
        double[] mask = array(key + "mask");
        for (int i = 0; i < mask.length; i++) {
            assertThat(image.mask().bits()[i]).as("%smask[%d]", key, i).isEqualTo((long) mask[i]);
        }
        if (image.psf().source() == PsfSource.CELL) {
            double[] psf = array(key + "psf");
            assertThat(image.psf().values()).as(key + "psf").containsExactly(psf);
        }
    }

    private static List<BandImage> read(Coadd coadd, List<BoxRead> boxes) {
        try {
            return repository.read(coadd, boxes, Content.ALL);
        } catch (RepositoryException e) {
            throw new AssertionError(e);
        }
    }

    private static double[] array(String name) {
        Path file = Shared.path("data/sim-butler/expected/expected_cutouts.npz");
        return Vectors.npz(file, name).values();
    }

    /// Quantised pixels may differ in the last digit of a float.
    private static void equal(float[] pixels, double[] expected, String what) {
        assertThat(pixels).as(what).hasSameSizeAs(expected);
        for (int i = 0; i < pixels.length; i++) {
            float e = (float) expected[i];
            boolean same = Float.compare(pixels[i], e) == 0 || Math.abs(pixels[i] - e) <= Math.ulp(e);
            assertThat(same).as("%s[%d]: %s instead of %s", what, i, pixels[i], e).isTrue();
        }
    }

    @Test
    void manyBoxesAtOnceAreThoseOfOneAtATime() {
        List<JsonNode> inOnePatch = cutouts().stream().filter(c -> c.get("patch").asInt() == 43).toList();
        Coadd coadd = coadd(inOnePatch.getFirst(), "i");
        List<BoxRead> boxes = inOnePatch.stream().map(c -> new BoxRead(box(c), place(c))).toList();
        List<BandImage> together = read(coadd, boxes);
        assertThat(together).hasSameSizeAs(boxes);
        for (int i = 0; i < boxes.size(); i++) {
            BandImage alone = read(coadd, List.of(boxes.get(i))).getFirst();
            assertThat(together.get(i).box()).isEqualTo(boxes.get(i).box());
            assertThat(together.get(i).image().pixels()).containsExactly(alone.image().pixels());
            assertThat(together.get(i).mask().bits()).containsExactly(alone.mask().bits());
            assertThat(together.get(i).psf().values()).containsExactly(alone.psf().values());
        }
    }

    @Test
    void manyThreadsMayReadTheSameFile() throws Exception {
        JsonNode cutout = cutouts().stream().filter(c -> c.get("patch").asInt() == 34).findFirst().orElseThrow();
        List<BoxRead> boxes = List.of(new BoxRead(box(cutout), place(cutout)));
        float[] alone = read(coadd(cutout, "r"), boxes).getFirst().image().pixels();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<float[]>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                all.add(threads.submit(() -> read(coadd(cutout, "r"), boxes).getFirst().image().pixels()));
            }
            for (Future<float[]> one : all) {
                assertThat(one.get()).containsExactly(alone);
            }
        }
    }
}
