package ripple.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static ripple.cli.Ran.ripple;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ripple.cutout.CutoutFetcher;
import ripple.cutout.CutoutSettings;
import ripple.cutout.Fetched;
import ripple.cutout.StampCache;
import ripple.cutout.Wanted;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Stamp;
import ripple.pipeline.recipe.Recipe;
import ripple.pipeline.recipe.RecipeJson;
import ripple.render.ColourMap;
import ripple.render.DisplaySettings;
import ripple.render.DisplayText;
import ripple.render.Picture;
import ripple.render.StampRenderer;
import ripple.repository.Background;
import ripple.repository.Repository;
import ripple.testkit.Sample;
import ripple.testkit.Vectors;
import ripple.timing.Timings;
import tools.jackson.databind.JsonNode;

/// `run`, `demo` and `render` on the sample sky.
class RunAndRenderTest {
    private static final int SIZE = 48;

    @TempDir
    static Path temp;

    private static Path recipe;
    private static Path out;
    private static Ran ran;

    /// With a recipe, a setting on top of it, both formats and the raw stamps.
    @BeforeAll
    static void runOnce() throws IOException {
        recipe = Files.writeString(temp.resolve("mine.json"),
                "{\"bands\": [\"i\", \"r\"], \"size\": 32, \"normalise\": {\"method\": \"zscore\"}}");
        out = temp.resolve("run");
        ran = ripple("run", Sample.REPOSITORY, "--targets", few(), "--recipe", recipe, "--set", "size=24", "--set",
                "quality.minSnr=-0", "--format", "fits,npz", "--raw", "--out", out, "--threads", 2, "--cache", "64m");
    }

    @Test
    void aRunTellsWhatCameOutAndWhere() {
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("6 targets: ", "manifest.csv", "recipe.json", "stamps.npz", "raw.npz",
                "sheet.png", "summary.json", "SHA256SUMS", "in fits/", out.toString())
                .doesNotContain("fetch and prepare");
        assertThat(ran.err()).contains("fetch and prepare: 6 of 6");
    }

    @Test
    void theRecipeThatWasUsedIsTheFilePlusTheSettings() throws Exception {
        Recipe used = RecipeJson.read(out.resolve("recipe.json"));
        assertThat(used.size()).isEqualTo(24);
        assertThat(used.bands()).containsExactly(new Band("i"), new Band("r"));
        assertThat(used.formats()).containsExactly(Recipe.Format.FITS, Recipe.Format.NPZ);
        JsonNode json = Vectors.json(out.resolve("recipe.json"));
        assertThat(json.propertyNames()).containsExactly("version", "bands", "missingBands", "size", "quality",
                "resample", "psfMatch", "difference", "residual", "normalise", "fill", "formats");
    }

    @Test
    void everyFileOfTheContractIsThere() throws IOException {
        List<Map<String, String>> manifest = Sample.csv(out.resolve("manifest.csv"));
        assertThat(manifest).hasSize(6).allSatisfy(row -> {
            assertThat(row.keySet()).containsSequence("index", "object_id", "ra", "dec", "status", "reject_reason",
                    "tract", "patch", "x0", "y0", "size_px", "pixel_scale", "bands", "missing_bands", "bad_fraction",
                    "snr", "saturated_fraction", "cosmic_ray_pixels", "psf_fwhm_i", "psf_fwhm_r", "psf_source_i",
                    "psf_source_r", "psf_matched", "psf_target", "norm_method", "norm_params", "softening_estimator",
                    "split", "group_key", "path", "sha256", "recipe_hash");
            assertThat(row).containsKeys("snr_i", "snr_r", "mag_i", "score").containsEntry("size_px", "24")
                    .containsEntry("bands", "i,r").containsEntry("norm_method", "zscore");
            assertThat(Vectors.sha256(read(out.resolve(row.get("path"))))).isEqualTo(row.get("sha256"));
        });
        assertThat(Vectors.npzTexts(out.resolve("stamps.npz"), "bands")).containsExactly("i", "r");
        assertThat(Vectors.npz(out.resolve("raw.npz"), "image").shape()).containsExactly(6, 2, 24, 24);
        JsonNode summary = Vectors.json(out.resolve("summary.json"));
        assertThat(summary.get("targets").asInt()).isEqualTo(6);
        assertThat(summary.propertyNames()).contains("status", "reasons", "stages", "cache_hit_rate", "targets_per_s",
                "versions", "batch");
        assertThat(ImageIO.read(out.resolve("sheet.png").toFile())).isNotNull();
    }

