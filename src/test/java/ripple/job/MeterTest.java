package ripple.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import ripple.timing.TimingReport;
import ripple.timing.Timings;
import ripple.timing.WorkerLoad;

class MeterTest {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    @Test
    void aMeterSeesWhatItsJobDoesAndStopsWithIt() throws InterruptedException {
        CountDownLatch looked = new CountDownLatch(1);
        Timings timings = new Timings();
        Meter meter = Meter.job("Ten targets", timings, new Meter.Sources(() -> {
            looked.countDown();
            return new WorkerLoad(1, 2, 0);
        }, () -> 7, () -> NOON));
        assertThat(looked.await(60, TimeUnit.SECONDS)).isTrue();
        timings.object("a", 1_000_000);
        timings.ended("accepted");
        meter.end();
        meter.end();
        TimingReport report = meter.report();
        assertThat(report.title()).isEqualTo("Ten targets");
        assertThat(report.began()).isEqualTo(NOON);
        assertThat(report.objects()).isEqualTo(1);
        assertThat(report.timeline().getLast().objects()).isEqualTo(1);
        assertThat(report.timeline().getLast().cacheBytes()).isEqualTo(7);
        assertThat(report.timeline().getLast().workers()).isEqualTo(new WorkerLoad(1, 2, 0));
        // Time stands still afterwards.
        assertThat(meter.report().elapsedSeconds()).isEqualTo(report.elapsedSeconds());
    }

    @Test
    void aTickThatFailsDoesNotEndTheTicker() throws InterruptedException {
        AtomicInteger count = new AtomicInteger();
        CountDownLatch thrice = new CountDownLatch(3);
        try (Ticker _ = Ticker.every(Duration.ofMillis(1), () -> {
            thrice.countDown();
            if (count.incrementAndGet() == 1) {
                throw new IllegalStateException("once");
            }
        })) {
            assertThat(thrice.await(60, TimeUnit.SECONDS)).isTrue();
        }
    }
}
