package ripple.prepare.cosmic;

/// What a real point source would look like: a hit must be sharper than this.
public sealed interface FineStructure {
    /// Difference of two running medians, 3 x 3 and 7 x 7: the method of the paper, for sampled PSFs.
    record OfMedians() implements FineStructure {}

    /// The image convolved with its PSF, less a running median: for PSFs that are hardly sampled.
    ///
    /// @param psf of the image
    record OfPsf(PsfKernel psf) implements FineStructure {}
}
