package ripple.fits;

import java.util.Set;

/// A part of an image that can be read without the others.
public enum Part {
    IMAGE, MASK, VARIANCE, PSF;

    /// Everything.
    public static final Set<Part> ALL = Set.of(values());
}
