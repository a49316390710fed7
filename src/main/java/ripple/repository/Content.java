package ripple.repository;

/// A part of an image that can be asked for.
public enum Content {
    IMAGE, MASK, VARIANCE, PSF;

    /// Everything.
    public static final java.util.Set<Content> ALL = java.util.Set.of(values());
}