    @Test
    void aSecondRunGivesTheSameBytesAndQuietIsQuiet() throws IOException {
        Path again = temp.resolve("again");
        Ran quiet = ripple("run", Sample.REPOSITORY, "--targets", few(), "--recipe", recipe, "--set", "size=24",
                "--set", "quality.minSnr=-0", "--format", "fits,npz", "--raw", "--out", again, "--threads", 1,
                "--cache", 0, "--quiet");
        assertThat(quiet.err()).isEmpty();
        for (String name : List.of("stamps.npz", "raw.npz", "manifest.csv", "recipe.json", "sheet.png")) {
            assertThat(again.resolve(name)).hasSameBinaryContentAs(out.resolve(name));
        }
        for (Map<String, String> row : Sample.csv(again.resolve("manifest.csv"))) {
            assertThat(again.resolve(row.get("path"))).hasSameBinaryContentAs(out.resolve(row.get("path")));
        }
    }

    @Test
    void sizesInArcsecAreRoundedToPixels() throws IOException {
        Path arcsec = temp.resolve("arcsec");
        Ran cut = ripple("cutout", Sample.REPOSITORY, "--at", place(), "--at", place(), "--size", "3.3arcsec",
                "--bands", "g", "--out", arcsec);
        assertThat(cut.status()).as(cut.err()).isZero();
        assertThat(Sample.csv(arcsec.resolve("manifest.csv"))).hasSize(2)
                .allSatisfy(row -> assertThat(row.get("size_px")).isIn("16", "17"));
        assertThat(Vectors.npzTexts(arcsec.resolve("stamps.npz"), "object_id")).containsExactly("at-1", "at-2");
    }

    @Test
    void theDemoIsTheWholeJobAndReplacesOnlyItself() throws IOException {
        System.setProperty("ripple.home", Sample.FOLDER.toAbsolutePath().getParent().toString());
        Path folder = temp.resolve("demo");
        Ran demo = ripple("demo", "--out", folder, "--quiet");
        assertThat(demo.status()).as(demo.err()).isZero();
        assertThat(demo.err()).isEmpty();
        assertThat(demo.out()).contains("simulated", "120 targets: ", "more bad pixels than the limit",
                "NO_DATA in the central half", "no image of any band", "sheet.png", folder.toString());
        assertThat(demo.out().lines().filter(line -> line.length() > 200)).isEmpty();
        Path mine = Files.createDirectories(temp.resolve("mine"));
        Files.writeString(mine.resolve("thesis.tex"), "years");
        Ran refused = ripple("demo", "--out", mine);
        assertThat(refused.status()).isEqualTo(2);
        assertThat(mine.resolve("thesis.tex")).hasContent("years");
    }

