package ripple.sky;

/// Consecutive indices of a pixelization of the sky.
///
/// @param first the first index
/// @param end one more than the last index
public record IndexRange(long first, long end) {
    public long size() {
        return end - first;
    }

    public boolean holds(long index) {
        return index >= first && index < end;
    }
}
