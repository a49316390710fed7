package ripple.cutout;

/// Whether stamps that were read stay in the cache.
///
/// Those of a large batch do not: no later request asks for one of thousands, they would push out what a window shows, and the garbage
/// collector would copy every one of them on its way into the old generation.
public enum Retention {
    /// They stay, for a window or another run that asks for the same.
    KEPT,
    /// They stay on disk only: too many for the memory that a window needs too, but another run of the same objects finds them there.
    ON_DISK,
    /// They are handed out only.
    PASSED_ON
}
