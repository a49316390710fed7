package ripple.prepare.cosmic;

import java.util.Optional;
import ripple.image.Plane;

/// Finds cosmic rays by their edges, which are sharper than the PSF allows.
///
/// Source: van Dokkum 2001, PASP 113, 1420. In each round the image is split into quarter pixels and convolved with a Laplacian; its
/// positive part over twice the noise is the significance S, and S less its running median removes what is large and smooth
/// (equation 12). A pixel is hit where that is above a limit and also above a multiple of the fine structure, which is what
/// a star has (equation 16). Neighbours of a hit need less. Hit pixels are replaced before the next round.
///
/// Windows, borders, the treatment of masks and saturated stars, and the fine structure with a PSF (an average weighted by
/// the inverse variance) are those that astroscrappy 1.3 was observed to have, and its answers are reproduced. Different on purpose: pixels that are not
/// finite or have no positive variance are ignored instead of spreading; a variance has no floor of 10⁻⁵, which made the
/// answer depend on the unit of the image.
public final class LaCosmic {
    private static final float LEAST_STRUCTURE = 0.01f;

    private final LaCosmicSettings settings;

    public LaCosmic(LaCosmicSettings settings) {
        this.settings = settings;
    }

    /// With noise from the image itself, which must be in units of the gain and still have its sky.
    ///
    /// @param ignored pixels that are not looked at, such as bad ones; they grow by one pixel; `[y * width + x]`
    public CosmicRays find(Plane image, boolean[] ignored) {
        return find(image, Optional.empty(), ignored);
    }

    /// With noise from a variance plane; the image may have any unit and its sky subtracted.
    ///
    /// @param variance of the pixels
    /// @param ignored pixels that are not looked at, such as bad ones; they grow by one pixel; `[y * width + x]`
    public CosmicRays find(Plane image, Plane variance, boolean[] ignored) {
        if (variance.width() != image.width() || variance.height() != image.height()) {
            throw new IllegalArgumentException("The variance does not have the size of the image.");
        }
        return find(image, Optional.of(variance), ignored);
    }

    private CosmicRays find(Plane data, Optional<Plane> variance, boolean[] unusable) {
        if (unusable.length != data.size()) {
            throw new IllegalArgumentException("The ignored pixels are not as many as the image's.");
        }
        Workspace work = new Workspace(data, variance, unusable, settings);
        boolean[] hits = new boolean[data.size()];
        for (int round = 0; round < settings.iterations(); round++) {
            if (!merge(hits, found(work))) {
                break;
            }
            work.clean(hits);
        }
        return new CosmicRays(hits, work.cleaned(data, hits));
    }

    private static boolean merge(boolean[] hits, boolean[] found) {
        boolean any = false;
        for (int i = 0; i < hits.length; i++) {
            any |= found[i];
            hits[i] |= found[i];
        }
        return any;
    }

    /// The hits of one round.
    private boolean[] found(Workspace work) {
        float[] noise = work.noise();
        float[] sharpness = sharpness(work, noise);
        float[] structure = structure(work, noise);
        float limit = (float) settings.sigmaLimit();
        float contrast = (float) settings.contrastLimit();
        float lower = (float) (settings.sigmaLimit() * settings.neighbourFraction());
        boolean[] seeds = new boolean[noise.length];
        for (int i = 0; i < seeds.length; i++) {
            seeds[i] = !work.ignored[i] && sharpness[i] > limit && sharpness[i] / structure[i] > contrast;
        }
        boolean[] near = Growth.only(Growth.square(seeds, work.width, work.height),
                i -> !work.ignored[i] && sharpness[i] > limit);
        return Growth.only(Growth.square(near, work.width, work.height),
                i -> !work.ignored[i] && sharpness[i] > lower);
    }

    private static float[] sharpness(Workspace work, float[] noise) {
        float[] s = Laplacian.positive(work.image, work.width, work.height);
        for (int i = 0; i < s.length; i++) {
            s[i] /= 2 * noise[i];
        }
        float[] smooth = work.smooth(s);
        for (int i = 0; i < s.length; i++) {
            s[i] -= smooth[i];
        }
        return s;
    }

    private float[] structure(Workspace work, float[] noise) {
        float[] fine = switch (settings.fineStructure()) {
            case FineStructure.OfMedians _ -> settings.medians().of(work.image, work.width, work.height, 3);
            case FineStructure.OfPsf of -> matched(work, noise, of.psf());
        };
        float[] coarse = settings.medians().of(fine, work.width, work.height, 7);
        for (int i = 0; i < fine.length; i++) {
            fine[i] = Math.max(LEAST_STRUCTURE, (fine[i] - coarse[i]) / noise[i]);
        }
        return fine;
    }

    /// The average under the PSF, weighted by the inverse variance.
    private static float[] matched(Workspace work, float[] noise, PsfKernel psf) {
        float[] weights = new float[noise.length];
        float[] weighted = new float[noise.length];
        for (int i = 0; i < noise.length; i++) {
            weights[i] = 1 / (noise[i] * noise[i]);
            weighted[i] = work.image[i] * weights[i];
        }
        float[] sum = psf.convolved(weighted, work.width, work.height);
        float[] total = psf.convolved(weights, work.width, work.height);
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= total[i];
        }
        return sum;
    }
}
