package ripple.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static ripple.cli.Ran.ripple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.catalog.Target;
import ripple.catalog.TargetList;
import ripple.export.Checksums;
import ripple.file.CsvReader;
import ripple.file.CsvRow;
import ripple.file.Sha256;
import ripple.testkit.Sample;

/// A graded list becomes a labelled set, and is read back as a script would.
class ExportCommandTest {
    private static final int SIZE = 32;
    private static final Path TARGETS = Sample.FOLDER.resolve("targets.csv");

    @TempDir
    static Path temp;

    private static Path votes;
    private static Path out;
    private static Ran ran;
    private static final Map<String, List<String>> GIVEN = new HashMap<>();

    @BeforeAll
    static void writeOnce() throws Exception {
        votes = temp.resolve("votes.csv");
        out = temp.resolve("set");
        List<String> lines = new ArrayList<>(List.of("object_id,grader,grade"));
        List<Target> targets = TargetList.read(TARGETS).targets();
        for (Target target : targets.subList(0, 110)) {
            double score = Double.parseDouble("0" + target.columns().getOrDefault("score", "0").replaceFirst("^0", ""));
            String grade = "XCBA".substring(Math.min(3, (int) (4 * score)), Math.min(3, (int) (4 * score)) + 1);
            List<String> given = target.index() % 10 == 3
                    ? List.of("A", "X", "C")
                    : List.of(grade, grade, target.index() % 4 == 0 ? "C" : grade);
            GIVEN.put(target.id(), given);
            for (int g = 0; g < given.size(); g++) {
                lines.add(target.id() + "," + List.of("ana", "ben", "cem").get(g) + "," + given.get(g));
            }
        }
        Files.write(votes, lines);
        ran = export("--format", "npz,fits", "--out", out);
    }

    private static Ran export(Object... more) {
        List<Object> all = new ArrayList<>(List.of("export", Sample.REPOSITORY, "--targets", TARGETS, "--labels",
                votes, "--grades", "A,B,X", "--min-agreement", "0.6", "--split", "50,25,25", "--seed", "2", "--set",
                "size=" + SIZE, "--quiet"));
        all.addAll(List.of(more));
        return ripple(all.toArray());
    }

    @Test
    void rowsLabelsAndSplitsAreThoseChosen() throws IOException {
        assertThat(ran.status()).as(ran.err()).isZero();
        List<Map<String, String>> rows = rows(out.resolve("manifest.csv"));
        NpzSet set = NpzSet.read(out.resolve("stamps.npz"));
        assertThat(rows).hasSizeGreaterThan(40);
        assertThat(set.ids()).containsExactly(rows.stream().map(r -> r.get("object_id")).toArray(String[]::new));
        Set<String> splits = new HashSet<>();
        for (Map<String, String> row : rows) {
            List<String> given = GIVEN.get(row.get("object_id"));
            assertThat(row).containsEntry("status", "accepted").containsEntry("grade", given.getFirst())
                    .containsEntry("vote_ana", given.get(0)).containsEntry("vote_ben", given.get(1))
                    .containsEntry("vote_cem", given.get(2)).containsEntry("n_graders", "3");
            assertThat(row.get("grade")).isIn("A", "B", "X");
            assertThat(Double.parseDouble(row.get("agreement"))).isGreaterThan(0.6);
            assertThat(Files.exists(out.resolve(row.get("path")))).isTrue();
            splits.add(row.get("split"));
        }
        assertThat(splits).containsExactlyInAnyOrder("train", "val", "test");
    }

    @Test
    void noStampIsOnTwoSidesOfASplit() throws IOException {
        List<Map<String, String>> rows = rows(out.resolve("manifest.csv"));
        int pairs = 0;
        for (Map<String, String> a : rows) {
            for (Map<String, String> b : rows) {
                if (!a.get("split").equals(b.get("split"))) {
                    pairs++;
                    boolean apart = Math.abs(number(a, "x0") - number(b, "x0")) >= SIZE
                            || Math.abs(number(a, "y0") - number(b, "y0")) >= SIZE;
                    assertThat(a.get("tract").equals(b.get("tract")) && !apart).isFalse();
                    assertThat(a.get("group_key")).isNotEqualTo(b.get("group_key"));
                }
            }
        }
        assertThat(pairs).isPositive();
    }

