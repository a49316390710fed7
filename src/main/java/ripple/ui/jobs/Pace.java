package ripple.ui.jobs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;

/// How fast something goes, over the last half minute: what an earlier run had done, or a pause, does not count.
final class Pace {
    private static final long WINDOW_NANOS = 30_000_000_000L;
    private static final double NANOS = 1e9;

    private final Deque<Mark> marks = new ArrayDeque<>();

    private record Mark(long nanos, long done) {}

    void reach(long done, long nanos) {
        if (!marks.isEmpty() && done < marks.getLast().done) {
            marks.clear();
        }
        marks.addLast(new Mark(nanos, done));
        while (nanos - marks.getFirst().nanos > WINDOW_NANOS && marks.size() > 2) {
            marks.removeFirst();
        }
    }

    /// From now on it is another piece of work, or the same after a pause.
    void forget() {
        marks.clear();
    }

    /// Per second; empty before there is anything to tell it from.
    OptionalDouble perSecond() {
        if (marks.size() < 2 || marks.getLast().nanos == marks.getFirst().nanos) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of((marks.getLast().done - marks.getFirst().done) * NANOS
                / (marks.getLast().nanos - marks.getFirst().nanos));
    }
}
