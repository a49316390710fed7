package ripple.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.cutout.StampCache;
import ripple.export.OutputFolder.Existing;
import ripple.export.StampStatus;
import ripple.image.Band;
import ripple.job.Cancellation;
import ripple.job.Progress;
import ripple.job.Workers;
import ripple.pipeline.OutputPlan.Raw;
import ripple.pipeline.recipe.Recipe;
import ripple.pipeline.recipe.Recipe.Format;
import ripple.pipeline.recipe.RecipeJson;
import ripple.repository.Repository;
import ripple.testkit.Deviations;
import ripple.testkit.Sample;
import ripple.testkit.Vectors;
import ripple.timing.Timings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole core on the sample sky, held against the truth that its maker wrote down.
class SampleRunTest {
    private static final int SIZE = 64;
    private static final int PIXELS = SIZE * SIZE;

    @TempDir
    static Path folder;

    private static RunReport report;
    private static List<Map<String, String>> manifest;
    private static Map<String, Map<String, String>> truth;
    private static JsonNode scene;

    @BeforeAll
    static void runOnce() throws Exception {
        Timings timings = new Timings();
        try (Repository repository = Sample.open(Sample.REPOSITORY, timings); Workers workers = new Workers(2)) {
            Pipeline pipeline = new Pipeline(repository, new StampCache(64 << 20), workers, timings);
            report = pipeline.run(Sample.targets(), Recipe.standard(),
                    new OutputPlan(folder, Existing.REFUSE, List.of(Format.NPZ, Format.FITS), Raw.WITH), Progress.NONE,
                    new Cancellation());
        }
        manifest = Sample.csv(folder.resolve("manifest.csv"));
        truth = new HashMap<>();
        Sample.truth("objects.csv").forEach(row -> truth.put(row.get("object_id"), row));
        scene = JsonMapper.builder().build().readTree(Sample.FOLDER.resolve("truth/scene.json").toFile());
    }

    @Test
    void everyTargetHasItsRowUnderItsOwnId() throws Exception {
        List<String> ids = Sample.csv(Sample.FOLDER.resolve("targets.csv")).stream().map(r -> r.get("object_id"))
                .toList();
        assertThat(manifest.stream().map(r -> r.get("object_id"))).containsExactlyElementsOf(ids)
                .contains("75339150000000123");
        assertThat(Sample.csv(Sample.FOLDER.resolve("targets.csv")).stream().map(r -> r.get("score")))
                .containsExactlyElementsOf(manifest.stream().map(r -> r.get("score")).toList());
    }

    @Test
    void matchedBandsAgreeInWidth() {
        for (Map<String, String> row : manifest.stream().filter(r -> r.get("status").equals("accepted")).toList()) {
            double[] widths = List.of("g", "r", "i").stream()
                    .mapToDouble(band -> Double.parseDouble(row.get("psf_fwhm_matched_" + band))).sorted().toArray();
            Deviations.record("PSF match: FWHM of a run on the sample sky", "the widest band",
                    widths[2] / widths[0] - 1,
                    0.02);
            assertThat(widths[2] / widths[0]).as(row.get("object_id")).isLessThan(1.02);
        }
    }

    @Test
    void theBoxIsWhereTheTruthSays() {
        for (Map<String, String> row : known()) {
            Map<String, String> t = truth.get(row.get("object_id"));
            assertThat(Integer.parseInt(row.get("x0"))).isEqualTo((int) Math.ceil(Double.parseDouble(t.get("x")) - 32));
            assertThat(Integer.parseInt(row.get("y0"))).isEqualTo((int) Math.ceil(Double.parseDouble(t.get("y")) - 32));
            assertThat(row.get("patch")).isEqualTo(t.get("patch"));
            assertThat(row.get("tract")).isEqualTo(t.get("tract"));
        }
    }

    @Test
    void whatIsMissingIsWhatTheSceneLacks() {
        double[] image = Vectors.npz(folder.resolve("raw.npz"), "image").values();
        for (Map<String, String> row : known()) {
            if (nearTheGap(row)) {
                continue;
            }
            int i = Integer.parseInt(row.get("index"));
            for (int pixel = 0; pixel < PIXELS; pixel++) {
                int x = Integer.parseInt(row.get("x0")) + pixel % SIZE;
                int y = Integer.parseInt(row.get("y0")) + pixel / SIZE;
                assertThat(Double.isNaN(image[i * 3 * PIXELS + pixel])).as("%s at %d, %d", row.get("object_id"), x, y)
                        .isEqualTo(!stored(row.get("patch"), x, y));
            }
        }
    }

    @Test
    void brightObjectsAreInTheMiddleOfTheirStamps() {
        double[] image = Vectors.npz(folder.resolve("raw.npz"), "image").values();
        List<String> checked = new ArrayList<>();
        for (Map<String, String> row : known()) {
            Map<String, String> t = truth.get(row.get("object_id"));
            if (!t.get("kind").equals("galaxy") || Double.parseDouble(t.get("mag_i")) > 22.3) {
                continue;
            }
            int i = Integer.parseInt(row.get("index"));
            double x = Double.parseDouble(t.get("x")) - Integer.parseInt(row.get("x0"));
            double y = Double.parseDouble(t.get("y")) - Integer.parseInt(row.get("y0"));
            double[] centroid = centroid(image, (i * 3 + 2) * PIXELS, (int) Math.rint(x), (int) Math.rint(y));
            if (Double.isFinite(centroid[0])) {
                assertThat(centroid[0]).as(row.get("object_id")).isEqualTo(x, within(0.6));
                assertThat(centroid[1]).as(row.get("object_id")).isEqualTo(y, within(0.6));
                checked.add(row.get("object_id"));
            }
        }
        assertThat(checked).hasSizeGreaterThan(3);
    }

