package ripple.ui.labels;

/// How objects are looked at.
public enum VetMode {
    GRID, ONE
}
