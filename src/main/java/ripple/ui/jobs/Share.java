package ripple.ui.jobs;

/// How much of a stage is done.
///
/// @param total −1 when unknown
public record Share(long done, long total) {
    /// Nothing yet.
    static final Share NONE = new Share(0, -1);

    /// 0 to 1.
    public double fraction() {
        return total > 0 ? Math.clamp((double) done / total, 0, 1) : 0;
    }

    boolean isWhole() {
        return total > 0 && done >= total;
    }
}
