package ripple.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static Moment at(long second) {
        return new Moment(second * 1_000_000_000L, second * 10, second * 1000, WorkerLoad.NONE, ProcessLoad.NONE, 0);
    }

    private static List<Long> seconds(Timeline timeline) {
        return timeline.moments().stream().map(moment -> moment.atNanos() / 1_000_000_000L).toList();
    }

    @Test
    void theLatestMomentsStay() {
        Timeline timeline = new Timeline(4, Timeline.WhenFull.FORGET_OLDEST);
        for (int i = 0; i < 10; i++) {
            timeline.add(at(i));
        }
        assertThat(seconds(timeline)).containsExactly(6L, 7L, 8L, 9L);
    }

    @Test
    void theWholeTimeStaysMoreAndMoreCoarsely() {
        Timeline timeline = new Timeline(4, Timeline.WhenFull.THIN_OUT);
        for (int i = 0; i < 5; i++) {
            timeline.add(at(i));
        }
        assertThat(seconds(timeline)).containsExactly(0L, 2L, 4L);
        for (int i = 5; i < 100; i++) {
            timeline.add(at(i));
        }
        List<Long> all = seconds(timeline);
        assertThat(all).hasSizeBetween(2, 4).startsWith(0L).isSorted();
        assertThat(all.getLast()).isGreaterThan(50);
    }

    @Test
    void ratesAreBetweenTwoMoments() {
        assertThat(at(7).objectsPerSecond(at(5))).isCloseTo(10, within(1e-9));
        assertThat(at(7).bytesPerSecond(at(5))).isCloseTo(1000, within(1e-9));
        assertThat(at(7).objectsPerSecond(at(7))).isNaN();
    }

    @Test
    void theProcessTellsWhatItTakes() {
        ProcessLoad load = ProcessLoad.now();
        assertThat(load.heapBytes()).isBetween(1L, load.heapLimitBytes());
        assertThat(load.gcCount()).isNotNegative();
        assertThat(load.openFiles()).isNotZero();
    }
}
