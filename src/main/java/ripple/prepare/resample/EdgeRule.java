package ripple.prepare.resample;

/// What interpolation does where its taps leave the image.
public enum EdgeRule {
    /// Pixels outside count as 0.
    ZERO,
    /// Pixels outside are left out and the weights of the others brought to the sum 1.
    RENORMALISE,
    /// The image is mirrored at the centres of its border pixels, as splines want it.
    MIRROR
}
