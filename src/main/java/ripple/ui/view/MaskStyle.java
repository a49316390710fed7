package ripple.ui.view;

/// How mask planes are drawn over pixels.
public enum MaskStyle {
    /// Each plane with its pattern.
    HATCH,
    /// The border of each marked region.
    OUTLINE,
    /// Filled.
    FILL
}
