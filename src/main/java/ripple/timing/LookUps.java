package ripple.timing;

/// How often a cache had what was asked for.
///
/// @param hits questions answered from it
/// @param misses questions not answered from it
public record LookUps(long hits, long misses) {
    /// Nothing was asked.
    public static final LookUps NONE = new LookUps(0, 0);

    public long total() {
        return hits + misses;
    }

    /// Hits among all, 0 to 1; NaN when nothing was asked.
    public double rate() {
        return total() == 0 ? Double.NaN : (double) hits / total();
    }
}
