package ripple.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.file.NpyArray;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Mask;
import ripple.image.MaskPlanes;
import ripple.image.Plane;
import ripple.image.Psf;
import ripple.image.TanWcs;
import ripple.sky.PixelBox;
import ripple.sky.SkyPosition;
import ripple.testkit.FullDisk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NpzExportTest {
    private static final int SIZE = Results.SIZE;
    private static final List<StampResult> SET = List.of(Results.accepted(0, "75339150000000123"),
            Results.failed(1, "007"), Results.rejected(2, "a,\"b\"\n星\uD83D\uDE00"), Results.accepted(3, "007"));

    @TempDir
    Path temp;

    @Test
    void theArraysAreThoseOfTheContract() throws IOException {
        Path file = write(SET);
        Map<String, List<Object>> found = new LinkedHashMap<>();
        for (String name : List.of("object_id", "ra", "dec", "image", "variance", "mask", "psf", "tract", "patch", "x0",
                "y0",
                "bands", "mask_planes", "status")) {
            NpyArray array = read(file, name);
            String type = array.descr().startsWith("<U") ? "U" : array.descr();
            found.put(name, List.of(type, IntStream.of(array.shape()).boxed().toList()));
        }
        assertThat(found).containsExactly(entry("object_id", "U", 4), entry("ra", "<f8", 4), entry("dec", "<f8", 4),
                entry("image", "<f4", 4, 3, SIZE, SIZE), entry("variance", "<f4", 4, 3, SIZE, SIZE),
                entry("mask", "<i4", 4, 3, SIZE, SIZE), entry("psf", "<f4", 4, 3, 3, 5), entry("tract", "<i4", 4),
                entry("patch", "<i4", 4), entry("x0", "<i4", 4), entry("y0", "<i4", 4), entry("bands", "U", 3),
                entry("mask_planes", "U"), entry("status", "U", 4));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(e -> e.getName().replace(".npy", "")))
                    .containsExactlyElementsOf(found.keySet());
        }
    }

    @Test
    void everyRowIsItsTarget() throws IOException {
        Path file = write(SET);
        assertThat(read(file, "object_id").texts()).containsExactly("75339150000000123", "007",
                "a,\"b\"\n星\uD83D\uDE00",
                "007");
        assertThat(read(file, "status").texts()).containsExactly("accepted", "failed", "rejected", "accepted");
        assertThat(read(file, "bands").texts()).containsExactly("g", "r", "i");
        assertThat(read(file, "ra").numbers()).containsExactly(53.1, Double.NaN, 53.1 + 2 / 7.0, 53.1 + 3 / 7.0);
        assertThat(read(file, "dec").number(2)).isEqualTo(-28.1 - 2 / 11.0);
        assertThat(read(file, "tract").numbers()).containsExactly(5063, -1, 5063, 5063);
        assertThat(read(file, "patch").numbers()).containsExactly(34, -1, 7, 37);
        assertThat(read(file, "x0").numbers()).containsExactly(-3, 0, -1, 0);
        assertThat(read(file, "y0").numbers()).containsExactly(0, 0, 80, 120);
    }

    @Test
    void everyPixelIsWhereItBelongs() throws IOException {
        Path file = write(SET);
        double[] image = read(file, "image").numbers();
        double[] variance = read(file, "variance").numbers();
        double[] mask = read(file, "mask").numbers();
        Map<String, Integer> bits = planes(file);
        for (StampResult result : SET) {
            for (int b = 0; b < 3; b++) {
                int at = (result.target().index() * 3 + b) * SIZE * SIZE;
                for (int i = 0; i < SIZE * SIZE; i++) {
                    var band = result.image(Results.GRI.get(b));
                    int pixel = i;
                    double wanted = band.map(x -> (double) x.image().pixels()[pixel]).orElse(Double.NaN);
                    assertThat(Double.compare(image[at + i], wanted)).isZero();
                    double wantedVariance = band.map(x -> (double) x.variance().pixels()[pixel]).orElse(Double.NaN);
                    assertThat(Double.compare(variance[at + i], wantedVariance)).isZero();
                    assertThat((long) mask[at + i])
                            .isEqualTo(
                                    band.map(x -> renumbered(x.mask(), pixel, bits)).orElse(1L << bits.get("NO_DATA")));
                }
            }
        }
    }

    @Test
    void theMaskDictionaryIsTheUnionInTheOrderFirstSeen() throws IOException {
        assertThat(read(write(SET), "mask_planes").texts())
                .containsExactly("{\"BAD\":0,\"SAT\":1,\"NO_DATA\":2,\"CR\":3,\"DETECTED\":4}");
        assertThat(read(write(List.of(Results.failed(0, "x"))), "mask_planes").texts())
                .containsExactly("{\"NO_DATA\":0}");
    }

    @Test
    void kernelsArePaddedAroundTheirCentre() throws IOException {
        double[] psf = read(write(SET), "psf").numbers();
        Psf g = SET.get(0).image(Results.G).orElseThrow().psf();
        Psf r = SET.get(0).image(Results.R).orElseThrow().psf();
        for (int y = 0; y < 3; y++) {
            for (int x = 0; x < 5; x++) {
                assertThat(psf[y * 5 + x]).isEqualTo((float) g.at(x, y));
                // Four columns wide: the centre, column 2, stays column 2 of the five.
                assertThat(psf[15 + y * 5 + x]).isEqualTo(x < 4 ? (float) r.at(x, y) : 0);
                assertThat(psf[30 + y * 5 + x]).isNaN();
            }
        }
        for (int i = 45; i < 90; i++) {
            assertThat(psf[i]).as("failed").isNaN();
        }
    }

    @Test
    void moreThan31PlanesNeedLongs() throws IOException {
        assertThat(read(write(List.of(withPlanes(31))), "mask").descr()).isEqualTo("<i4");
        Path file = write(List.of(withPlanes(40)));
        NpyArray mask = read(file, "mask");
        assertThat(mask.descr()).isEqualTo("<i8");
        assertThat((long) mask.number(0)).isEqualTo(1L << 39);
        assertThatThrownBy(() -> write(List.of(withPlanes(40), withOtherPlanes(40))))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("79 different mask planes");
    }

    @Test
    void anEmptyListIsAnEmptySet() throws IOException {
        Path file = write(List.of());
        assertThat(read(file, "image").shape()).containsExactly(0, 3, SIZE, SIZE);
        assertThat(read(file, "object_id").shape()).containsExactly(0);
        assertThat(read(file, "psf").shape()).containsExactly(0, 3, 1, 1);
    }

    @Test
    void aSpoolGivesTheSameFile() throws IOException {
        Path direct = write(SET);
        try (StampSpool spool = StampSpool.create(temp.resolve("spool"), Results.key(4))) {
            for (int i : List.of(2, 0, 3, 1)) {
                spool.put(SET.get(i));
            }
            assertThat(spool.layout()).isEqualTo(StampSource.of(Results.GRI, SIZE, SET).layout());
            NpzExport.write(temp.resolve("spooled.npz"), spool);
        }
        assertThat(temp.resolve("spooled.npz")).hasSameBinaryContentAs(direct);
    }

    @Test
    void aLastStepIsAppliedOnTheWay() throws IOException {
        Path file = temp.resolve("halved.npz");
        NpzExport.write(file, StampSource.of(Results.GRI, SIZE, SET).mapped(NpzExportTest::doubled));
        float first = SET.get(0).image(Results.G).orElseThrow().image().pixels()[1];
        assertThat(read(file, "image").number(1)).isEqualTo(2 * (double) first);
    }

    @Test
    void anUnfinishedBatchIsNoSet() throws IOException {
        try (StampSpool spool = StampSpool.create(temp.resolve("spool"), Results.key(4))) {
            spool.put(SET.get(0));
            assertThatThrownBy(() -> NpzExport.write(temp.resolve("a.npz"), spool)).isInstanceOf(ExportException.class)
                    .hasMessageContaining("Target 1").hasMessageContaining("--resume");
        }
        assertThat(temp.resolve("a.npz")).doesNotExist();
    }

    @Test
    void bandsOnDifferentGridsAreRefusedByName() {
        SplittableRandom random = new SplittableRandom(1);
        PixelBox box = SET.get(0).box();
        BandImage shifted = Results.image(Results.R, box.shifted(1, 0), random);
        assertRefused(with(shifted), "75339150000000123", "band r lies on another pixel grid than band g",
                "--format fits");
        BandImage large = Results.image(Results.I, new PixelBox(0, 0, 9, 9), random);
        assertRefused(with(large), "band i has 9 x 9 pixels, the set 6 x 6", "--format fits");
        BandImage same = Results.image(Results.R, box, random);
        TanWcs turned = new TanWcs(new SkyPosition(53.1, -28.1), 1003, 2000.25, -0.2 / 3600, 0, 0, 0.2 / 3600.5);
        assertRefused(
                with(new BandImage(same.band(), box, same.image(), same.variance(), same.mask(), same.psf(), turned,
                        same.calibration(), same.provenance())),
                "band r lies on another pixel grid than band g");
    }

    @Test
    void headersThatRoundAreOneGrid() {
        BandImage same = SET.get(0).image(Results.R).orElseThrow();
        TanWcs wcs = (TanWcs) same.wcs();
        TanWcs rounded = new TanWcs(wcs.reference(), wcs.crpixX() + 1e-4, wcs.crpixY(), wcs.cd11(), 0, 0, wcs.cd22());
        StampResult result = with(new BandImage(same.band(), same.box(), same.image(), same.variance(), same.mask(),
                same.psf(), rounded, same.calibration(), same.provenance()));
        assertThat(Grids.problem(result, SIZE)).isEmpty();
    }

    @Test
    void rowsComeInOrder() throws ExportException {
        StampSource set = StampSource.of(Results.GRI, SIZE, SET);
        try (NpzExport export = NpzExport.open(temp.resolve("a.npz"), set, set.layout())) {
            assertThatThrownBy(() -> export.write(SET.get(1))).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Row 0");
            export.write(SET.get(0));
            assertThatThrownBy(export::finish).isInstanceOf(IllegalStateException.class);
        }
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void aFullDiskIsOneSentence() throws ExportException {
        StampSource set = StampSource.of(Results.GRI, SIZE, SET);
        SetLayout layout = set.layout();
        Path file = temp.resolve("a.npz");
        assertThatThrownBy(() -> {
            try (NpzExport export = NpzExport.open(file, set, layout, new FullDisk(6000))) {
                for (StampResult result : SET) {
                    export.write(result);
                }
                export.finish();
            }
        }).isInstanceOf(ExportException.class).hasMessageContaining("Cannot write " + file)
                .hasMessageContaining("the disk is full");
        assertThat(temp).isEmptyDirectory();
    }

    private void assertRefused(StampResult result, String... parts) {
        assertThatThrownBy(() -> write(List.of(result))).isInstanceOf(ExportException.class)
                .hasMessageContainingAll(parts);
        assertThat(temp).isEmptyDirectory();
    }

    private static StampResult with(BandImage band) {
        Map<Band, BandImage> images = new HashMap<>(SET.get(0).images());
        images.put(band.band(), band);
        return SET.get(0).withImages(images);
    }

    private static StampResult doubled(StampResult result) {
        Map<Band, BandImage> images = new HashMap<>();
        result.images().forEach((band, image) -> {
            float[] pixels = image.image().pixels().clone();
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] *= 2;
            }
            images.put(band, image.withImage(new Plane(SIZE, SIZE, pixels)));
        });
        return result.withImages(images);
    }

    private static StampResult withPlanes(int count) {
        return withPlanes(0, "P", count);
    }

    private static StampResult withOtherPlanes(int count) {
        return withPlanes(1, "Q", count);
    }

    /// The first pixel has the highest plane set.
    private static StampResult withPlanes(int index, String name, int count) {
        StampResult plain = Results.accepted(index, "x");
        BandImage g = plain.image(Results.G).orElseThrow();
        long[] bits = new long[SIZE * SIZE];
        bits[0] = 1L << (count - 1);
        List<String> names = IntStream.range(0, count).mapToObj(i -> i == 0 ? "NO_DATA" : name + i).toList();
        Mask mask = new Mask(SIZE, SIZE, bits, new MaskPlanes(names));
        return plain.withImages(Map.of(Results.G, g.withPlanes(g.image(), g.variance(), mask, g.psf())));
    }

    private static long renumbered(Mask mask, int pixel, Map<String, Integer> bits) {
        long value = 0;
        for (int bit = 0; bit < mask.planes().count(); bit++) {
            boolean set = (mask.bits()[pixel] >> bit & 1) == 1;
            value |= set ? 1L << bits.get(mask.planes().names().get(bit)) : 0;
        }
        return value;
    }

    private Path write(List<StampResult> results) throws ExportException {
        Path file = temp.resolve("stamps.npz");
        NpzExport.write(file, StampSource.of(Results.GRI, SIZE, results));
        return file;
    }

    private static Map<String, Integer> planes(Path file) throws IOException {
        JsonNode json = JsonMapper.builder().build().readTree(read(file, "mask_planes").texts()[0]);
        Map<String, Integer> planes = new LinkedHashMap<>();
        json.properties().forEach(e -> planes.put(e.getKey(), e.getValue().asInt()));
        return planes;
    }

    private static Map.Entry<String, List<Object>> entry(String name, String type, Integer... shape) {
        return Map.entry(name, List.of(type, List.of(shape)));
    }

    private static NpyArray read(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name + ".npy"))) {
            return NpyArray.read(in);
        }
    }
}
