package ripple.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.cutout.CutoutFetcher;
import ripple.cutout.CutoutRequest.PatchChoice;
import ripple.cutout.CutoutSettings;
import ripple.cutout.Fetched;
import ripple.cutout.Placed;
import ripple.cutout.StampCache;
import ripple.file.NpyArray;
import ripple.image.Band;
import ripple.image.Stamp;
import ripple.pipeline.BenchPlaces;
import ripple.repository.Content;
import ripple.repository.Repository;
import ripple.testkit.Sample;
import ripple.timing.Timings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is measured is what is told: places, boxes, pixels and their checksum. Times are not looked at.
final class BenchCommandTest {
    private static final int SIZE = 32;
    private static final List<Band> BANDS = List.of(new Band("i"), new Band("g"));
    private static final CutoutSettings SETTINGS = new CutoutSettings(SIZE, 0, BANDS, PatchChoice.OWNER,
            Set.of(Content.IMAGE));
    private static final int CHECKED_PIXEL = 67;

    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void theReportTellsOfEveryWorkload() throws Exception {
        JsonNode report = json("--content", "image,all", "--objects", "3,7", "--planes");

        assertThat(report.get("workloads").valueStream().map(w -> w.get("name").asString()))
                .containsExactly("stamps image 3", "stamps image 7", "stamps all 3", "stamps all 7", "planes i",
                        "planes g");
        assertThat(report.get("machine").propertyNames()).contains("cores", "cpu", "memory_bytes", "java", "os");
        JsonNode seven = report.get("workloads").get(1);
        assertThat(seven.get("objects").asInt()).isEqualTo(7);
        assertThat(seven.get("pixel_bytes").asLong()).isEqualTo(4L * 7 * 2 * SIZE * SIZE);
        assertThat(seven.get("seconds")).hasSize(2);
        assertThat(seven.get("best_s").asDouble()).isPositive().isLessThanOrEqualTo(seven.get("median_s").asDouble());
        assertThat(seven.has("cpu_s")).isTrue();
        assertThat(report.get("page_cache").asString()).isEqualTo("warm");
    }

    @Test
    void theChecksumIsThatOfThePixelsThatAFetcherGives() throws Exception {
        JsonNode report = json("--objects", "7", "--content", "image,all");

        long expected = 0;
        try (Repository repository = Sample.open(Sample.REPOSITORY, new Timings())) {
            for (Placed place : new BenchPlaces(repository, SETTINGS, 5).next(7)) {
                for (Band band : BANDS) {
                    expected += checksum(stamp(repository, place).image(band).orElseThrow().image().pixels());
                }
            }
        }
        for (JsonNode workload : report.get("workloads")) {
            assertThat(workload.get("checksum").asString()).isEqualTo(Long.toHexString(expected));
        }
    }

    @Test
    void boxesAndStampsAreThoseOfAFetcher() throws Exception {
        Path boxes = folder.resolve("boxes.csv");
        Path stamps = folder.resolve("stamps.npy");
        json("--objects", "4,9", "--boxes", boxes.toString(), "--stamps", stamps.toString());

        List<Map<String, String>> rows = Sample.csv(boxes);
        assertThat(rows).hasSize(9 * 2);
        double[] pixels = pixels(stamps);
        assertThat(pixels).hasSize(4 * 2 * SIZE * SIZE);
        try (Repository repository = Sample.open(Sample.REPOSITORY, new Timings())) {
            List<Placed> places = new BenchPlaces(repository, SETTINGS, 5).next(9);
            for (int i = 0; i < 18; i++) {
                checkRow(repository, rows.get(i), places.get(i / 2), BANDS.get(i % 2));
            }
            for (int i = 0; i < 8; i++) {
                float[] own = stamp(repository, places.get(i / 2)).image(BANDS.get(i % 2)).orElseThrow().image()
                        .pixels();
                for (int p = 0; p < own.length; p++) {
                    assertThat(pixels[i * own.length + p]).isEqualTo(own[p]);
                }
            }
        }
    }

