package ripple.prepare;

import ripple.image.Psf;

/// A way to make the kernel that turns one PSF into another.
public sealed interface KernelMethod permits Wiener {
    /// The word for manifests.
    String label();

    /// The kernel.
    ///
    /// @param source what the image has
    /// @param target what it shall have; both are divided by their sums and brought to one odd shape
    /// @throws KernelException with a sentence when a PSF cannot be used
    MatchingKernel kernel(Psf source, Psf target) throws KernelException;
}
