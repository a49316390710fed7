package ripple.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static ripple.cli.Ran.ripple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ripple.export.TimingReader;
import ripple.testkit.Sample;
import ripple.testkit.Vectors;
import ripple.timing.TimingReport;
import tools.jackson.databind.JsonNode;

/// What `--timings` writes, held against the summary and the manifest of the same run.
class TimingsOptionTest {
    /// The last but one lies where the sample sky has no image, the last nowhere.
    private static final int TARGETS = 14;

    @TempDir
    static Path temp;

    private static Path file;
    private static JsonNode timings;
    private static JsonNode summary;
    private static List<Map<String, String>> manifest;

    @BeforeAll
    static void runOnce() throws IOException {
        List<String> rows = Files.readAllLines(Sample.FOLDER.resolve("targets.csv")).subList(0, TARGETS - 1);
        Path targets = Files.writeString(temp.resolve("targets.csv"),
                String.join("\n", rows) + "\nfar,10,-60,20,0\nnowhere,x,y,20,0\n");
        Path out = temp.resolve("out");
        file = temp.resolve("deep").resolve("times.json");
        Files.createDirectories(file.getParent());
        Ran ran = ripple("run", Sample.REPOSITORY, "--targets", targets, "--set", "size=32", "--out", out, "--threads",
                2,
                "--timings", file);
        // One of the targets fails, which is told by the status.
        assertThat(ran.status()).as(ran.err()).isIn(0, 1);
        timings = Vectors.json(file);
        summary = Vectors.json(out.resolve("summary.json"));
        manifest = Sample.csv(out.resolve("manifest.csv"));
    }

    @Test
    void everyTargetIsCountedOnceAndAsTheManifestHasIt() {
        assertThat(manifest).hasSize(TARGETS);
        assertThat(timings.get("targets").asInt()).isEqualTo(TARGETS).isEqualTo(summary.get("targets").asInt());
        for (String status : List.of("accepted", "rejected", "failed")) {
            long rows = manifest.stream().filter(row -> row.get("status").equals(status)).count();
            assertThat(timings.get("status").path(status).asLong(0)).as(status).isEqualTo(rows)
                    .isEqualTo(summary.get("status").get(status).asLong());
        }
        Set<String> told = new TreeSet<>();
        timings.get("outcomes").forEach(outcome -> outcome.get("objects").forEach(id -> told.add(id.asString())));
        assertThat(told).as("what was not accepted has a reason").containsExactlyInAnyOrderElementsOf(manifest.stream()
                .filter(row -> !row.get("status").equals("accepted")).map(row -> row.get("object_id")).toList());
    }

    /// Written after the summary, it may know of more, never of less.
    @Test
    void noStageOfTheSummaryIsMissingOrLess() {
        summary.get("stages").properties().forEach(stage -> {
            JsonNode timed = timings.get("stages").path(stage.getKey());
            assertThat(timed.path("count").asLong(0)).as(stage.getKey())
                    .isGreaterThanOrEqualTo(stage.getValue().get("count").asLong());
            assertThat(timed.path("bytes").asLong(0)).as(stage.getKey())
                    .isGreaterThanOrEqualTo(stage.getValue().get("bytes").asLong());
            assertThat(timed.path("total_s").asDouble(0)).as(stage.getKey())
                    .isGreaterThanOrEqualTo(stage.getValue().get("total_s").asDouble());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"object", "quality", "fetch", "decode", "normalise"})
    void aStageThatIsOverWhenTheSummaryIsWrittenIsTheSameInBoth(String stage) {
        JsonNode timed = timings.get("stages").get(stage);
        assertThat(timed.get("count")).isEqualTo(summary.get("stages").get(stage).get("count"));
        assertThat(timed.get("total_s").asDouble())
                .isCloseTo(summary.get("stages").get(stage).get("total_s").asDouble(), within(1e-9));
        long spread = 0;
        for (JsonNode count : timed.get("spread")) {
            spread += count.asLong();
        }
        assertThat(spread).as("the spread holds each time once").isEqualTo(timed.get("count").asLong());
    }

    @Test
    void eachObjectThatHasAPlaceIsTimed() {
        long placed = manifest.stream().filter(row -> !row.get("tract").equals("-1")).count();
        assertThat(placed).isEqualTo(TARGETS - 1);
        assertThat(timings.get("stages").get("object").get("count").asLong()).isEqualTo(placed);
        for (JsonNode slow : timings.get("slow_objects")) {
            assertThat(manifest).extracting(row -> row.get("object_id")).contains(slow.get("name").asString());
        }
    }

    @Test
    void theTableBesideItSaysTheSame() throws IOException {
        List<Map<String, String>> rows = Sample.csv(file.resolveSibling("times.csv")).stream()
                .filter(row -> row.get("repository").isEmpty()).toList();
        assertThat(rows).hasSameSizeAs(timings.get("stages").propertyNames());
        for (Map<String, String> row : rows) {
            JsonNode timed = timings.get("stages").get(row.get("stage"));
            for (String number : List.of("count", "total_s", "p50_ms", "p95_ms", "p99_ms", "max_ms", "bytes")) {
                assertThat(Double.parseDouble(row.get(number))).as("%s of %s", number, row.get("stage"))
                        .isEqualTo(timed.get(number).asDouble());
            }
        }
    }

    @Test
    void itIsReadBackAsItWasWritten() throws IOException {
        TimingReport read = TimingReader.read(file);
        assertThat(read.objects()).isEqualTo(TARGETS);
        assertThat(read.elapsedSeconds()).isEqualTo(timings.get("elapsed_s").asDouble());
        assertThat(read.stages().get("fetch").bytes())
                .isEqualTo(timings.get("stages").get("fetch").get("bytes").asLong());
        assertThat(ripple.export.TimingFile.json(read)).isEqualToIgnoringWhitespace(Files.readString(file));
    }
}