    @Test
    void stampsLieWholeInsideTheStoredFiles() throws Exception {
        try (Repository repository = Sample.open(Sample.REPOSITORY, new Timings())) {
            List<Placed> places = new BenchPlaces(repository, SETTINGS, 1).next(300);
            for (Placed place : places) {
                for (Band band : BANDS) {
                    assertThat(repository.storedBox(repository.coverage().find(place.tract(), place.patch(), band)
                            .orElseThrow()).contains(place.box())).isTrue();
                }
            }
            assertThat(places.stream().map(Placed::patch).distinct().count()).isGreaterThan(1);
            assertThat(new BenchPlaces(repository, SETTINGS, 1).next(300)).isEqualTo(places);
            assertThat(new BenchPlaces(repository, SETTINGS, 2).next(300)).isNotEqualTo(places);
        }
    }

    @Test
    void aStampLargerThanThePatchesIsRefused() {
        assertThat(run("--size", "2000", "--objects", "1", "--content", "image")).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("choose other bands or a smaller size");
    }

    @Test
    void aCommandRunsBeforeEveryRun() throws Exception {
        Path runs = folder.resolve("runs");
        json("--objects", "2", "--content", "image", "--before-run", "echo run >> " + runs);
        assertThat(Files.readAllLines(runs)).hasSizeGreaterThanOrEqualTo(2).containsOnly("run");
    }

    @Test
    void aCommandThatFailsEndsTheBench() {
        assertThat(run("--objects", "2", "--before-run", "exit 7")).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--before-run").contains("7");
    }

    @Test
    void noObjectsAreWrongUsage() {
        assertThat(run("--objects", "0")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--objects");
    }

    private static void checkRow(Repository repository, Map<String, String> row, Placed place, Band band)
            throws Exception {
        int x0 = repository.storedBox(repository.coverage().find(place.tract(), place.patch(), band).orElseThrow())
                .x0();
        assertThat(row).containsEntry("band", band.name()).containsEntry("patch", String.valueOf(place.patch()))
                .containsEntry("x0", String.valueOf(place.box().x0()))
                .containsEntry("y0", String.valueOf(place.box().y0()))
                .containsEntry("column", String.valueOf(place.box().x0() - x0))
                .containsEntry("object_id", place.wanted().objectId());
        assertThat(Path.of(row.getOrDefault("path", ""))).exists();
    }

    private static Stamp stamp(Repository repository, Placed place) throws Exception {
        CutoutFetcher fetcher = new CutoutFetcher(repository, new StampCache(0), new Timings());
        return ((Fetched.Found) fetcher.fetch(place.wanted(), SETTINGS)).stamp();
    }

    private static long checksum(float[] pixels) {
        long sum = 0;
        for (int i = 0; i < pixels.length; i += CHECKED_PIXEL) {
            sum += Float.floatToRawIntBits(pixels[i]);
        }
        return sum;
    }

    private static double[] pixels(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return NpyArray.read(in).numbers();
        }
    }

    private JsonNode json(String... options) {
        String[] sized = Stream.concat(Stream.of("--size", String.valueOf(SIZE)), Stream.of(options))
                .toArray(String[]::new);
        assertThat(run(sized)).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void withoutARepositoryTheSampleSkyIsMeasured() throws Exception {
        assertThat(execute("bench", "--json", "--bands", "i", "--objects", "2", "--repeat", "1", "--warm-up", "0"))
                .isZero();
        assertThat(JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8)).get("workloads").get(0)
                .get("objects_per_s").asDouble()).isPositive();
    }

    private int run(String... options) {
        String[] fixed = {"bench", Sample.REPOSITORY.toString(), "--json", "--bands", "i,g",
                "--repeat", "2", "--warm-up", "0", "--seed", "5", "--threads", "1"};
        return execute(Stream.concat(Stream.of(fixed), Stream.of(options)).toArray(String[]::new));
    }

    private int execute(String... all) {
        Console console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), Map.of(), Console.Terminal.PLAIN);
        return RippleCommand.execute(console, (repository, targets) -> {}, all);
    }
}
