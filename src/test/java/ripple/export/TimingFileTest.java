package ripple.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.timing.LookUps;
import ripple.timing.Moment;
import ripple.timing.Outcome;
import ripple.timing.ProcessLoad;
import ripple.timing.Slow;
import ripple.timing.StageTiming;
import ripple.timing.Timeline;
import ripple.timing.TimingReport;
import ripple.timing.Timings;
import ripple.timing.WorkerLoad;

class TimingFileTest {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    @TempDir
    Path temp;

    private static TimingReport report() {
        Timings timings = new Timings();
        timings.of("butler|sky, wide").record("read", 2_000_000, 500);
        timings.record("match", 7_000_000, 0);
        timings.object("a", 9_000_000);
        timings.file("g/one.fits", 2_000_000);
        timings.lookUps("stamps", 3, 1);
        timings.ended("rejected");
        timings.outcome("rejected", "more bad pixels than the limit", "52 % of the pixels are bad.", "a");
        Timeline timeline = new Timeline(10, Timeline.WhenFull.THIN_OUT);
        timeline.add(new Moment(5_000_000_000L, 0, 0, WorkerLoad.NONE, ProcessLoad.NONE, 0));
        timeline.add(new Moment(7_000_000_000L, 1, 500, new WorkerLoad(1, 2, 3),
                new ProcessLoad(100, 200, 30, 4, 5, 6), 70));
        return TimingReport.of("Ten targets", NOON, 2, timings, timeline);
    }

    @Test
    void aSavedReportReadsBackAsItWas() throws ExportException {
        TimingReport report = report();
        List<Path> files = TimingFile.write(report, temp.resolve("timings.json"));
        assertThat(files).extracting(Path::getFileName).extracting(Path::toString)
                .containsExactly("timings.json", "timings.csv");
        TimingReport back = TimingReader.read(temp);
        assertThat(back.stages()).isEqualTo(report.stages());
        assertThat(back.spreads()).isEqualTo(report.spreads());
        assertThat(back.repositories()).isEqualTo(report.repositories());
        assertThat(back.caches()).containsEntry("stamps", new LookUps(3, 1));
        assertThat(back.outcomes()).isEqualTo(report.outcomes());
        assertThat(back.slowObjects()).containsExactly(new Slow("a", 9_000_000));
        assertThat(back.slowFiles()).containsExactly(new Slow("g/one.fits", 2_000_000));
        assertThat(back.began()).isEqualTo(NOON);
        assertThat(back.objectsPerSecond()).isCloseTo(0.5, within(1e-9));
        assertThat(back.statuses()).containsExactly(java.util.Map.entry("rejected", 1L));
        assertThat(back.timeline()).hasSize(2);
        assertThat(back.timeline().getLast()).isEqualTo(new Moment(7_000_000_000L, 1, 500, new WorkerLoad(1, 2, 3),
                new ProcessLoad(100, 200, 30, 4, 5, 6), 70));
    }

    @Test
    void theTableHasEveryStageOfEverythingAndOfEachRepository() {
        assertThat(TimingFile.csv(report()).lines()).hasSize(5)
                .contains("repository,stage,count,total_s,p50_ms,p95_ms,p99_ms,max_ms,bytes")
                .anyMatch(row -> row.startsWith(",match,1,0.007,"))
                .anyMatch(row -> row.startsWith("\"butler|sky, wide\",read,1,0.002,") && row.endsWith(",500"));
    }

    /// Any run's folder will do, also one made before there were reports, or on the command line.
    @Test
    void aRunsFolderIsReadFromItsSummaryAndManifest() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("run-1"));
        Files.writeString(folder.resolve("summary.json"), """
                {"targets": 4, "elapsed_s": 2.0,
                 "stages": {"fetch": {"count": 2, "total_s": 1.5, "p50_ms": 700.0, "p95_ms": 800.0, "p99_ms": 800.0,
                                      "max_ms": 800.0, "bytes": 12}}}
                """);
        Files.writeString(folder.resolve("manifest.csv"), """
                index,object_id,ra,dec,status,reject_reason
                0,a,53.1,-28.1,accepted,
                1,b,53.2,-28.1,rejected,g: 52 % of the pixels are bad.; SAT in the central half.
                2,c,53.3,-28.1,rejected,r: 77 % of the pixels are bad.
                """);
        Files.setLastModifiedTime(folder.resolve("summary.json"), FileTime.from(NOON));
        TimingReport report = TimingReader.read(folder);
        assertThat(report.title()).isEqualTo("run-1");
        assertThat(report.began()).isEqualTo(NOON.minusSeconds(2));
        assertThat(report.objects()).isEqualTo(4);
        assertThat(report.stages()).containsEntry("fetch",
                new StageTiming(2, 1_500_000_000, 12, 700_000_000, 800_000_000, 800_000_000, 800_000_000));
        assertThat(report.outcomes()).extracting(Outcome::reason, Outcome::objects).containsExactly(
                org.assertj.core.groups.Tuple.tuple("more bad pixels than the limit", List.of("b", "c")),
                org.assertj.core.groups.Tuple.tuple("SAT in the central half", List.of("b")));
    }

    @Test
    void whatIsNoRunIsToldInASentence() throws IOException {
        assertThatThrownBy(() -> TimingReader.read(temp)).isInstanceOf(ExportException.class)
                .hasMessageContaining("holds no run");
        Path text = Files.writeString(temp.resolve("notes.json"), "{\"a\": 1}");
        assertThatThrownBy(() -> TimingReader.read(text)).hasMessageContaining("it has no stages");
        Path broken = Files.writeString(temp.resolve("broken.json"), "{\"stages\": ");
        assertThatThrownBy(() -> TimingReader.read(broken)).isInstanceOf(ExportException.class)
                .hasMessageContaining("cannot be understood");
        assertThatThrownBy(() -> TimingReader.read(temp.resolve("none.json"))).isInstanceOf(ExportException.class);
    }
}
