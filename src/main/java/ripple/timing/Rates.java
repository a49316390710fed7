package ripple.timing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/// How much got done in each of a row of equal times.
public final class Rates {
    private static final double NANOS = 1e9;

    private Rates() {}

    /// One of the times.
    ///
    /// @param endSeconds when it ended, since the beginning
    /// @param perSecond how much got done in each second of it; NaN before the first moment and after the last
    public record Rate(double endSeconds, double perSecond) {}

    /// Between moments a count is taken to grow evenly.
    ///
    /// @param moments in order
    /// @param count grows with time
    /// @param fromSeconds where the first time begins
    /// @param toSeconds where the last one ends at the latest
    /// @param stepSeconds how long each is, above 0
    public static List<Rate> of(List<Moment> moments, ToLongFunction<Moment> count, double fromSeconds,
            double toSeconds, double stepSeconds) {
        List<Rate> all = new ArrayList<>();
        int steps = (int) Math.floor((toSeconds - fromSeconds) / stepSeconds + 1e-9);
        Walk walk = new Walk(moments, count);
        double before = walk.at(fromSeconds);
        for (int i = 1; i <= steps; i++) {
            double end = fromSeconds + i * stepSeconds;
            double after = walk.at(end);
            all.add(new Rate(end, (after - before) / stepSeconds));
            before = after;
        }
        return all;
    }

    /// Asked for later and later times.
    private static final class Walk {
        private final List<Moment> moments;
        private final ToLongFunction<Moment> count;
        private int next;

        Walk(List<Moment> moments, ToLongFunction<Moment> count) {
            this.moments = moments;
            this.count = count;
        }

        double at(double seconds) {
            double nanos = seconds * NANOS;
            while (next < moments.size() && moments.get(next).atNanos() < nanos) {
                next++;
            }
            if (next == moments.size()) {
                return Double.NaN;
            }
            Moment after = moments.get(next);
            if (next == 0) {
                return after.atNanos() == nanos ? count.applyAsLong(after) : Double.NaN;
            }
            Moment before = moments.get(next - 1);
            double part = (nanos - before.atNanos()) / (after.atNanos() - before.atNanos());
            return count.applyAsLong(before) + part * (count.applyAsLong(after) - count.applyAsLong(before));
        }
    }
}