    @Test
    void everyTargetIsInTheSetOrLeftOutWithItsReason() throws Exception {
        List<Map<String, String>> leftOut = rows(out.resolve("left_out.csv"));
        List<String> all = new ArrayList<>(leftOut.stream().map(r -> r.get("object_id")).toList());
        rows(out.resolve("manifest.csv")).forEach(r -> all.add(r.get("object_id")));
        assertThat(all).containsExactlyInAnyOrderElementsOf(
                TargetList.read(TARGETS).targets().stream().map(Target::id).toList());
        assertThat(leftOut).extracting(r -> r.get("why")).contains("not graded", "graders disagree", "grade not chosen",
                "stamp reaches into another split", "rejected by the recipe");
        assertThat(leftOut).noneMatch(r -> r.get("reason").isBlank());
    }

    @Test
    void theFolderTellsWhatItIsAndItsChecksumsHold() throws IOException {
        assertThat(Files.readString(out.resolve("README.md"))).contains("## Selection", "Krippendorff's alpha",
                "| train |", "bands: g, r, i", "32 × 32 pixels", "pandas.read_csv", "ana");
        List<Checksums.Entry> entries = Checksums.read(out);
        assertThat(entries).extracting(Checksums.Entry::path).contains("README.md", "left_out.csv", "manifest.csv",
                "stamps.npz", "recipe.json");
        for (Checksums.Entry entry : entries) {
            assertThat(Sha256.of(out.resolve(entry.path()))).isEqualTo(entry.sha256());
        }
    }

    @Test
    void aFinishedSetIsNotMadeAgainAndAnotherSplitIsRefused() {
        Ran again = export("--format", "npz,fits", "--out", out, "--resume");
        assertThat(again.status()).as(again.err()).isZero();
        assertThat(again.err()).contains("Nothing to do");
        Ran other = ripple("export", Sample.REPOSITORY, "--targets", TARGETS, "--labels", votes, "--no-split",
                "--set", "size=32", "--out", out, "--resume");
        assertThat(other.status()).isEqualTo(3);
        assertThat(other.err()).contains("another batch");
    }

    @Test
    void gradersCanBeNumberedAndRejectedStampsKept() throws IOException {
        Path folder = temp.resolve("numbered");
        Ran numbered = export("--anonymous", "--keep-rejected", "--credit", "Simulated, Apache-2.0", "--out", folder);
        assertThat(numbered.status()).as(numbered.err()).isZero();
        String readme = Files.readString(folder.resolve("README.md"));
        assertThat(readme).contains("grader_1", "Simulated, Apache-2.0").doesNotContain("| ana", "| ben", "| cem");
        assertThat(Files.readString(folder.resolve("manifest.csv"))).contains("vote_grader_3")
                .doesNotContain("vote_ana");
        assertThat(rows(folder.resolve("manifest.csv"))).extracting(r -> r.get("status")).contains("rejected",
                "accepted");
    }

    @Test
    void theCountsCanBeSeenWithoutWriting() {
        Ran dry = export("--dry-run");
        assertThat(dry.status()).isZero();
        assertThat(dry.out()).contains("of 120 targets chosen", "not graded", "train", "patches");
        assertThat(ran.out()).startsWith(dry.out());
    }

    @Test
    void mistakesAreSaid() {
        assertThat(said(export("--dry-run", "--consensus", "swap"))).contains("without planted objects");
        assertThat(said(export("--dry-run", "--consensus", "swop"))).contains("Did you mean swap?");
        assertThat(said(export("--dry-run", "--no-split"))).contains("either --split or --no-split");
        assertThat(said(export("--dry-run", "--lens-above", "3"))).contains("between 0 and 1");
        assertThat(said(export())).contains("--out DIR");
    }

    private static String said(Ran wrong) {
        assertThat(wrong.status()).isEqualTo(2);
        return wrong.err();
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private static List<Map<String, String>> rows(Path file) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (CsvReader csv = CsvReader.open(file)) {
            List<String> header = csv.next().map(CsvRow::fields).orElseThrow();
            for (var row = csv.next(); row.isPresent(); row = csv.next()) {
                Map<String, String> named = new LinkedHashMap<>();
                for (int i = 0; i < header.size(); i++) {
                    named.put(header.get(i), row.get().fields().get(i));
                }
                rows.add(named);
            }
        }
        return rows;
    }
}
