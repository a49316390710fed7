package ripple.timing;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// How long the stages of one run took and how many bytes went through them.
///
/// A stage is a short word (`open`, `decode`, `match`). Recording is lock-free and may be done from any thread.
public final class Timings {
    private static final long LONGEST_NANOS = 3_600_000_000_000L;

    private final Map<String, Recorder> stages = new ConcurrentHashMap<>();

    /// Starts the clock for one piece of work; close it when the work is done.
    public Span start(String stage) {
        return new Span(recorder(stage), System.nanoTime());
    }

    /// Adds one piece of work that took so long.
    public void record(String stage, long nanos, long bytes) {
        recorder(stage).add(nanos, bytes);
    }

    /// Adds to a stage's bytes only.
    public void bytes(String stage, long bytes) {
        recorder(stage).bytes.add(bytes);
    }

    /// What was recorded so far, by stage name.
    public Map<String, StageTiming> snapshot() {
        Map<String, StageTiming> all = new TreeMap<>();
        stages.forEach((stage, recorder) -> all.put(stage, recorder.snapshot()));
        return all;
    }

    private Recorder recorder(String stage) {
        return stages.computeIfAbsent(stage, name -> new Recorder());
    }

    /// One running piece of work.
    public static final class Span implements AutoCloseable {
        private final Recorder recorder;
        private final long startNanos;

        private Span(Recorder recorder, long startNanos) {
            this.recorder = recorder;
            this.startNanos = startNanos;
        }

        @Override
        public void close() {
            recorder.add(System.nanoTime() - startNanos, 0);
        }
    }

    private static final class Recorder {
        private final Histogram nanos = new ConcurrentHistogram(LONGEST_NANOS, 2);
        private final LongAdder total = new LongAdder();
        private final LongAdder bytes = new LongAdder();

        void add(long took, long moved) {
            nanos.recordValue(Math.clamp(took, 0, LONGEST_NANOS));
            total.add(took);
            bytes.add(moved);
        }

        StageTiming snapshot() {
            return new StageTiming(nanos.getTotalCount(), total.sum(), bytes.sum(), nanos.getValueAtPercentile(50),
                    nanos.getValueAtPercentile(95), nanos.getValueAtPercentile(99), nanos.getMaxValue());
        }
    }
}
