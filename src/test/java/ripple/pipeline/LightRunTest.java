package ripple.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.catalog.Target;
import ripple.cutout.StampCache;
import ripple.export.Checksums;
import ripple.export.OutputFolder.Existing;
import ripple.fits.StampFile;
import ripple.fits.StampFits;
import ripple.image.BandImage;
import ripple.image.Calibration;
import ripple.job.Cancellation;
import ripple.job.Progress;
import ripple.job.Workers;
import ripple.pipeline.OutputPlan.Raw;
import ripple.pipeline.recipe.Recipe;
import ripple.pipeline.recipe.Recipe.Format;
import ripple.pipeline.recipe.RecipeJson;
import ripple.repository.Repository;
import ripple.testkit.Sample;
import ripple.testkit.Vectors;
import ripple.timing.Timings;

/// Difference and residual of the sample sky: they go with the set, and lenses stand out in them.
class LightRunTest {
    private static final int SIZE = 64;
    private static final int PIXELS = SIZE * SIZE;

    @TempDir
    static Path folder;

    private static List<Map<String, String>> manifest;
    private static Map<String, Map<String, String>> truth;

    @BeforeAll
    static void runOnce() throws Exception {
        run(folder.resolve("set"), List.of(Format.NPZ, Format.FITS), "difference.enabled=true", "residual.enabled=true",
                "residual.bands=g,i");
        manifest = Sample.csv(folder.resolve("set/manifest.csv"));
        truth = new HashMap<>();
        Sample.truth("objects.csv").forEach(row -> truth.put(row.get("object_id"), row));
    }

    private static void run(Path out, List<Format> formats, String... settings) throws Exception {
        run(Sample.targets(), out, formats, settings);
    }

    private static void run(List<Target> targets, Path out, List<Format> formats, String... settings)
            throws Exception {
        Recipe recipe = RecipeJson.with(Recipe.standard(), List.of(settings));
        Timings timings = new Timings();
        try (Repository repository = Sample.open(Sample.REPOSITORY, timings); Workers workers = new Workers(2)) {
            new Pipeline(repository, new StampCache(64 << 20), workers, timings).run(targets, recipe,
                    new OutputPlan(out, Existing.REFUSE, formats, Raw.WITHOUT), Progress.NONE, new Cancellation());
        }
    }

