package ripple.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static ripple.cli.Ran.ripple;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.sky.KnownSkyMaps;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;
import ripple.sky.Tract;
import ripple.testkit.Sample;
import ripple.testkit.Vectors;
import tools.jackson.databind.JsonNode;

/// Everything that can be wrong with an input: the sentence that the user reads, and that nothing else was lost.
class BadInputTest {
    private static final String LONG_ID = "75339150000000123";

    @TempDir
    static Path temp;

    private static List<Map<String, String>> rows;
    private static NpzSet npz;
    private static Ran ran;
    private static SkyPosition good;
    private static SkyPosition boundary;

    /// One list with a target of every kind.
    @BeforeAll
    static void cutOnce() throws IOException {
        Map<String, String> first = Sample.truth("objects.csv").getFirst();
        good = new SkyPosition(Double.parseDouble(first.get("ra")), Double.parseDouble(first.get("dec")));
        JsonNode scene = Vectors.json(Sample.FOLDER.resolve("truth/scene.json"));
        Tract tract = KnownSkyMaps.byName("lsst_cells_v2").orElseThrow().tract(scene.get("tract").asInt());
        JsonNode lost = scene.get("no_data_cell_x0_y0");
        SkyPosition gap = tract.projection()
                .toSky(new PixelPoint(lost.get(0).asInt() + 75, lost.get(1).asInt() + 75));
        JsonNode box = scene.get("stored_boxes_x0_y0_x1_y1_exclusive").properties().iterator().next().getValue();
        SkyPosition edge = tract.projection().toSky(new PixelPoint(box.get(0).asInt() + 2.5, box.get(1).asInt() + 200));
        boundary = boundary(tract);
        Path list = Files.writeString(temp.resolve("targets.csv"), String.join("\n", "object_id,ra,dec,remark",
                LONG_ID + "," + text(good) + ",good", "outside,10,-20,outside all data",
                "gap," + text(gap) + ",in a gap",
                "edge," + text(edge) + ",at the edge", "boundary," + text(boundary) + ",\"on a border, of tracts\"",
                "nan,nan,nan,no place", "blank,,,no place either", "beyond,150,95,beyond the pole",
                LONG_ID + "," + text(good) + ",twice", "inf,inf,2,nowhere", ""));
        Path out = temp.resolve("out");
        ran = ripple("cutout", Sample.REPOSITORY, "--targets", list, "--size", 32, "--bands", "g,r,i", "--format",
                "npz,fits", "--out", out);
        rows = Sample.csv(out.resolve("manifest.csv"));
        npz = NpzSet.read(out.resolve("stamps.npz"));
    }

    @Test
    void everyTargetHasItsRowInOrderWithItsOwnColumns() {
        assertThat(ran.status()).as(ran.err()).isEqualTo(1);
        assertThat(rows.stream().map(r -> r.get("object_id"))).containsExactly(npz.ids()).startsWith(LONG_ID)
                .hasSize(10);
        assertThat(rows.stream().map(r -> r.get("remark"))).contains("on a border, of tracts", "twice");
        assertThat(rows.stream().map(r -> r.get("status"))).containsExactly(npz.statuses());
        assertThat(ran.out()).contains("10 targets: ", "4 failed", "the coordinates are not a place on the sky",
                "no image of any band");
    }

    @Test
    void aGoodTargetAmongBadOnesIsWhole() throws IOException {
        for (int i : new int[]{0, 8}) {
            assertThat(rows.get(i).get("status")).isEqualTo("accepted");
            assertThat(npz.plane("image", i, 0)).doesNotContain(Double.NaN);
        }
        assertThat(npz.plane("image", 8, 1)).as("twice is not wrong").isEqualTo(npz.plane("image", 0, 1));
        assertThat(rows.get(0).get("path")).isEqualTo("fits/" + LONG_ID + ".fits");
        assertThat(rows.get(8).get("path")).isEqualTo("fits/" + LONG_ID + "~8.fits");
        for (int i : new int[]{0, 8}) {
            assertThat(Vectors.sha256(Files.readAllBytes(temp.resolve("out").resolve(rows.get(i).get("path")))))
                    .isEqualTo(rows.get(i).get("sha256"));
        }
    }

