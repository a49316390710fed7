package ripple.timing;

/// The state of things at a moment; counts are since the beginning.
///
/// @param atNanos nanoseconds since the beginning
/// @param objects finished
/// @param readBytes from files
/// @param workers how busy they are
/// @param process what the program takes
/// @param cacheBytes what is kept of stamps
public record Moment(long atNanos, long objects, long readBytes, WorkerLoad workers, ProcessLoad process,
        long cacheBytes) {
    private static final double NANOS = 1e9;

    /// Objects per second since an earlier moment; NaN when no time went by.
    public double objectsPerSecond(Moment earlier) {
        return perSecond(objects - earlier.objects, earlier);
    }

    /// Bytes per second since an earlier moment; NaN when no time went by.
    public double bytesPerSecond(Moment earlier) {
        return perSecond(readBytes - earlier.readBytes, earlier);
    }

    /// Seconds since an earlier moment.
    public double secondsSince(Moment earlier) {
        return (atNanos - earlier.atNanos) / NANOS;
    }

    private double perSecond(long number, Moment earlier) {
        double seconds = secondsSince(earlier);
        return seconds > 0 ? number / seconds : Double.NaN;
    }
}
