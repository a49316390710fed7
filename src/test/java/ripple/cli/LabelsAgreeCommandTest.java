package ripple.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static ripple.cli.Ran.ripple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.testkit.Vectors;
import tools.jackson.databind.JsonNode;

/// `ripple labels agree` as scripts and people meet it.
class LabelsAgreeCommandTest {
    private static final String HEADER = "object_id,grader,grade,sublabels,comment,time_utc,stage\n";
    private static final List<String> GRADES = List.of("X", "C", "B", "A");

    /// Of the 24 planted objects.
    private static final int LENSES = 15;

    @TempDir
    private Path folder;
    private Path votes;
    private Path truth;

    /// Two graders of the vectors' random case, a third who says B of everything, and planted objects of which the first is right.
    @BeforeEach
    void write() throws IOException {
        JsonNode random = Vectors.cases("agreement.json").stream()
                .filter(c -> c.get("id").asString().equals("cohen/random-80")).findFirst().orElseThrow();
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 80; i++) {
            text.append(row(i, "ann", random.get("a").get(i).asInt()))
                    .append(row(i, "bob", random.get("b").get(i).asInt()))
                    .append(row(i, "<cyd>", 2));
        }
        votes = Files.writeString(folder.resolve("votes.csv"), text);
        StringBuilder planted = new StringBuilder("object_id,is_lens,theta_e,seeing,arc_snr\n");
        IntStream.range(0, 24).forEach(i -> planted.append(id(i))
                .append(random.get("a").get(i).asInt() >= 2 ? ",1,1.5,0.9,40\n" : ",0,,,\n"));
        truth = Files.writeString(folder.resolve("truth.csv"), planted);
    }

    private static String id(int i) {
        return "753391500000001" + (10 + i);
    }

    private static String row(int i, String grader, int grade) {
        return id(i) + "," + grader + "," + GRADES.get(grade) + ",,,2026-11-28T09:" + (10 + i / 60) + ":"
                + (10 + i % 50) + "Z,\n";
    }

    @Test
    void oneJsonDocumentWithThePackagesNumbers() {
        Ran ran = ripple("labels", "agree", votes, "--truth", truth, "--prior", 0.2, "--json");
        assertThat(ran.status()).as(ran.err()).isZero();
        JsonNode json = ran.json();
        assertThat(json.get("graders")).extracting(JsonNode::asString).containsExactly("ann", "bob", "<cyd>");
        assertThat(json.get("objects").asInt()).isEqualTo(80);
        JsonNode first = json.get("cohen").get(0);
        assertThat(first.get("a").asString() + first.get("b").asString() + first.get("n")).isEqualTo("annbob80");
        assertThat(first.get("unweighted").asDouble()).isCloseTo(0.6651318543323566, within(1e-12));
        assertThat(first.get("linear").asDouble()).isCloseTo(0.640195322539193, within(1e-12));
        assertThat(first.get("quadratic").asDouble()).isCloseTo(0.6267087276551, within(1e-12));
        assertThat(json.get("krippendorff").get("ci95")).hasSize(2);
        assertThat(json.get("consensus")).hasSize(80);
        JsonNode object = json.get("consensus").get(0);
        assertThat(object.get("object_id").asString()).isEqualTo(id(0));
        assertThat(object.get("swap").asDouble()).isBetween(0.0, 1.0);
        assertThat(object.get("dawid_skene").asDouble()).isBetween(0.0, 1.0);
        assertThat(object.get("majority").asString()).isEqualTo("B");
        JsonNode cyd = json.get("planted").get(2);
        assertThat(cyd.get("n").asInt()).isEqualTo(LENSES);
        assertThat(cyd.get("found").asInt()).isEqualTo(LENSES);
        assertThat(cyd.get("lo").asDouble()).isCloseTo(LENSES / (LENSES + 1.959964 * 1.959964), within(1e-6));
        assertThat(cyd.get("hi").asDouble()).isEqualTo(1);
        assertThat(cyd.get("false_positives").get("said_lens").asInt()).isEqualTo(24 - LENSES);
    }

    @Test
    void whatCannotBeComputedIsNullAndSaidSo() {
        Ran ran = ripple("labels", "agree", votes, "--json", "--bootstrap", 0);
        JsonNode object = ran.json().get("consensus").get(0);
        assertThat(object.get("swap").isNull()).isTrue();
        assertThat(object.get("dawid_skene").isNull()).isTrue();
        assertThat(object.get("mean").isNumber()).isTrue();
        assertThat(ran.json().get("krippendorff").get("ci95").isNull()).isTrue();
        assertThat(ran.json().get("remarks")).extracting(JsonNode::asString)
                .anyMatch(r -> r.startsWith("SWAP is not computed")).anyMatch(r -> r.startsWith("Dawid–Skene is not"));
    }

    @Test
    void peopleGetTablesAPageAndACsv() throws IOException {
        Path page = folder.resolve("report.html");
        Path csv = folder.resolve("consensus.csv");
        Ran ran = ripple("labels", "agree", votes, "--truth", truth, "--html", page, "--csv", csv);
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.out())
                .startsWith("3 graders, 80 objects, 240 blind votes; A, B count as lens; prior 0.01 for SWAP")
                .contains("Krippendorff's alpha, ordinal", "Pairs (Cohen's kappa)", "objects to talk about");
        String html = Files.readString(page);
        assertThat(html.contains("src=\"data:image/png;base64,")).isTrue();
        assertThat(html.replaceAll("base64,[^\"]*", "")).contains("&lt;cyd&gt;", "Which planted lenses are found")
                .doesNotContain("<cyd>", "http://", "https://", "NaN");
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines).hasSize(81);
        assertThat(lines.getFirst()).startsWith("object_id,ann,bob,<cyd>,votes,range,mean,");
        assertThat(lines.get(1)).startsWith(id(0) + ",B,B,B,3,0,2.0,").endsWith(",lens");
        Ran again = ripple("labels", "agree", votes, "--html", page);
        assertThat(again.status()).isEqualTo(2);
        assertThat(again.err()).contains("exists already; give another name, or --overwrite.");
        assertThat(ripple("labels", "agree", votes, "--html", page, "--overwrite").status()).isZero();
    }

    @Test
    void mistakesAreSentencesWithTheRightStatus() throws IOException {
        assertThat(ripple("labels").status()).isEqualTo(2);
        refused(2, "--prior is the expected lens fraction", votes, "--prior", 1);
        refused(2, "--lens Q is none of the grades A, B, C, X.", votes, "--lens", "A,Q");
        refused(2, "at least one must mean no lens", votes, "--lens", "A,B,C,X");
        refused(2, "no vote of the stage reveal; choose by --stage one of blind.", votes, "--stage", "reveal");
        refused(2, "There is no option '--lense'", votes, "--lense", "A");
        refused(3, "There is no votes file ", folder.resolve("none.csv"));
        refused(3, "is there a second time", votes, "--truth",
                Files.writeString(folder.resolve("t.csv"), "object_id,is_lens\n1,1\n1,0\n"));
        refused(3, "line 2: is_lens is 'perhaps'; write 1 for a lens", votes, "--truth",
                Files.writeString(folder.resolve("u.csv"), "object_id,is_lens\n1,perhaps\n"));
        refused(3, "was rounded by a spreadsheet", votes, "--truth",
                Files.writeString(folder.resolve("v.csv"), "object_id,is_lens\n7.5339E+16,1\n"));
        refused(3, "differently in", votes,
                Files.writeString(folder.resolve("w.csv"), HEADER + id(0) + ",ann,X,,,,\n"));
    }

    private static void refused(int status, String reason, Object... arguments) {
        Ran ran = ripple(java.util.stream.Stream.concat(java.util.stream.Stream.of("labels", "agree"),
                java.util.Arrays.stream(arguments)).toArray());
        assertThat(ran.err()).contains(reason).doesNotContain("Exception");
        assertThat(ran.status()).isEqualTo(status);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void whichGradesMeanALensIsASetting() {
        Ran onlyA = ripple("labels", "agree", votes, "--truth", truth, "--lens", "A", "--json");
        assertThat(onlyA.json().get("lens")).extracting(JsonNode::asString).containsExactly("A");
        assertThat(onlyA.json().get("planted").get(2).get("found").asInt()).isZero();
    }
}