    @Test
    void outsideAllDataTheBoxIsKnownAndThePixelsAreNot() {
        Map<String, String> row = row("outside");
        assertThat(row.get("status")).isEqualTo("rejected");
        assertThat(row.get("reject_reason"))
                .startsWith("no band has an image here: g is missing: g has no image: patch ")
                .doesNotContain(".;");
        assertThat(Integer.parseInt(row.get("tract"))).isPositive();
        assertThat(row.get("missing_bands")).isEqualTo("g,r,i");
        assertThat(row.get("path")).isEmpty();
        for (int band = 0; band < 3; band++) {
            npz.isEmpty(1, band);
        }
    }

    @Test
    void inAGapThePixelsAreNoData() {
        assertThat(row("gap").get("status")).as("cutouts are as they are in the data").isEqualTo("accepted");
        assertThat(Double.parseDouble(row("gap").get("bad_fraction"))).isEqualTo(1);
        assertThat(npz.plane("image", 2, 0)).containsOnly(Double.NaN);
        Ran run = ripple("run", Sample.REPOSITORY, "--targets", temp.resolve("targets.csv"), "--set", "size=32",
                "--out", temp.resolve("run"), "--quiet");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("NO_DATA in the central half", "more bad pixels than the limit");
    }

    @Test
    void atTheEdgeOfTheDataTheRestIsNoData() {
        double[] image = npz.plane("image", 3, 0);
        double[] mask = npz.plane("mask", 3, 0);
        int bit = npz.planes().get("NO_DATA").asInt();
        int lost = 0;
        for (int i = 0; i < image.length; i++) {
            assertThat(((long) mask[i] >> bit & 1) == 1).isEqualTo(Double.isNaN(image[i]));
            lost += Double.isNaN(image[i]) ? 1 : 0;
        }
        assertThat(lost).isEqualTo(13 * 32);
    }

    @Test
    void onTheBorderOfTwoTractsOneOfThemOwnsThePlace() {
        JsonNode here = ripple("where", boundary.raDeg(), boundary.decDeg(), "--json").json();
        List<Integer> covering = new ArrayList<>(List.of(here.get("tract").asInt()));
        here.get("others").forEach(other -> covering.add(other.get("tract").asInt()));
        assertThat(new HashSet<>(covering)).as("tracts that cover the place").hasSizeGreaterThan(1);
        assertThat(row("boundary").get("tract")).isEqualTo(here.get("tract").asString());
        assertThat(row("boundary").get("patch")).isEqualTo(here.get("patch").asString());
        assertThat(row("boundary").get("reject_reason")).contains("of tract " + here.get("tract").asInt());
    }

    @Test
    void coordinatesThatAreNoPlaceFailInASentence() {
        for (String id : List.of("nan", "blank", "beyond", "inf")) {
            Map<String, String> row = row(id);
            assertThat(row.get("status")).as(id).isEqualTo("failed");
            assertThat(row.get("reject_reason")).contains("not a place on the sky");
            assertThat(List.of(row.get("tract"), row.get("patch"), row.get("x0"), row.get("y0")))
                    .containsExactly("-1", "-1", "0", "0");
        }
    }