    @Test
    void theArraysHoldTheDifferenceInNanojanskyAndInUnitsOfSigma() {
        double[] difference = array("difference_g_i");
        double[] significance = array("difference_g_i_significance");
        double[] variance = array("variance");
        assertThat(Vectors.npz(folder.resolve("set/stamps.npz"), "residual_i").shape()).containsExactly(manifest.size(),
                SIZE, SIZE);
        int compared = 0;
        for (Map<String, String> row : manifest) {
            int i = Integer.parseInt(row.get("index"));
            boolean made = !row.get("difference_alpha").isEmpty();
            assertThat(made).as(row.get("object_id")).isNotEqualTo(!row.get("difference_reason").isEmpty()
                    || row.get("status").equals("failed") || row.get("tract").equals("-1"));
            double alpha = made ? Double.parseDouble(row.get("difference_alpha")) : Double.NaN;
            for (int k = 0; k < PIXELS; k++) {
                double value = difference[i * PIXELS + k];
                if (!made) {
                    assertThat(value).isNaN();
                } else if (!Double.isNaN(value)) {
                    double sigma = Math.sqrt(variance[i * 3 * PIXELS + k]
                            + alpha * alpha * variance[(i * 3 + 2) * PIXELS + k]);
                    assertThat(significance[i * PIXELS + k]).isEqualTo(value / sigma,
                            within(1e-4 * (1 + Math.abs(value / sigma))));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(100 * PIXELS);
    }

    @Test
    void aFileOfAnObjectHoldsTheSamePictures() throws Exception {
        Map<String, String> row = manifest.stream().filter(r -> r.get("status").equals("accepted")).findFirst()
                .orElseThrow();
        StampFile file = StampFits.read(folder.resolve("set").resolve(row.get("path")));
        assertThat(file.products().stream().map(p -> p.band().name())).containsExactlyInAnyOrder("difference_g_i",
                "residual_g", "residual_i");
        BandImage picture = file.products().getFirst();
        assertThat(picture.calibration()).isEqualTo(Calibration.NANOJANSKY);
        assertThat(picture.wcs()).isEqualTo(file.stamp().images().values().iterator().next().wcs());
        int i = Integer.parseInt(row.get("index"));
        double[] inArray = Arrays.copyOfRange(array(picture.band().name()), i * PIXELS, (i + 1) * PIXELS);
        for (int k = 0; k < PIXELS; k++) {
            assertThat((double) picture.image().pixels()[k]).isEqualTo(inArray[k]);
        }
        assertThat(Checksums.read(folder.resolve("set")).stream().map(Checksums.Entry::path)).contains("stamps.npz",
                row.get("path"));
    }

    @Test
    void lensesStandOutInTheDifference() {
        List<Double> lenses = new ArrayList<>();
        List<Double> galaxies = new ArrayList<>();
        double[] significance = array("difference_g_i_significance");
        for (Map<String, String> row : manifest) {
            Map<String, String> t = truth.getOrDefault(row.get("object_id"), Map.of("kind", "none"));
            double s = brightest(significance, Integer.parseInt(row.get("index")));
            if (!row.get("status").equals("accepted") || Double.isNaN(s)) {
                continue;
            }
            if (t.get("kind").equals("lens") && Double.parseDouble(t.get("arc_snr_g")) > 20) {
                lenses.add(s);
            } else if (t.get("kind").equals("galaxy")) {
                galaxies.add(s);
            }
        }
        assertThat(lenses).hasSizeGreaterThan(12);
        assertThat(galaxies).hasSizeGreaterThan(40);
        assertThat(above(lenses, galaxies)).as("chance that a lens outshines a galaxy").isGreaterThan(0.9);
        galaxies.sort(null);
        assertThat(lenses.stream().min(Double::compare).orElseThrow()).as("faintest lens against the median galaxy")
                .isGreaterThan(1.2 * galaxies.get(galaxies.size() / 2));
    }

    @Test
    void theFactorIsTheColourOfTheLens() {
        for (Map<String, String> row : manifest) {
            Map<String, String> t = truth.getOrDefault(row.get("object_id"), Map.of());
            if (t.getOrDefault("subkind", "").equals("early") && Double.parseDouble(t.get("mag_i")) < 21
                    && row.get("status").equals("accepted") && !row.get("difference_alpha").isEmpty()) {
                double colour = Math.pow(10,
                        -0.4 * (Double.parseDouble(t.get("mag_g")) - Double.parseDouble(t.get("mag_i"))));
                assertThat(Double.parseDouble(row.get("difference_alpha"))).as(row.get("object_id")).isEqualTo(colour,
                        within(0.06 * colour + 3 * Double.parseDouble(row.get("difference_alpha_error"))));
            }
        }
    }

    @Test
    void withoutMatchingTheTwoBandsAreMatchedForTheDifferenceAlone() throws Exception {
        Path out = folder.resolve("unmatched");
        run(Sample.targets().subList(0, 40), out, List.of(Format.NPZ), "psfMatch.enabled=false",
                "difference.enabled=true", "normalise.method=none");
        List<Map<String, String>> rows = Sample.csv(out.resolve("manifest.csv"));
        double[] alone = Vectors.npz(out.resolve("stamps.npz"), "difference_g_i").values();
        double[] together = array("difference_g_i");
        int compared = 0;
        for (Map<String, String> row : rows) {
            assertThat(row.get("psf_matched")).isEqualTo("false");
            int i = Integer.parseInt(row.get("index"));
            // Where g is the widest of all three bands, both ways are the same computation.
            if (manifest.get(i).get("psf_target").equals("g") && row.get("status").equals("accepted")
                    && !row.get("difference_alpha").isEmpty()) {
                assertThat(row.get("difference_alpha")).isEqualTo(manifest.get(i).get("difference_alpha"));
                for (int k = i * PIXELS; k < (i + 1) * PIXELS; k++) {
                    assertThat(Double.compare(alone[k], together[k])).isZero();
                }
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(10);
    }

    @Test
    void onlyWhereAskedForDoesAMissingDifferenceFailTheObject() throws Exception {
        Path out = folder.resolve("required");
        run(Sample.targets().subList(0, 40), out, List.of(Format.NPZ), "bands=u,r", "difference.bands=u,r",
                "difference.enabled=true",
                "difference.required=true", "missingBands=keep");
        Path kept = folder.resolve("kept");
        run(Sample.targets().subList(0, 40), kept, List.of(Format.NPZ), "bands=u,r", "difference.bands=u,r",
                "difference.enabled=true",
                "missingBands=keep");
        List<Map<String, String>> strict = Sample.csv(out.resolve("manifest.csv"));
        int failed = 0;
        for (Map<String, String> row : Sample.csv(kept.resolve("manifest.csv"))) {
            if (row.get("missing_bands").equals("u") && row.get("status").equals("accepted")) {
                assertThat(row.get("difference_reason")).contains("the band u is missing");
                Map<String, String> other = strict.get(Integer.parseInt(row.get("index")));
                assertThat(other.get("status")).isEqualTo("failed");
                assertThat(other.get("reject_reason")).contains("the band u is missing");
                failed++;
            }
        }
        assertThat(failed).isPositive();
    }

    private static double[] array(String name) {
        return Vectors.npz(folder.resolve("set/stamps.npz"), name).values();
    }

    /// Mean of the twenty brightest pixels between 0.5 and 3 arcsec from the target.
    private static double brightest(double[] significance, int row) {
        double[] all = new double[PIXELS];
        int n = 0;
        for (int k = 0; k < PIXELS; k++) {
            int line = k / SIZE;
            double r = 0.2 * Math.hypot(k % SIZE - 31.5, line - 31.5);
            if (r >= 0.5 && r <= 3 && !Double.isNaN(significance[row * PIXELS + k])) {
                all[n++] = significance[row * PIXELS + k];
            }
        }
        double[] found = Arrays.copyOf(all, n);
        Arrays.sort(found);
        return n < 20 ? Double.NaN : Arrays.stream(found, n - 20, n).average().orElseThrow();
    }

    private static double above(List<Double> these, List<Double> those) {
        long wins = these.stream().mapToLong(a -> those.stream().filter(b -> a > b).count()).sum();
        return (double) wins / (these.size() * (long) those.size());
    }
}