    @ParameterizedTest
    @CsvSource({"'i', '', '', ''", "'i,r,g', lupton:8;2, '', ''", "'i,r,g', asinh:0.05, zscale, ''",
            "'g', sqrt, '-3,40', ''",
            "'r', '', '', 'SAT,NO_DATA'", "'i,r,g', 'lupton-zscale:8;white', '', ''", "'g', 'ds9-histeq', '', ''",
            "'r', 'histeq', 'pct:1,99', ''"})
    void aPictureHasThePixelsOfTheRenderer(String bands, String stretch, String range, String mask) throws Exception {
        Path png = temp.resolve("p" + (bands + stretch + range + mask).hashCode() + ".png");
        String spelled = stretch.replace(';', ',');
        Object[] command = {"render", Sample.REPOSITORY, "--at", place(), "--size", SIZE, "--bands", bands, "--stretch",
                spelled, "--range", range, "--mask", mask, "--out", png};
        Ran picture = ripple(command);
        assertThat(picture.status()).as(picture.err()).isZero();
        assertThat(picture.err()).isEmpty();
        List<Band> wanted = List.of(bands.split(",")).stream().map(Band::new).toList();
        Picture expected = new StampRenderer(
                DisplayText.settings(wanted, spelled, range).withMasks(DisplayText.masks(mask))).render(stamp(wanted));
        BufferedImage found = ImageIO.read(png.toFile());
        assertThat(List.of(found.getWidth(), found.getHeight())).containsExactly(SIZE, SIZE);
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                assertThat(found.getRGB(column, row)).as("%d, %d", column, row).isEqualTo(expected.at(column, row));
            }
        }
    }

    /// The stamps themselves are read with the other background; the picture is that of those.
    @ParameterizedTest
    @ValueSource(strings = {"pretty", "object", "none"})
    void aPictureCanHaveAnotherBackground(String name) throws Exception {
        Path png = temp.resolve(name + ".png");
        Ran picture = ripple("render", Sample.REPOSITORY, "--at", place(), "--size", SIZE, "--bands", "i", "--range",
                "-50,100", "--map", "magma", "--background", name, "--out", png);
        assertThat(picture.status()).as(picture.err()).isZero();
        List<Band> wanted = List.of(new Band("i"));
        DisplaySettings settings = DisplayText.settings(wanted, "", "-50,100", ColourMap.MAGMA);
        Stamp changed = stamp(wanted, new Background(name));
        assertThat(rows(ImageIO.read(png.toFile()))).isEqualTo(new StampRenderer(settings).render(changed).argb());
        float[] stored = stamp(wanted).image(new Band("i")).orElseThrow().image().pixels();
        assertThat(Arrays.equals(stored, changed.image(new Band("i")).orElseThrow().image().pixels()))
                .isEqualTo(name.equals("object"));
    }

    @Test
    void aBackgroundThatNoFileCarriesIsNamedWithThoseThatAre() throws IOException {
        Ran picture = ripple("render", Sample.REPOSITORY, "--at", place(), "--size", 8, "--bands", "i", "--background",
                "ugly", "--out", temp.resolve("ugly.png"));
        assertThat(picture.status()).isEqualTo(3);
        assertThat(picture.err()).contains("ugly").contains("pretty, object");
        Ran map = ripple("render", Sample.REPOSITORY, "--at", place(), "--size", 8, "--bands", "i", "--map", "jet",
                "--out", temp.resolve("ugly.png"));
        assertThat(map.status()).isEqualTo(2);
        assertThat(map.err()).contains("jet").contains("viridis");
        Ran three = ripple("render", Sample.REPOSITORY, "--at", place(), "--size", 8, "--bands", "i,r,g", "--map",
                "magma",
                "--out", temp.resolve("ugly.png"));
        assertThat(three.status()).isEqualTo(2);
        assertThat(three.err()).contains("single band");
    }

    private static int[] rows(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    /// The brightest pixel of the stamp is the brightest of the picture, counted from the top.
    @Test
    void theFirstRowOfAPictureIsTheHighestY() throws Exception {
        Path png = temp.resolve("up.png");
        ripple("render", Sample.REPOSITORY, "--at", place(), "--size", SIZE, "--bands", "i", "--stretch", "linear",
                "--range", "minmax", "--out", png);
        BufferedImage found = ImageIO.read(png.toFile());
        BandImage image = stamp(List.of(new Band("i"))).image(new Band("i")).orElseThrow();
        int best = 0;
        for (int p = 0; p < SIZE * SIZE; p++) {
            best = image.image().pixels()[p] > image.image().pixels()[best] ? p : best;
        }
        assertThat(best / SIZE).as("not on the middle row, where up and down look alike").isNotEqualTo(SIZE / 2);
        assertThat(found.getRGB(best % SIZE, SIZE - 1 - best / SIZE)).isEqualTo(0xffffffff);
        assertThat(found.getRGB(best % SIZE, best / SIZE)).isNotEqualTo(0xffffffff);
    }

    @Test
    void aPictureThatCannotBeWrittenIsToldInASentence() throws IOException {
        Ran picture = ripple("render", Sample.REPOSITORY, "--at", place(), "--size", 8, "--bands", "i", "--out",
                temp.resolve("no/such/folder.png"));
        assertThat(picture.status()).isEqualTo(3);
        assertThat(picture.err()).contains("folder.png").doesNotContain("unexpected");
    }

    private static Path few() throws IOException {
        List<String> lines = Files.readAllLines(Sample.FOLDER.resolve("targets.csv"));
        return Files.write(temp.resolve("few.csv"), lines.subList(0, 1 + 6));
    }

    private static String place() throws IOException {
        Map<String, String> row = Sample.csv(Sample.FOLDER.resolve("targets.csv")).get(1);
        return row.get("ra") + "," + row.get("dec");
    }

    private static Stamp stamp(List<Band> bands) throws Exception {
        return stamp(bands, Background.AS_STORED);
    }

    private static Stamp stamp(List<Band> bands, Background background) throws Exception {
        String[] place = place().split(",", -1);
        try (Repository repository = Sample.open(Sample.REPOSITORY, new Timings())) {
            CutoutFetcher fetcher = new CutoutFetcher(repository, new StampCache(0), new Timings());
            Wanted wanted = new Wanted(0, "x", Double.parseDouble(place[0]), Double.parseDouble(place[1]));
            Fetched fetched = fetcher.fetch(wanted, CutoutSettings.plain(SIZE, bands).withBackground(background));
            return ((Fetched.Found) fetched).stamp();
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
