package ripple.ui.export;

/// The steps of a set, in order.
enum ExportStep {
    WHAT, FORMATS, SPLITS, PIXELS, WRITE
}
