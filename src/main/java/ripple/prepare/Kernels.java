package ripple.prepare;

/// Where matching kernels come from: many stamps share a pair of PSFs, so a caller may hand in one that remembers by key.
@FunctionalInterface
public interface Kernels {
    /// @throws KernelException with a sentence when a PSF cannot be used
    MatchingKernel of(KernelKey key) throws KernelException;

    /// Makes every kernel anew.
    static Kernels made() {
        return KernelKey::kernel;
    }
}