    @Test
    void aBandMissingInOnePatch() throws IOException {
        Path list = Files.writeString(temp.resolve("u.csv"), list(objectsOf(patchWithoutU())));
        Path plain = temp.resolve("u");
        assertThat(
                ripple("cutout", Sample.REPOSITORY, "--targets", list, "--size", 16, "--bands", "g,u", "--out", plain)
                        .status())
                .isZero();
        assertThat(Sample.csv(plain.resolve("manifest.csv"))).isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("missing_bands")).isEqualTo("u"));
        Path strict = temp.resolve("strict");
        Ran run = ripple("run", Sample.REPOSITORY, "--targets", list, "--set", "bands=g,u", "size=16", "--out", strict);
        assertThat(run.status()).as(run.err()).isEqualTo(2);
        run = ripple("run", Sample.REPOSITORY, "--targets", list, "--set", "bands=g,u", "--set", "size=16", "--out",
                strict);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(Sample.csv(strict.resolve("manifest.csv"))).allSatisfy(row -> {
            assertThat(row.get("status")).isEqualTo("rejected");
            assertThat(row.get("reject_reason")).contains("u is missing: u has no image");
        });
        assertThat(run.out()).contains("a band has no image");
    }

    @Test
    void anotherPatchMayStandInAndIsNamed() throws IOException {
        String patch = patchWithoutU();
        List<Map<String, String>> all = objectsOf(patch);
        Path list = Files.writeString(temp.resolve("any.csv"), list(all));
        Path out = temp.resolve("any");
        Ran any = ripple("cutout", Sample.REPOSITORY, "--targets", list, "--size", 4, "--bands", "g,u", "--any-patch",
                "--out", out);
        assertThat(any.status()).as(any.err()).isZero();
        List<Map<String, String>> stood = Sample.csv(out.resolve("manifest.csv")).stream()
                .filter(row -> row.get("missing_bands").isEmpty()).toList();
        assertThat(stood).as("objects in the overlap with another patch").isNotEmpty().allSatisfy(row -> {
            assertThat(row.get("patch")).isEqualTo(patch);
            assertThat(row.get("patch_u")).isNotEmpty().isNotEqualTo(patch);
        });
    }

    @Test
    void aTruncatedFileAmongGoodOnes() throws IOException {
        Path copy = Sample.copy(temp.resolve("truncated"));
        Map<String, String> object = Sample.truth("objects.csv").getFirst();
        Path file = Sample.file(copy, Integer.parseInt(object.get("patch")), "r");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
        Ran info = ripple("info", copy, "--json");
        assertThat(info.status()).isZero();
        assertThat(info.json().get("files").get("unreadable").asInt()).isEqualTo(1);
        assertThat(info.json().get("problems").get(0).get("path").asString()).endsWith(file.getFileName().toString());
        Path out = temp.resolve("truncated-out");
        Ran cut = ripple("cutout", copy, "--targets", Sample.FOLDER.resolve("targets.csv"), "--size", 16, "--bands",
                "g,r", "--out", out, "--quiet");
        assertThat(cut.status()).isEqualTo(1);
        assertThat(cut.err()).doesNotContain("Exception");
        List<Map<String, String>> manifest = Sample.csv(out.resolve("manifest.csv"));
        NpzSet set = NpzSet.read(out.resolve("stamps.npz"));
        assertThat(manifest).hasSize(120);
        assertThat(manifest.stream().filter(row -> row.get("status").equals("failed"))).isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(row.get("patch")).isEqualTo(object.get("patch"));
                    assertThat(row.get("reject_reason")).contains(file.getFileName().toString());
                    assertThat(set.plane("image", Integer.parseInt(row.get("index")), 0))
                            .as("the other band is there").isNotEmpty();
                });
        assertThat(manifest.stream().filter(row -> row.get("status").equals("accepted"))).hasSizeGreaterThan(60);
    }

    @Test
    void whatIsNoRepositoryIsToldInASentence() throws IOException {
        Path broken = Files.createDirectories(temp.resolve("broken"));
        Files.writeString(broken.resolve("butler.yaml"), "registry:\n  db: sqlite:///<butlerRoot>/gen3.sqlite3\n");
        Files.writeString(broken.resolve("gen3.sqlite3"), "this is a letter to my aunt".repeat(100));
        Path gone = Files.createDirectories(temp.resolve("gone"));
        Files.writeString(gone.resolve("butler.yaml"), "registry:\n  db: sqlite:///<butlerRoot>/gen3.sqlite3\n");
        Path empty = Files.createDirectories(temp.resolve("empty"));
        Path file = Files.writeString(temp.resolve("letter.txt"), "Dear aunt");
        for (Path place : List.of(broken, gone, empty, file, temp.resolve("nowhere"))) {
            for (Ran one : List.of(ripple("info", place), ripple("sky", place, "--json"),
                    ripple("cutout", place, "--at", "1,2", "--size", 5, "--out", temp.resolve("never")))) {
                assertThat(one.status()).as(one.err()).isEqualTo(3);
                assertThat(one.out()).isEmpty();
                assertThat(one.err()).hasLineCount(1).startsWith("ripple: ").contains(place.getFileName().toString())
                        .doesNotContain("unexpected").doesNotContain("Exception");
            }
        }
        assertThat(temp.resolve("never")).doesNotExist();
        assertThat(ripple("info", broken).err()).containsIgnoringCase("not").contains("SQLite");
    }

    @Test
    void whatIsNoTargetListIsToldInASentence() throws IOException {
        Path columns = Files.writeString(temp.resolve("columns.csv"), "name,alpha\nx,3\n");
        Path empty = Files.writeString(temp.resolve("empty.csv"), "");
        for (Path list : List.of(columns, empty, temp.resolve("nolist.csv"), temp)) {
            Ran one = ripple("cutout", Sample.REPOSITORY, "--targets", list, "--size", 5, "--out",
                    temp.resolve("never2"));
            assertThat(one.status()).as(one.err()).isEqualTo(3);
            assertThat(one.err()).contains(list.getFileName().toString()).doesNotContain("unexpected");
        }
        assertThat(temp.resolve("never2")).doesNotExist();
    }

    @Test
    void foldersWithContentAreRefusedAndFilesOfOthersAreNeverTouched() throws IOException {
        Path out = Files.createDirectories(temp.resolve("mine"));
        Files.writeString(out.resolve("thesis.tex"), "years");
        Object[] command = {"cutout", Sample.REPOSITORY, "--at", text(good), "--size", 5, "--out", out};
        Ran refused = ripple(command);
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("is not empty").contains("--resume").contains("--overwrite");
        assertThat(ripple(with(command, "--overwrite")).status()).isZero();
        assertThat(out.resolve("thesis.tex")).hasContent("years");
        assertThat(ripple(with(command, "--overwrite")).status()).isZero();
        Ran again = ripple(with(command, "--resume"));
        assertThat(again.status()).isZero();
        assertThat(again.err()).contains("Nothing to do: all 1 targets were finished.");
        Path other = Files.createDirectories(temp.resolve("others"));
        Files.writeString(other.resolve("manifest.csv"), "of a ship");
        command[command.length - 1] = other;
        for (String how : List.of("--overwrite", "--resume")) {
            Ran foreign = ripple(with(command, how));
            assertThat(foreign.status()).isEqualTo(3);
            assertThat(foreign.err()).contains("holds a file manifest.csv that no run of this program has left");
        }
        assertThat(other.resolve("manifest.csv")).hasContent("of a ship");
    }

    private static Object[] with(Object[] command, String option) {
        List<Object> all = new ArrayList<>(List.of(command));
        all.add(option);
        return all.toArray();
    }

    private static Map<String, String> row(String id) {
        return rows.stream().filter(r -> r.get("object_id").equals(id)).findFirst().orElseThrow();
    }

    private static String text(SkyPosition place) {
        return place.raDeg() + "," + place.decDeg();
    }

    private static String patchWithoutU() {
        JsonNode patches = ripple("sky", Sample.REPOSITORY, "--json").json().get("tracts").get(0).get("patches");
        return patches.valueStream()
                .filter(p -> p.get("bands").valueStream().noneMatch(b -> b.asString().equals("u"))).findFirst()
                .orElseThrow().get("patch").asString();
    }

    private static List<Map<String, String>> objectsOf(String patch) throws IOException {
        return Sample.truth("objects.csv").stream().filter(row -> row.get("patch").equals(patch)).toList();
    }

    private static String list(List<Map<String, String>> objects) {
        StringBuilder text = new StringBuilder("object_id,ra,dec\n");
        objects.forEach(o -> text.append(o.get("object_id")).append(',').append(o.get("ra")).append(',')
                .append(o.get("dec")).append('\n'));
        return text.toString();
    }

    /// Between the centre of a tract and the middle of its eastern neighbour, where the owner changes.
    private static SkyPosition boundary(Tract tract) {
        SkyPosition centre = tract.projection().centre();
        double inside = centre.raDeg();
        double outside = inside + 1.5;
        for (int i = 0; i < 60; i++) {
            double middle = (inside + outside) / 2;
            int owner = KnownSkyMaps.byName("lsst_cells_v2").orElseThrow()
                    .tractOwning(new SkyPosition(middle, centre.decDeg())).orElseThrow().id();
            if (owner == tract.id()) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return new SkyPosition(outside, centre.decDeg());
    }
}
