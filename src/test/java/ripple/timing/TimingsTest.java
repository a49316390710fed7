package ripple.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimingsTest {
    private final AtomicLong clock = new AtomicLong();

    @Test
    void aStageCountsSumsAndRanks() {
        Timings timings = new Timings();
        for (int i = 1; i <= 100; i++) {
            timings.record("read", i * 1_000_000L, 10);
        }
        StageTiming read = timings.snapshot().get("read");
        assertThat(read.count()).isEqualTo(100);
        assertThat(read.bytes()).isEqualTo(1000);
        assertThat(read.totalNanos()).isEqualTo(5_050_000_000L);
        assertThat(read.p50Nanos()).isBetween(49_000_000L, 51_000_000L);
        assertThat(read.p99Nanos()).isBetween(98_000_000L, 100_000_000L);
    }

    @Test
    void aSpanRecordsOnceWhenClosed() {
        Timings timings = new Timings(clock::get);
        try (Timings.Span span = timings.start("cut")) {
            span.bytes(640);
            clock.addAndGet(5_000_000);
            assertThat(timings.snapshot()).doesNotContainKey("cut");
        }
        assertThat(timings.snapshot().get("cut")).satisfies(cut -> {
            assertThat(cut.count()).isEqualTo(1);
            assertThat(cut.totalNanos()).isEqualTo(5_000_000);
            assertThat(cut.bytes()).isEqualTo(640);
        });
    }

    /// Two jobs read from one repository; the window sees the sum.
    @Test
    void whatASharedRepositoryDoesForAJobCountsForThatJob() {
        Timings all = new Timings();
        Timings repository = all.of("butler|sky");
        Timings first = all.part();
        Timings second = all.part();
        first.during(() -> repository.start("read")).end(1000);
        second.<Void, RuntimeException>during(() -> {
            repository.record("read", 10, 1);
            repository.record("read", 20, 2);
            second.record("match", 30, 0);
            return null;
        });
        repository.record("read", 40, 4);
        // A span belongs to whom it is closed for: the first was closed outside of its job.
        assertThat(first.snapshot()).isEmpty();
        assertThat(second.snapshot().get("read").totalNanos()).isEqualTo(30);
        assertThat(second.snapshot().get("match").count()).isEqualTo(1);
        assertThat(all.snapshot().get("read").count()).isEqualTo(4);
        assertThat(all.snapshot().get("match").count()).isEqualTo(1);
        assertThat(second.byRepository().get("butler|sky")).containsOnlyKeys("read");
        assertThat(all.byRepository().get("butler|sky").get("read").bytes()).isEqualTo(7);
    }

    @Test
    void nothingIsCountedTwiceWhereJobAndRepositoryShareOneLedger() {
        Timings one = new Timings();
        one.<Void, RuntimeException>during(() -> {
            one.of("butler|sky").record("read", 10, 1);
            return null;
        });
        assertThat(one.count("read")).isEqualTo(1);
    }

    @Test
    void aRepositoryOfItsOwnLedgerStillTellsTheJob() {
        Timings job = new Timings();
        Timings apart = new Timings();
        job.<Void, RuntimeException>during(() -> {
            apart.record("read", 10, 1);
            return null;
        });
        assertThat(job.count("read")).isEqualTo(1);
        assertThat(apart.count("read")).isEqualTo(1);
    }

    /// A read with a time-out runs on a thread of its own.
    @Test
    void workCarriedToAnotherThreadCountsForTheSameJob() throws Exception {
        Timings all = new Timings();
        Timings job = all.part();
        Callable<String> work = job.during(() -> Timings.carried(() -> {
            all.record("read", 10, 1);
            return "done";
        }));
        assertThat(work.call()).isEqualTo("done");
        assertThat(job.count("read")).isEqualTo(1);
        assertThat(all.count("read")).isEqualTo(1);
    }

    @Test
    void offRecordsNothing() {
        Timings off = Timings.off();
        off.part().record("read", 10, 1);
        off.object("a", 10);
        off.<Void, RuntimeException>during(() -> {
            off.start("cut").close();
            return null;
        });
        assertThat(off.snapshot()).isEmpty();
        assertThat(off.slowObjects()).isEmpty();
    }

    @Test
    void theSlowestTwentyAreKeptEachOnce() {
        Timings timings = new Timings();
        for (int i = 0; i < 100; i++) {
            timings.object("object " + i, (i * 37 % 100) * 1000L);
            timings.file("one.fits", i * 1000L);
        }
        assertThat(timings.slowObjects()).extracting(Slow::nanos)
                .isEqualTo(LongStream.rangeClosed(0, 19).mapToObj(i -> (99 - i) * 1000L).toList());
        assertThat(timings.slowFiles()).containsExactly(new Slow("one.fits", 99_000));
    }

    @Test
    void failuresAreGroupedByReasonAndKeepTheirTargets() {
        Timings timings = new Timings();
        timings.outcome("failed", "the file cannot be read", "The file a cannot be read.", "t1");
        timings.outcome("rejected", "more bad pixels than the limit", "52 % of the pixels are bad.", "t2");
        timings.outcome("rejected", "more bad pixels than the limit", "77 % of the pixels are bad.", "t3");
        assertThat(timings.outcomes()).containsExactly(
                new Outcome("rejected", "more bad pixels than the limit", "52 % of the pixels are bad.", 2,
                        List.of("t2", "t3")),
                new Outcome("failed", "the file cannot be read", "The file a cannot be read.", 1, List.of("t1")));
    }

    @Test
    void everyPieceIsInTheSpread() {
        Timings timings = new Timings();
        timings.record("read", 10, 0);
        timings.record("read", 2_000_000, 0);
        timings.record("read", 2_100_000, 0);
        timings.record("read", 3_000_000_000_000L, 0);
        Spread spread = timings.spreads().get("read");
        assertThat(spread.counts()).hasSize(45);
        assertThat(spread.counts().stream().mapToLong(Long::longValue).sum()).isEqualTo(4);
        assertThat(spread.counts().getFirst()).isEqualTo(1);
        assertThat(spread.counts().get(16)).isEqualTo(2);
        assertThat(Spread.edgeNanos(16)).isLessThan(2e6);
        assertThat(Spread.edgeNanos(17)).isGreaterThan(2.1e6);
        assertThat(spread.counts().getLast()).isEqualTo(1);
    }

    /// What a Java Flight Recorder file holds, read back as `jfr print` reads it.
    @Test
    void piecesAreEventsOfJavaFlightRecorder(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("ripple.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("ripple.Stage").withThreshold(Duration.ZERO);
            recording.start();
            try (Timings.Span span = new Timings().of("butler|sky").start("decode")) {
                span.bytes(4096);
            }
            recording.stop();
            recording.dump(file);
        }
        List<RecordedEvent> events = RecordingFile.readAllEvents(file);
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.getEventType().getName()).isEqualTo("ripple.Stage");
            assertThat(event.getString("stage")).isEqualTo("decode");
            assertThat(event.getString("repository")).isEqualTo("butler|sky");
            assertThat(event.getLong("bytes")).isEqualTo(4096);
            assertThat(event.getDuration("work")).isPositive();
        });
    }

    /// By itself a recording takes only what is long.
    @Test
    void shortPiecesAreNoEvents(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("ripple.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("ripple.Stage").withThreshold(Duration.ofHours(1));
            recording.start();
            new Timings().start("decode").close();
            recording.stop();
            recording.dump(file);
        }
        assertThat(RecordingFile.readAllEvents(file)).isEmpty();
    }
}
