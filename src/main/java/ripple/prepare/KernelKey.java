package ripple.prepare;

import java.util.Arrays;
import ripple.image.Psf;

/// What a matching kernel depends on: two keys are equal when the kernels are. For a cache of kernels.
public final class KernelKey {
    private final KernelMethod method;
    private final Psf source;
    private final TargetPsf target;
    private final int hash;

    public KernelKey(KernelMethod method, Psf source, TargetPsf target) {
        this.method = method;
        this.source = source;
        this.target = target;
        this.hash = 31 * (31 * method.hashCode() + Arrays.hashCode(source.values())) + target.hashCode();
    }

    /// Makes the kernel: both PSFs are centred and brought to the source's pixels, to one odd shape and to the sum 1.
    ///
    /// @throws KernelException with a sentence when a PSF cannot be used
    public MatchingKernel kernel() throws KernelException {
        Psf from = PsfStamp.centred(source, "The PSF of the image");
        Psf to = target.onGrid();
        return method.kernel(PsfStamp.asLargeAs(from, to), PsfStamp.asLargeAs(to, from));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KernelKey key && hash == key.hash && method.equals(key.method)
                && isSame(source, key.source) && target.equals(key.target);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /// Whether two PSFs have the same pixels.
    static boolean isSame(Psf a, Psf b) {
        return a == b || (a.width() == b.width() && a.height() == b.height() && Arrays.equals(a.values(), b.values()));
    }
}
