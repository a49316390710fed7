package ripple.timing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimingsTest {
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
        Timings timings = new Timings();
        try (Timings.Span _ = timings.start("cut")) {
            assertThat(timings.snapshot().get("cut").count()).isZero();
        }
        assertThat(timings.snapshot().get("cut").count()).isEqualTo(1);
    }
}
