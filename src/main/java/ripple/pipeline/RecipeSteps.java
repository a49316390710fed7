package ripple.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ripple.image.Band;
import ripple.pipeline.recipe.Recipe;
import ripple.pipeline.recipe.Recipe.Switch;
import ripple.prepare.Kernels;
import ripple.prepare.LuptonLevels;
import ripple.prepare.CosmicRaySearch;
import ripple.prepare.MatchSettings;
import ripple.prepare.MatchTarget;
import ripple.prepare.NormaliseMethod;
import ripple.prepare.NormaliseSettings;
import ripple.prepare.PsfMatch;
import ripple.prepare.PsfShapes;
import ripple.prepare.Quality;
import ripple.prepare.QualitySettings;
import ripple.prepare.Replacement;
import ripple.prepare.light.Difference;
import ripple.prepare.light.DifferenceSettings;
import ripple.prepare.light.Residual;
import ripple.prepare.light.ResidualSettings;
import ripple.prepare.resample.AdaptiveKernel;
import ripple.prepare.resample.PixelMaps;
import ripple.prepare.resample.Resample;
import ripple.prepare.resample.ResampleMethod;
import ripple.prepare.resample.ResampleSettings;
import ripple.render.BandChoice;

/// The steps that a recipe asks for.
public final class RecipeSteps {
    private RecipeSteps() {}

    /// The steps after quality, in order.
    static List<ObjectStep> after(Recipe recipe, PsfMemory memory) {
        List<ObjectStep> steps = new ArrayList<>();
        resample(recipe, new MapMemory()).ifPresent(steps::add);
        match(recipe, memory).ifPresent(steps::add);
        if (recipe.difference().enabled() == Switch.ON) {
            steps.add(new DifferenceStep(difference(recipe, memory, memory), recipe.difference().required()));
        }
        if (recipe.residual().enabled() == Switch.ON) {
            steps.add(new ResidualStep(residual(recipe), recipe.residual().bandsOf(recipe.bands()),
                    recipe.residual().required()));
        }
        return steps;
    }

    /// The pictures that these steps make beside the bands, in order.
    static List<Band> products(Recipe recipe) {
        List<Band> products = new ArrayList<>();
        if (recipe.difference().enabled() == Switch.ON) {
            products.add(differenceSettings(recipe).product());
        }
        if (recipe.residual().enabled() == Switch.ON) {
            recipe.residual().bandsOf(recipe.bands()).forEach(band -> products.add(Residual.product(band)));
        }
        return products;
    }

    static QualityStep quality(Recipe recipe, PsfMemory memory, QualityStep.Rejection rejection) {
        return new QualityStep(new Quality(qualitySettings(recipe), memory), rejection);
    }

    private static Optional<ObjectStep> resample(Recipe recipe, PixelMaps maps) {
        return recipe.resample().enabled() == Switch.OFF
                ? Optional.empty()
                : Optional.of(new ResampleStep(new Resample(resampleSettings(recipe), maps),
                        recipe.resample().pixelScaleArcsec(), recipe.resultSize(),
                        needsMargin(recipe)
                                ? ResampleStep.Surroundings.PSF
                                : ResampleStep.Surroundings.NONE,
                        Margin.reach(targetInUse(recipe), recipe.resample().pixelScaleArcsec())));
    }

    /// How stamps are resampled.
    public static ResampleSettings resampleSettings(Recipe recipe) {
        return new ResampleSettings(switch (recipe.resample().method()) {
            case NEAREST -> new ResampleMethod.Nearest();
            case BILINEAR -> new ResampleMethod.Bilinear();
            case BICUBIC -> new ResampleMethod.Bicubic();
            case LANCZOS3 -> ResampleMethod.Lanczos.of(3);
            case LANCZOS4 -> ResampleMethod.Lanczos.of(4);
            case AREA -> new ResampleMethod.Area();
            case ADAPTIVE -> new ResampleMethod.Adaptive(AdaptiveKernel.GAUSSIAN);
        }, recipe.resample().conserve());
    }

