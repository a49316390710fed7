package ripple.prepare;

import ripple.image.Psf;

/// A way to make the kernel that turns one PSF into another.
public sealed interface KernelMethod permits Wiener, Ratio, GaussianWidths {
    /// The word for reports.
    String label();

    /// The kernel for two PSFs as they lie: {@link KernelKey#kernel()} brings them to one centre, scale and shape before.
    ///
    /// @param source what the image has
    /// @param target what it shall have; both of one odd shape, of any positive sum
    /// @throws KernelException with a sentence when a PSF cannot be used
    MatchingKernel kernel(Psf source, Psf target) throws KernelException;
}
