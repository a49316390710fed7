package ripple.timing;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/// How many pieces of work took how long: counts between edges that are five to a decade, from 1 µs on.
///
/// @param counts of the steps from {@link #edgeNanos}(i) to the next; shorter pieces in the first, longer ones in the last
public record Spread(List<Long> counts) {
    /// Nothing was counted.
    public static final Spread NONE = new Spread(List.of());

    private static final double SHORTEST_NANOS = 1e3;
    private static final double PER_DECADE = 5;
    /// Up to 1000 s.
    private static final int STEPS = 45;

    /// @throws IllegalArgumentException for more steps than there are
    public Spread {
        counts = List.copyOf(counts);
        if (counts.size() > STEPS) {
            throw new IllegalArgumentException("A spread has " + STEPS + " steps at most, not " + counts.size() + ".");
        }
    }

    /// Where a step begins.
    public static double edgeNanos(int step) {
        return SHORTEST_NANOS * Math.pow(10, step / PER_DECADE);
    }

    static Spread of(Histogram histogram) {
        long[] counts = new long[STEPS];
        histogram.recordedValues()
                .forEach(value -> counts[step(value.getValueIteratedTo())] += value.getCountAtValueIteratedTo());
        int used = STEPS;
        while (used > 0 && counts[used - 1] == 0) {
            used--;
        }
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < used; i++) {
            all.add(counts[i]);
        }
        return new Spread(all);
    }

    private static int step(long nanos) {
        return (int) Math.clamp(Math.floor(PER_DECADE * Math.log10(Math.max(1, nanos) / SHORTEST_NANOS)), 0,
                STEPS - 1);
    }
}
