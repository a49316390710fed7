package ripple.timing;

/// What one stage took.
///
/// @param count pieces of work
/// @param totalNanos summed over all threads
/// @param bytes moved
/// @param p50Nanos median of a piece
/// @param p95Nanos 95th percentile
/// @param p99Nanos 99th percentile
/// @param maxNanos slowest piece
public record StageTiming(long count, long totalNanos, long bytes, long p50Nanos, long p95Nanos, long p99Nanos,
        long maxNanos) {
    /// Nothing was done.
    public static final StageTiming NONE = new StageTiming(0, 0, 0, 0, 0, 0, 0);
}
