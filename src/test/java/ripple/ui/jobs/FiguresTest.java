package ripple.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import ripple.plot.BarChart;
import ripple.plot.Chart;
import ripple.plot.PlotPoint;
import ripple.timing.Moment;
import ripple.timing.ProcessLoad;
import ripple.timing.StageShares;
import ripple.timing.Timeline;
import ripple.timing.TimingReport;
import ripple.timing.Timings;
import ripple.timing.WorkerLoad;

/// What the dashboard says of figures that are known beforehand.
class FiguresTest {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    private final Timings timings = new Timings();
    private final Timeline timeline = new Timeline(4000, Timeline.WhenFull.FORGET_OLDEST);

    private TimingReport report(double seconds) {
        return TimingReport.of("Ten targets", NOON, seconds, timings, timeline);
    }

    private void look(long second, long objects) {
        timeline.add(new Moment(second * 1_000_000_000L, objects, objects * 1000, new WorkerLoad(2, 2, 5),
                new ProcessLoad(1L << 29, 1L << 30, 0, 3, 40, 17), 1L << 28));
    }

    private String sentence() {
        return StageWords.sentence(StageShares.of(timings.snapshot()));
    }

    @Test
    void theSentenceNamesWhatTakesMostAndWhatWouldHelp() {
        timings.record("fetch", 500, 0);
        timings.record("read", 310, 0);
        timings.record("decode", 100, 0);
        timings.record("match", 300, 0);
        assertThat(sentence()).isEqualTo("Fetch takes the most time, and 62 % of it is waiting for the disk. "
                + "A nearer or faster disk helps; more cores do not.");
        timings.record("match", 900, 0);
        assertThat(sentence()).isEqualTo("PSF match takes the most time, 71 % of all. "
                + "That is work for the processor: more cores help, a faster disk does not.");
        timings.record("spool", 100, 0);
        timings.record("write", 2000, 0);
        assertThat(sentence()).startsWith("Write takes the most time, and 95 % of it is writing the files. "
                + "A faster disk for results");
    }

    @Test
    void segmentsAreNamedFromLeftToRight() {
        timings.record("fetch", 500, 0);
        timings.record("read", 310, 0);
        timings.record("decode", 100, 0);
        timings.record("quality", 10, 0);
        assertThat(StageWords.segments(StageShares.of(timings.snapshot())))
                .isEqualTo("Segments, left to right. Fetch: read, decode, other.");
    }

    /// 100 stamps a minute for ten minutes, then two minutes of nothing, looked at once a second.
    @Test
    void throughputIsThatOfTheTimeThatIsChosen() {
        for (int second = 0; second <= 720; second++) {
            look(second, Math.min(1000, second * 100L / 60));
        }
        Chart last = Figures.of(report(720), Stretch.FIVE_MINUTES).throughput();
        assertThat(last.series().getFirst().points()).hasSize(60);
        assertThat(last.x().low()).isCloseTo((double) NOON.plusSeconds(420).toEpochMilli(), within(1.0));
        assertThat(last.x().high()).isCloseTo((double) NOON.plusSeconds(720).toEpochMilli(), within(1.0));
        assertThat(last.series().getFirst().points()).extracting(PlotPoint::y)
                .allMatch(rate -> Math.abs(rate - 5.0 / 3) < 0.5 || rate < 0.5)
                .anyMatch(rate -> rate > 1.2).endsWith(0.0);
        Figures all = Figures.of(report(720), Stretch.ALL);
        assertThat(all.throughput().x().low()).isCloseTo((double) NOON.toEpochMilli(), within(1.0));
        assertThat(all.throughput().series().getFirst().points()).hasSize(60);
        assertThat(all.rateNow()).isZero();
    }

    @Test
    void beforeTwoLooksNothingIsClaimed() {
        assertThat(Figures.of(report(0), Stretch.FIVE_MINUTES).rateNow()).isNaN();
        assertThat(Figures.of(report(0), Stretch.FIVE_MINUTES).throughput().series().getFirst().points()).isEmpty();
        look(0, 0);
        assertThat(Figures.of(report(0), Stretch.HOUR).rateNow()).isNaN();
        assertThat(Figures.of(report(0), Stretch.HOUR).stages().categories()).isEmpty();
    }