    private static Optional<ObjectStep> match(Recipe recipe, PsfMemory memory) {
        return recipe.psfMatch().enabled() == Switch.OFF
                ? Optional.empty()
                : Optional.of(new MatchStep(new PsfMatch(matchSettings(recipe), memory, memory)));
    }

    /// Whether a step convolves and so looks beyond the stamp's edge: a difference matches two bands where nothing else did.
    static boolean needsMargin(Recipe recipe) {
        return recipe.psfMatch().enabled() == Switch.ON || recipe.difference().enabled() == Switch.ON;
    }

    /// To which PSF bands are matched, be it for the difference alone.
    static MatchTarget targetInUse(Recipe recipe) {
        return recipe.psfMatch().enabled() == Switch.ON
                ? recipe.psfMatch().matchTarget()
                : new MatchTarget.WorstBand();
    }

    /// The difference of two bands as the recipe describes it, whether or not it is enabled; two bands that are not matched are brought to
    /// the wider of them.
    ///
    /// @param shapes gives the moments of a PSF
    /// @param kernels gives the kernel for a pair of PSFs
    public static Difference difference(Recipe recipe, PsfShapes shapes, Kernels kernels) {
        MatchSettings all = matchSettings(recipe);
        MatchSettings pair = new MatchSettings(all.method(), new MatchTarget.WorstBand(), all.filledPlanes());
        return new Difference(differenceSettings(recipe), new PsfMatch(pair, shapes, kernels));
    }

    private static DifferenceSettings differenceSettings(Recipe recipe) {
        Recipe.Difference d = recipe.difference();
        return new DifferenceSettings(d.blue(), d.red(), d.alpha(), d.radiusArcsec(), d.clipSigmas(),
                recipe.quality().badPlanes());
    }

    /// A band without the central galaxy as the recipe describes it, whether or not it is enabled.
    public static Residual residual(Recipe recipe) {
        Recipe.Residual r = recipe.residual();
        return new Residual(
                new ResidualSettings(r.clipSigmas(), r.searchArcsec(), recipe.quality().badPlanes()));
    }

    /// When a stamp is rejected.
    public static QualitySettings qualitySettings(Recipe recipe) {
        Recipe.Quality q = recipe.quality();
        return new QualitySettings(q.reject(), q.warn(), q.badPlanes(),
                q.centralReject() == Switch.ON ? QualitySettings.DEFAULT_CENTRAL_REJECT : List.of(),
                recipe.missingBands(),
                q.findCosmicRays() == Switch.ON ? CosmicRaySearch.EXPOSURES : CosmicRaySearch.OFF);
    }

    /// How PSFs are matched.
    public static MatchSettings matchSettings(Recipe recipe) {
        Recipe.PsfMatch p = recipe.psfMatch();
        return new MatchSettings(p.kernelMethod(), p.matchTarget(), recipe.quality().badPlanes());
    }

    /// How values are normalised. Without bands of its own lupton colours those of the pictures.
    public static NormaliseSettings normaliseSettings(Recipe recipe) {
        Recipe.Normalise n = recipe.normalise();
        LuptonLevels numbers = n.lupton();
        List<Band> rgb = n.method() != NormaliseMethod.LUPTON
                ? List.of()
                : numbers.rgb().isEmpty() ? BandChoice.usual(recipe.bands()) : numbers.rgb();
        return new NormaliseSettings(n.method(), n.scope(), n.softening(), n.softeningFactor(), n.percentiles(),
                new LuptonLevels(rgb, numbers.q(), numbers.stretch(), numbers.minimum()),
                recipe.quality().badPlanes());
    }

    /// What stands in a normalised image for pixels that cannot be used.
    public static Replacement replacement(Recipe recipe) {
        return new Replacement(recipe.fill(), recipe.normalise().maskedValue(), recipe.quality().badPlanes());
    }
}
