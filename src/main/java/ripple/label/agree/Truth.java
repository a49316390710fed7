package ripple.label.agree;

/// What is known of an object beforehand.
public enum Truth {
    /// Planted: a lens, real or simulated.
    LENS,
    /// Planted: known to be none.
    NOT,
    /// What the list is graded for.
    UNKNOWN
}
