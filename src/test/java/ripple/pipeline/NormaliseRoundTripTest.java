package ripple.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import ripple.cutout.StampCache;
import ripple.export.OutputFolder.Existing;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Calibration;
import ripple.image.Mask;
import ripple.image.MaskPlanes;
import ripple.image.PixelStatistics;
import ripple.image.Plane;
import ripple.image.Provenance;
import ripple.image.Psf;
import ripple.image.Stamp;
import ripple.image.TanWcs;
import ripple.job.Cancellation;
import ripple.job.Progress;
import ripple.job.Workers;
import ripple.pipeline.OutputPlan.Raw;
import ripple.pipeline.recipe.Recipe;
import ripple.pipeline.recipe.Recipe.Format;
import ripple.pipeline.recipe.RecipeJson;
import ripple.prepare.NormalisedStamp;
import ripple.prepare.NotInvertibleException;
import ripple.repository.Repository;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;
import ripple.testkit.Sample;
import ripple.testkit.Vectors;
import ripple.timing.Timings;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a run writes can be undone from what it writes: arrays and manifest, nothing else, for every method.
class NormaliseRoundTripTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<Band> BANDS = List.of(new Band("g"), new Band("r"), new Band("i"));

    @TempDir
    static Path temp;

    private static Repository repository;
    private static Workers workers;
    private static Pipeline pipeline;
    private static Set flux;
    /// The same when only pixels without data are bad: matching fills fewer.
    private static Set fluxOfAll;

    /// A set as a script would read it.
    private record Set(Vectors.Array image, Vectors.Array variance, Vectors.Array mask, MaskPlanes planes,
            List<Map<String, String>> rows, JsonNode summary) {
        float[] pixels(int row, int band) {
            return plane(image, row, band);
        }

        static float[] plane(Vectors.Array array, int row, int band) {
            int n = array.shape()[2] * array.shape()[3];
            int from = (row * array.shape()[1] + band) * n;
            float[] out = new float[n];
            for (int i = 0; i < n; i++) {
                out[i] = (float) array.values()[from + i];
            }
            return out;
        }

        Map<String, Object> parameters(int row) {
            return JSON.readValue(rows.get(row).get("norm_params"), new TypeReference<>() {});
        }

        /// A row as a stamp again.
        Stamp stamp(int row) {
            int size = image.shape()[2];
            PixelBox box = new PixelBox(0, 0, size, size);
            SkyPosition somewhere = new SkyPosition(0, 0);
            Map<Band, BandImage> images = new LinkedHashMap<>();
            for (int b = 0; b < BANDS.size(); b++) {
                float[] bits = plane(mask, row, b);
                long[] longs = new long[bits.length];
                for (int i = 0; i < bits.length; i++) {
                    longs[i] = (long) bits[i];
                }
                images.put(BANDS.get(b), new BandImage(BANDS.get(b), box, new Plane(size, size, pixels(row, b)),
                        new Plane(size, size, plane(variance, row, b)), new Mask(size, size, longs, planes), Psf.none(),
                        new TanWcs(somewhere, 0, 0, -1e-5, 0, 0, 1e-5), Calibration.NANOJANSKY,
                        new Provenance("", "", 0, 0, "")));
            }
            return new Stamp("1", somewhere, 0, 0, new PixelPoint(0, 0), box, BANDS, images, Map.of());
        }
    }

    @BeforeAll
    static void open() throws Exception {
        Timings timings = new Timings();
        repository = Sample.open(Sample.REPOSITORY, timings);
        workers = new Workers(2);
        pipeline = new Pipeline(repository, new StampCache(64 << 20), workers, timings);
        flux = run("normalise.method=none");
        fluxOfAll = run("normalise.method=none", "quality.badPlanes=NO_DATA");
    }

    @AfterAll
    static void close() throws Exception {
        workers.close();
        repository.close();
    }

    private static Set run(String... settings) throws Exception {
        Recipe recipe = RecipeJson.with(Recipe.standard(), List.of(settings));
        Path folder = temp.resolve(Integer.toHexString(Arrays.hashCode(settings)));
        pipeline.run(Sample.targets().subList(0, 24), recipe,
                new OutputPlan(folder, Existing.REFUSE, List.of(Format.NPZ), Raw.WITHOUT), Progress.NONE,
                new Cancellation());
        Path npz = folder.resolve("stamps.npz");
        JsonNode bits = JSON.readTree(Vectors.npzTexts(npz, "mask_planes")[0]);
        String[] names = new String[bits.size()];
        bits.properties().forEach(e -> names[e.getValue().asInt()] = e.getKey());
        return new Set(Vectors.npz(npz, "image"), Vectors.npz(npz, "variance"), Vectors.npz(npz, "mask"),
                MaskPlanes.of(names), Sample.csv(folder.resolve("manifest.csv")),
                JSON.readTree(folder.resolve("summary.json").toFile()));
    }

    @TestFactory
    Stream<DynamicTest> everyMethodThatCanBeUndoneIs() {
        return Stream.of(List.of("normalise.method=asinh"),
                List.of("normalise.method=asinh", "normalise.scope=per_image", "normalise.softeningFactor=3"),
                List.of("normalise.method=asinh", "normalise.softening=0.5"),
                List.of("normalise.method=zscore"), List.of("normalise.method=zscore", "normalise.scope=per_image"),
                List.of("normalise.method=joint_zscore"), List.of("normalise.method=tanh", "normalise.softening=1e6"),
                List.of("normalise.method=minmax", "normalise.scope=per_image", "normalise.percentiles=0,100",
                        "quality.badPlanes=NO_DATA"),
                List.of("normalise.method=asinh", "fill=0", "normalise.maskedValue=-9"))
                .map(settings -> DynamicTest.dynamicTest(settings.toString(), () -> undo(settings)));
    }

    private static void undo(List<String> settings) throws Exception {
        Set set = run(settings.toArray(String[]::new));
        Set before = settings.contains("quality.badPlanes=NO_DATA") ? fluxOfAll : flux;
        boolean isFilled = settings.contains("fill=0");
        int compared = 0;
        for (int row = 0; row < set.rows.size(); row++) {
            if (set.rows.get(row).get("norm_params").isEmpty()) {
                continue;
            }
            assertThat(set.parameters(row)).containsEntry("invertible", true);
            Stamp back = NormalisedStamp.of(set.stamp(row), set.parameters(row)).undo();
            for (int b = 0; b < BANDS.size(); b++) {
                float[] wanted = before.pixels(row, b);
                float[] found = back.image(BANDS.get(b)).orElseThrow().image().pixels();
                compared += compare(found, wanted, isFilled);
                assertThat(isFilled && hasNaN(set.pixels(row, b))).isFalse();
            }
        }
        assertThat(compared).isGreaterThan(100_000);
    }

    private static boolean hasNaN(float[] pixels) {
        for (float v : pixels) {
            if (Float.isNaN(v)) {
                return true;
            }
        }
        return false;
    }

    /// Float precision: 10⁻⁶ of the pixel, or of the stamp's largest where an offset was taken off.
    private static int compare(float[] found, float[] wanted, boolean isFilled) {
        float largest = 0;
        for (float v : wanted) {
            largest = Float.isNaN(v) ? largest : Math.max(largest, Math.abs(v));
        }
        int compared = 0;
        for (int i = 0; i < wanted.length; i++) {
            if (Float.isNaN(wanted[i]) || (isFilled && Float.isNaN(found[i]))) {
                assertThat(found[i]).isNaN();
            } else {
                assertThat(found[i]).isCloseTo(wanted[i], within(1e-6f * (largest + 1)));
                compared++;
            }
        }
        return compared;
    }

    @Test
    void whatWasCutOffIsRefused() throws Exception {
        for (String method : List.of("minmax", "lupton")) {
            Set set = run("normalise.method=" + method);
            int row = accepted(set).getFirst();
            assertThat(set.parameters(row)).containsEntry("invertible", false);
            NormalisedStamp read = NormalisedStamp.of(set.stamp(row), set.parameters(row));
            assertThatThrownBy(read::undo).isInstanceOf(NotInvertibleException.class)
                    .hasMessageContaining("cannot be undone");
        }
    }

    @Test
    void coloursAreLevelsOfEightBits() throws Exception {
        Set set = run("normalise.method=lupton", "normalise.luptonStretch=50");
        double brightest = 0;
        for (int row : accepted(set)) {
            for (int b = 0; b < BANDS.size(); b++) {
                for (float v : set.pixels(row, b)) {
                    assertThat(Float.isNaN(v) || (v >= 0 && v <= 255 && v == (int) v)).isTrue();
                    brightest = Math.max(brightest, v);
                }
            }
        }
        assertThat(brightest).isGreaterThan(50);
        assertThat(set.parameters(accepted(set).getFirst())).containsEntry("rgb", List.of("i", "r", "g"))
                .containsEntry("stretch", 50.0);
    }

    /// Of the images before, and as they are written: over accepted objects and valid pixels.
    @Test
    void theSummaryHoldsTheStatisticsOfTheSet() throws Exception {
        Set set = run("normalise.method=zscore", "quality.badPlanes=NO_DATA");
        for (int b = 0; b < BANDS.size(); b++) {
            JsonNode before = set.summary.get("statistics").get(BANDS.get(b).name());
            List<PixelStatistics> images = new ArrayList<>();
            List<Double> all = new ArrayList<>();
            for (int row : accepted(set)) {
                Stamp stamp = set.stamp(row);
                long bad = set.planes.bits(List.of("NO_DATA"));
                long[] bits = stamp.image(BANDS.get(b)).orElseThrow().mask().bits();
                float[] pixels = fluxOfAll.pixels(row, b);
                List<Double> valid = new ArrayList<>();
                for (int i = 0; i < bits.length; i++) {
                    if (Float.isFinite(pixels[i]) && (bits[i] & bad) == 0) {
                        valid.add((double) pixels[i]);
                    }
                }
                images.add(PixelStatistics.of(valid.stream().mapToDouble(v -> v).toArray()));
                all.addAll(valid);
            }
            PixelStatistics pooled = PixelStatistics.of(all.stream().mapToDouble(v -> v).toArray());
            Map<String, Double> wanted = new HashMap<>();
            wanted.put("mean", pooled.mean());
            wanted.put("std", pooled.std());
            wanted.put("mean_of_means", images.stream().mapToDouble(PixelStatistics::mean).average().orElseThrow());
            wanted.put("mean_of_stds", images.stream().mapToDouble(PixelStatistics::std).average().orElseThrow());
            wanted.forEach((name, value) -> assertThat(before.get(name).asDouble()).as(name).isCloseTo(value,
                    within(1e-9 * pooled.std())));
            assertThat(before.get("pixels").asLong()).isEqualTo(pooled.count());
            assertThat(before.get("objects").asLong()).isEqualTo(images.size());
            assertThat(before.get("percentiles").get("99").asDouble()).isCloseTo(pooled.percentileLinear(99),
                    within(Math.abs(pooled.percentileLinear(99)) / 1000));
            JsonNode after = set.summary.get("statistics_normalised").get(BANDS.get(b).name());
            assertThat(after.get("mean").asDouble()).isCloseTo(0, within(1e-6));
            assertThat(after.get("std").asDouble()).isCloseTo(1, within(1e-6));
        }
        assertThat(flux.summary.get("statistics").get("g").get("mean").asDouble()).isNotZero();
        assertThat(flux.summary.has("statistics_normalised")).isFalse();
    }

    private static List<Integer> accepted(Set set) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < set.rows.size(); row++) {
            if (set.rows.get(row).get("status").equals("accepted")) {
                rows.add(row);
            }
        }
        return rows;
    }
}
