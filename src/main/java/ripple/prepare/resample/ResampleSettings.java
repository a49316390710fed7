package ripple.prepare.resample;

/// How images are resampled.
///
/// @param method how a new pixel is made of old ones
/// @param conserve what stays the same
public record ResampleSettings(ResampleMethod method, Conserve conserve) {
    /// Lanczos 3, the kernel of Rubin's own coadds, keeping flux: images are in nJy per pixel.
    public static final ResampleSettings STANDARD = new ResampleSettings(ResampleMethod.Lanczos.of(3), Conserve.FLUX);
}