    @Test
    void memoryStandsAgainstItsLimitAndWorkersAgainstTheirNumber() {
        look(0, 0);
        look(1, 10);
        Figures figures = Figures.of(report(1), Stretch.FIVE_MINUTES);
        assertThat(figures.memory().series()).extracting(series -> series.points().getLast().y())
                .containsExactly(0.5, 0.25, 0.0, 1.0);
        assertThat(figures.workers().series()).extracting(series -> series.points().getLast().y())
                .containsExactly(2.0, 2.0, 5.0);
    }

    @Test
    void barsAreAsLongAsTheirSharesOfTheLongest() {
        timings.record("fetch", 600, 0);
        timings.record("decode", 450, 0);
        timings.record("match", 400, 0);
        BarChart bars = Figures.of(report(1), Stretch.ALL).stages();
        assertThat(bars.categories()).containsExactly("Fetch", "PSF match");
        assertThat(bars.x().high()).isCloseTo(60, within(1e-9));
        assertThat(bars.parts()).extracting(BarChart.Part::values).satisfiesExactly(
                first -> assertThat(first).satisfiesExactly(v -> assertThat(v).isCloseTo(45, within(1e-9)),
                        v -> assertThat(v).isCloseTo(40, within(1e-9))),
                second -> assertThat(second).satisfiesExactly(v -> assertThat(v).isCloseTo(15, within(1e-9)),
                        v -> assertThat(v).isZero()));
    }

    @Test
    void everyPieceIsInTheDistribution() {
        for (int i = 0; i < 40; i++) {
            timings.object("o" + i, 5_000_000);
            timings.ended("accepted");
        }
        timings.object("slow", 700_000_000);
        timings.ended("accepted");
        Chart chart = Figures.of(report(1), Stretch.ALL).latency("object");
        assertThat(chart.series().getFirst().points()).extracting(PlotPoint::y).startsWith(40.0, 40.0).endsWith(1.0,
                1.0);
        assertThat(chart.x().low()).isCloseTo(1, within(1e-9));
        assertThat(chart.x().high()).isCloseTo(1000, within(1e-6));
    }

    @Test
    void cachesAreNamedAndCounted() {
        timings.lookUps("stamps", 80, 20);
        timings.lookUps("tiles", 0, 0);
        BarChart caches = Figures.of(report(1), Stretch.ALL).caches();
        assertThat(caches.categories()).containsExactly("stamps");
        assertThat(caches.parts().getFirst().values()).containsExactly(80.0);
    }

    /// The same work in half the time: less per object, more objects each second.
    @Test
    void twoRunsAreComparedByTheObject() {
        timings.record("match", 2_000_000, 0);
        timings.object("a", 3_000_000);
        timings.ended("accepted");
        TimingReport slow = report(4);
        Timings quick = new Timings();
        quick.record("match", 1_000_000, 0);
        quick.object("a", 2_000_000);
        quick.ended("accepted");
        TimingReport fast = TimingReport.of("again", NOON, 2, quick, timeline);
        assertThat(CompareTable.rows(slow, fast)).satisfiesExactly(rate -> {
            assertThat(rate.change()).isCloseTo(1, within(1e-9));
            assertThat(rate.isBetterSmall()).isFalse();
        }, match -> {
            assertThat(match.name()).isEqualTo("PSF match");
            assertThat(match.first()).isEqualTo("2.0 ms");
            assertThat(match.second()).isEqualTo("1.0 ms");
            assertThat(match.change()).isCloseTo(-0.5, within(1e-9));
        });
    }

    @Test
    void timesAreWrittenInTheUnitThatSuitsThem() {
        assertThat(Durations.of(28_400)).isEqualTo("28 µs");
        assertThat(Durations.of(412_000_000)).isEqualTo("412 ms");
        assertThat(Durations.of(3_020_000_000.0)).isEqualTo("3\u2009020 ms");
        assertThat(Durations.of(61_400_000_000.0)).isEqualTo("61.4 s");
        assertThat(Durations.of(Double.NaN)).isEqualTo("–");
    }
}
