package ripple.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static ripple.cli.Ran.ripple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ripple.testkit.Sample;
import ripple.testkit.Shared;
import tools.jackson.databind.JsonNode;

/// The commands that look and change nothing: info, sky, where, psf, recipe.
class LookingTest {
    @TempDir
    Path temp;

    @Test
    void infoOfTheSampleForPeopleAndForScripts() {
        Ran people = ripple("info", Sample.REPOSITORY);
        assertThat(people.status()).isZero();
        assertThat(people.out()).contains("* LSSTCam/runs/DRP/SIM", "CHAINED", "deep_coadd", "Bands  u g r i z y",
                "Files  23 present, 0 missing, 0 unreadable");
        assertThat(people.err()).contains("Looking at files");
        Ran scripts = ripple("info", Sample.REPOSITORY, "--json", "--quiet");
        assertThat(scripts.err()).isEmpty();
        JsonNode json = scripts.json();
        assertThat(names(json)).contains("kind", "collections", "dataset_types", "skymaps", "bands", "files",
                "problems");
        assertThat(json.get("kind").asString()).isEqualTo("butler");
        assertThat(names(json.get("collections").get(0))).contains("name", "type", "children");
        assertThat(names(json.get("dataset_types").get(0))).contains("name", "count");
        assertThat(names(json.get("skymaps").get(0))).contains("name", "hash");
        assertThat(texts(json.get("bands"))).containsExactly("u", "g", "r", "i", "z", "y");
        assertThat(names(json.get("files"))).containsExactly("present", "missing", "unreadable");
        assertThat(json.get("problems")).isEmpty();
    }

    @Test
    void infoOfARealRepositoryNamesTheFileThatContradictsTheSkyMap() {
        JsonNode json = ripple("info", Shared.path("data/dp2-butler"), "--json").json();
        JsonNode files = json.get("files");
        assertThat(files.get("present").asInt() + files.get("missing").asInt() + files.get("unreadable").asInt())
                .isEqualTo(3);
        assertThat(json.get("problems")).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.get("path").asString()).isNotBlank();
            assertThat(problem.get("reason").asString()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource({"ucd", "imsim"})
    void infoOfRegistriesWithoutCoadds(String name) {
        Ran ran = ripple("info", Shared.path("data/lsst-registries/" + name), "--json");
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.json().get("collections")).isNotEmpty();
    }

    @Test
    void skyTellsTheBandsOfEveryPatch() throws IOException {
        JsonNode tract = ripple("sky", Sample.REPOSITORY, "--json").json().get("tracts").get(0);
        assertThat(names(tract)).contains("tract", "ra", "dec", "patches");
        List<Path> files = new ArrayList<>();
        for (JsonNode patch : tract.get("patches")) {
            int id = patch.get("patch").asInt();
            assertThat(id).isEqualTo(10 * patch.get("y").asInt() + patch.get("x").asInt());
            for (String band : texts(patch.get("bands"))) {
                files.add(Sample.file(Sample.REPOSITORY, id, band));
            }
        }
        assertThat(files).doesNotHaveDuplicates().hasSize(23);
        assertThat(ripple("sky", Sample.REPOSITORY, "--tract", tract.get("tract")).out()).contains("u g r i z y");
    }

    @Test
    void skyOfARealRepository() {
        JsonNode json = ripple("sky", Shared.path("data/dp2-butler"), "--json").json();
        JsonNode patch = json.get("tracts").get(0).get("patches").get(0);
        assertThat(json.get("tracts").get(0).get("tract").asInt()).isEqualTo(5428);
        assertThat(List.of(patch.get("patch").asInt(), patch.get("x").asInt(), patch.get("y").asInt()))
                .containsExactly(76, 6, 7);
        assertThat(texts(patch.get("bands"))).contains("g");
    }

    /// The numbers that Rubin's stack gives (ring geometry of the three official sky maps).
    @ParameterizedTest
    @CsvSource({"lsst_cells_v1,53.13,-28.10,5063,14,14325.053060,4570.427845",
            "lsst_cells_v2,53.13,-28.10,5063,14,14325.053060,4570.427845",
            "DC2,53.13,-28.10,5063,3,13325.053060,3570.427845",
            "hsc_rings_v1,53.13,-28.10,5063,13,17196.682215,5584.033148",
            "lsst_cells_v1,62.0,-37.0,3831,15,16896.356244,5030.432360",
            "DC2,62.0,-37.0,3831,10,15896.356244,4030.432360",
            "hsc_rings_v1,62.0,-37.0,3831,14,20257.757433,6131.657571",
            "lsst_cells_v1,150.1163,2.2058,9813,45,17366.658637,14538.215395",
            "hsc_rings_v1,150.1163,2.2058,9813,41,20817.641235,17450.446899",
            "lsst_cells_v2,0.0,0.0,9469,4,14999.0,1609.818094", "hsc_rings_v1,0.0,0.0,9469,4,17999.0,2059.497731",
            "lsst_cells_v1,359.9999,-45.0,2699,75,15000.272819,21693.308890",
            "DC2,359.9999,-45.0,2699,38,14000.272819,20693.308890",
            "lsst_cells_v2,180.0,-89.5,0,14,14999.0,5998.771530", "hsc_rings_v1,180.0,-89.5,0,13,17999.0,7284.442298"})
    void whereIsAsTheStackSays(String map, String ra, String dec, int tract, int patch, double x, double y) {
        JsonNode json = ripple("where", ra, dec, "--skymap", map, "--json").json();
        assertThat(names(json)).contains("skymap", "tract", "patch", "patch_x", "patch_y", "x", "y", "others");
        assertThat(json.get("skymap").asString()).isEqualTo(map);
        assertThat(json.get("tract").asInt()).isEqualTo(tract);
        assertThat(json.get("patch").asInt()).isEqualTo(patch);
        int columns = map.equals("DC2") ? 7 : map.equals("hsc_rings_v1") ? 9 : 10;
        assertThat(json.get("patch_x").asInt() + columns * json.get("patch_y").asInt()).isEqualTo(patch);
        assertThat(json.get("x").asDouble()).isEqualTo(x, within(2e-6));
        assertThat(json.get("y").asDouble()).isEqualTo(y, within(2e-6));
        assertThat(ripple("where", ra, dec, "--skymap", map).out()).contains(" " + tract + " ", "owner");
    }

