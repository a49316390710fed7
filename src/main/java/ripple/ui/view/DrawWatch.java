package ripple.ui.view;

/// Is told how long a view of a stamp took to be drawn. FX thread.
@FunctionalInterface
public interface DrawWatch {
    /// @param nanos from values to the last pixel of the view
    /// @param bytes of the view's pixels
    void drew(long nanos, long bytes);
}