    @Test
    void countsAndReasonsAreRight() {
        assertThat(report.counts().total()).isEqualTo(120);
        assertThat(report.counts().count(StampStatus.FAILED)).isZero();
        double[] raw = Vectors.npz(folder.resolve("raw.npz"), "image").values();
        for (Map<String, String> row : manifest) {
            int i = Integer.parseInt(row.get("index"));
            boolean centre = false;
            for (int pixel = 0; pixel < PIXELS; pixel++) {
                int x = pixel % SIZE;
                int y = pixel / SIZE;
                centre |= x >= 16 && x < 48 && y >= 16 && y < 48 && Double.isNaN(raw[i * 3 * PIXELS + pixel]);
            }
            boolean outside = row.get("missing_bands").equals("g,r,i");
            assertThat(row.get("reject_reason").contains("NO_DATA in the central half")).isEqualTo(centre && !outside);
            assertThat(row.get("status").equals("accepted")).isEqualTo(row.get("reject_reason").isEmpty());
        }
        assertThat(manifest.stream().filter(r -> r.get("missing_bands").equals("g,r,i"))).singleElement()
                .satisfies(row -> assertThat(truth).doesNotContainKey(row.get("object_id")));
    }

    @Test
    void preparedPixelsGoBackToMatchedOnesByTheManifestAlone() {
        double[] image = Vectors.npz(folder.resolve("stamps.npz"), "image").values();
        double[] raw = Vectors.npz(folder.resolve("raw.npz"), "image").values();
        JsonMapper json = JsonMapper.builder().build();
        for (Map<String, String> row : manifest.stream().filter(r -> r.get("status").equals("accepted")).toList()) {
            int i = Integer.parseInt(row.get("index"));
            JsonNode bands = json.readTree(row.get("norm_params")).get("bands");
            int target = List.of("g", "r", "i").indexOf(row.get("psf_target"));
            double softening = bands.get(row.get("psf_target")).get("softening").asDouble();
            for (int pixel = 0; pixel < PIXELS; pixel++) {
                int at = (i * 3 + target) * PIXELS + pixel;
                if (Double.isNaN(raw[at])) {
                    assertThat(image[at]).isNaN();
                    continue;
                }
                double undone = softening * Math.sinh(image[at]);
                assertThat(undone).isEqualTo(raw[at], within(1e-5 * Math.max(1, Math.abs(raw[at]))));
            }
        }
    }

    @Test
    void everyListedFileIsThereWithItsChecksum() throws Exception {
        List<String> sums = Files.readAllLines(folder.resolve("SHA256SUMS"));
        assertThat(sums).hasSizeGreaterThan(100);
        for (String line : sums) {
            assertThat(Vectors.sha256(Files.readAllBytes(folder.resolve(line.substring(66)))))
                    .isEqualTo(line.substring(0, 64));
        }
        assertThat(folder.resolve("stamps.npz.partial")).doesNotExist();
        assertThat(folder.resolve("raw.npz.partial")).doesNotExist();
        for (String name : List.of("recipe.json", "summary.json", "sheet.png", "stamps.npz", "raw.npz")) {
            assertThat(folder.resolve(name)).isNotEmptyFile();
        }
    }

    @Test
    void theRecipeInTheFolderIsTheOneThatWasUsed() throws Exception {
        Recipe used = RecipeJson.read(folder.resolve("recipe.json"));
        assertThat(used).isEqualTo(Recipe.standard());
        assertThat(manifest).allSatisfy(row -> assertThat(row.get("recipe_hash")).isEqualTo(RecipeJson.hash(used)));
        assertThat(used.bands()).containsExactly(new Band("g"), new Band("r"), new Band("i"));
    }

    private static List<Map<String, String>> known() {
        return manifest.stream().filter(row -> truth.containsKey(row.get("object_id"))).toList();
    }

    /// Whether the patch's file has this tract pixel, by the maker's description (the slanted gap apart).
    private static boolean stored(String patch, int x, int y) {
        JsonNode box = scene.get("stored_boxes_x0_y0_x1_y1_exclusive").get(patch);
        JsonNode lost = scene.get("no_data_cell_x0_y0");
        boolean inLost = patch.equals(scene.get("patches").get(0).asString()) && inside(x, lost.get(0).asInt(), 150)
                && inside(y, lost.get(1).asInt(), 150);
        return x >= box.get(0).asInt() && y >= box.get(1).asInt() && x < box.get(2).asInt() && y < box.get(3).asInt()
                && !inLost;
    }

    private static boolean nearTheGap(Map<String, String> row) {
        JsonNode gap = scene.get("no_data_gap");
        double dx = Integer.parseInt(row.get("x0")) + 32 - gap.get("x").asDouble();
        double dy = Integer.parseInt(row.get("y0")) + 32 - gap.get("y").asDouble();
        return Math.hypot(dx, dy) < gap.get("length").asDouble() / 2 + 60;
    }

    private static boolean inside(int value, int start, int length) {
        return value >= start && value < start + length;
    }

    /// Of the 7 × 7 pixels around a place; NaN when a neighbour as bright, or missing pixels, spoil it.
    private static double[] centroid(double[] image, int offset, int x, int y) {
        double sum = 0;
        double sx = 0;
        double sy = 0;
        for (int dy = -3; dy <= 3; dy++) {
            for (int dx = -3; dx <= 3; dx++) {
                double v = image[offset + (y + dy) * SIZE + x + dx];
                sum += v;
                sx += v * (x + dx);
                sy += v * (y + dy);
            }
        }
        return new double[]{sx / sum, sy / sum};
    }
}
