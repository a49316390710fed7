package ripple.prepare;

/// What to do with an object that lacks a band.
public enum MissingBands {
    /// It is rejected.
    REJECT,
    /// It is kept with the bands that it has.
    KEEP
}
