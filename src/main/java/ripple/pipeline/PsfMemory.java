package ripple.pipeline;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import ripple.image.AdaptiveMoments;
import ripple.image.Psf;
import ripple.prepare.KernelException;
import ripple.prepare.KernelKey;
import ripple.prepare.Kernels;
import ripple.prepare.MatchingKernel;
import ripple.prepare.PsfShapes;

/// Remembers what was measured of PSFs: many stamps share one cell's. Bounded; safe from many threads.
final class PsfMemory implements PsfShapes, Kernels {
    private static final int MOST = 4096;

    private final Cache<Key, AdaptiveMoments> shapes = Caffeine.newBuilder().maximumSize(MOST)
            .executor(Runnable::run).build();
    private final Cache<KernelKey, MatchingKernel> kernels = Caffeine.newBuilder().maximumSize(MOST)
            .executor(Runnable::run).build();

    @Override
    public AdaptiveMoments of(Psf psf) {
        return shapes.get(new Key(psf), key -> AdaptiveMoments.of(psf));
    }

    @Override
    public MatchingKernel of(KernelKey key) throws KernelException {
        MatchingKernel known = kernels.getIfPresent(key);
        if (known != null) {
            return known;
        }
        MatchingKernel made = key.kernel();
        kernels.put(key, made);
        return made;
    }

    /// PSFs are the same when their pixels are.
    private static final class Key {
        private final Psf psf;
        private final int hash;

        Key(Psf psf) {
            this.psf = psf;
            this.hash = 31 * psf.width() + Arrays.hashCode(psf.values());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && hash == key.hash && psf.width() == key.psf.width()
                    && Arrays.equals(psf.values(), key.psf.values());
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