    @Test
    void whereTellsEveryOtherPatchAndTract() {
        JsonNode overlap = ripple("where", "53.076", "-28.110", "--skymap", "lsst_cells_v1", "--json").json();
        List<Integer> patches = new ArrayList<>(List.of(overlap.get("patch").asInt()));
        overlap.get("others").forEach(o -> patches.add(o.get("patch").asInt()));
        assertThat(patches).containsExactlyInAnyOrder(14, 15);
        JsonNode other = overlap.get("others").get(0);
        assertThat(names(other)).containsExactlyInAnyOrder("tract", "patch", "patch_x", "patch_y", "x", "y");
        JsonNode border = ripple("where", "0.0", "0.0", "--json").json();
        assertThat(border.get("others").valueStream().map(o -> o.get("tract").asInt()).distinct())
                .as("the place lies on the edge of tracts").hasSizeGreaterThanOrEqualTo(0);
    }

    @Test
    void placesMayBeTypedAsPeopleDo() {
        JsonNode plain = ripple("where", "53.13", "-28.10", "--json").json();
        for (List<String> typed : List.of(List.of("3h32m31.2s", "-28d06m00s"), List.of("03:32:31.2", "-28:06:00"),
                List.of("+53.13", "-28.1"))) {
            JsonNode same = ripple("where", typed.get(0), typed.get(1), "--json").json();
            assertThat(same.get("tract")).isEqualTo(plain.get("tract"));
            assertThat(same.get("x").asDouble()).isEqualTo(plain.get("x").asDouble(), within(1e-4));
        }
        assertThat(ripple("where", "150.4", "2.1", Sample.REPOSITORY, "--json").json().get("tract").asInt())
                .isEqualTo(9813);
    }

    @Test
    void psfForPeopleForScriptsAndAsAFile() throws IOException {
        String at = place();
        Path file = temp.resolve("psf.fits");
        Ran people = ripple("psf", Sample.REPOSITORY, "--at", at, "--bands", "g,r", "--out", file);
        assertThat(people.status()).as(people.err()).isZero();
        assertThat(people.out()).contains("FWHM", "cell", "The kernels are in");
        assertThat(Files.size(file) % 2880).isZero();
        assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1)).contains("'g_PSF", "'r_PSF");
        JsonNode json = ripple("psf", Sample.REPOSITORY, "--at", at, "--json").json();
        assertThat(names(json)).contains("tract", "patch", "bands");
        assertThat(json.get("bands")).hasSize(6).allSatisfy(band -> assertThat(names(band)).contains("band", "status",
                "source", "fwhm_arcsec", "sigma_px", "e1", "e2", "sum"));
        JsonNode g = json.get("bands").get(1);
        assertThat(g.get("fwhm_arcsec").asDouble())
                .isEqualTo(2.3548 * g.get("sigma_px").asDouble() * 0.2, within(1e-3));
    }

    @Test
    void theDefaultRecipeExplainsItselfAndIsWhole() throws IOException {
        Ran printed = ripple("recipe");
        assertThat(printed.status()).isZero();
        JsonNode json = printed.json();
        assertThat(names(json)).contains("version", "bands", "missingBands", "size", "quality", "psfMatch",
                "normalise", "fill", "formats", "// size");
        Path file = temp.resolve("recipe.json");
        assertThat(ripple("recipe", "--out", file).status()).isZero();
        assertThat(file).hasContent(printed.out());
        assertThat(ripple("recipe", "--check", file).status()).isZero();
        assertThat(ripple("recipe", "--out", file).status()).as("is not overwritten").isEqualTo(2);
    }

    @Test
    void aRecipeWithThreeMistakesIsToldAllThree() throws IOException {
        Path file = Files.writeString(temp.resolve("r.json"),
                "{\"size\": -3, \"normalise\": {\"method\": \"asin\"}, \"qualty\": {}}");
        for (Ran ran : List.of(ripple("recipe", "--check", file),
                ripple("run", Sample.REPOSITORY, "--targets", Sample.FOLDER.resolve("targets.csv"), "--recipe", file,
                        "--out", temp.resolve("out")))) {
            assertThat(ran.status()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).hasLineCount(3).contains("size is -3", "Did you mean asinh?",
                    "There is no setting 'qualty'. Did you mean quality?");
        }
        assertThat(temp.resolve("out")).doesNotExist();
        Files.writeString(file, "{\"size\": 3,,}");
        assertThat(ripple("recipe", "--check", file).err()).contains("not JSON").contains("line 1");
        assertThat(ripple("recipe", "--check", temp.resolve("gone.json")).status()).isEqualTo(3);
    }

    private static String place() throws IOException {
        var row = Sample.csv(Sample.FOLDER.resolve("targets.csv")).get(1);
        return row.get("ra") + "," + row.get("dec");
    }

    private static List<String> names(JsonNode node) {
        return List.copyOf(node.propertyNames());
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
