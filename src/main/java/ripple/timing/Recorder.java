package ripple.timing;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// The pieces of one stage. Safe from any thread.
final class Recorder {
    private static final long SHORTEST_NANOS = 64;
    private static final long LONGEST_NANOS = 3_600_000_000_000L;

    private final Histogram nanos = new ConcurrentHistogram(SHORTEST_NANOS, LONGEST_NANOS, 2);
    private final LongAdder total = new LongAdder();
    private final LongAdder bytes = new LongAdder();

    void add(long took, long moved) {
        nanos.recordValue(Math.clamp(took, 0, LONGEST_NANOS));
        total.add(took);
        bytes.add(moved);
    }

    void addBytes(long moved) {
        bytes.add(moved);
    }

    long count() {
        return nanos.getTotalCount();
    }

    long totalBytes() {
        return bytes.sum();
    }

    /// The pieces of several recorders as those of one.
    static StageTiming timing(List<Recorder> all) {
        Histogram sum = merged(all);
        return new StageTiming(sum.getTotalCount(), all.stream().mapToLong(r -> r.total.sum()).sum(),
                all.stream().mapToLong(r -> r.bytes.sum()).sum(), sum.getValueAtPercentile(50),
                sum.getValueAtPercentile(95), sum.getValueAtPercentile(99), sum.getMaxValue());
    }

    /// How many pieces took how long.
    static Spread spread(List<Recorder> all) {
        return Spread.of(merged(all));
    }

    /// A copy: one that is recorded into cannot be gone over.
    private static Histogram merged(List<Recorder> all) {
        Histogram sum = new Histogram(SHORTEST_NANOS, LONGEST_NANOS, 2);
        all.forEach(recorder -> sum.add(recorder.nanos));
        return sum;
    }
}
