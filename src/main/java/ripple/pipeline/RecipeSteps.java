package ripple.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ripple.image.Band;
import ripple.pipeline.recipe.Recipe;
import ripple.pipeline.recipe.Recipe.Switch;
import ripple.prepare.BandNormalisation;
import ripple.prepare.MatchSettings;
import ripple.prepare.MatchTarget;
import ripple.prepare.NormaliseMethod;
import ripple.prepare.NormaliseParameters;
import ripple.prepare.NormaliseSettings;
import ripple.prepare.PsfMatch;
import ripple.prepare.Quality;
import ripple.prepare.QualitySettings;
import ripple.prepare.Wiener;

/// The steps that a recipe asks for.
public final class RecipeSteps {
    private RecipeSteps() {}

    /// The steps after quality, in order.
    static List<ObjectStep> after(Recipe recipe, PsfMemory memory) {
        List<ObjectStep> steps = new ArrayList<>();
        match(recipe, memory).ifPresent(steps::add);
        return steps;
    }

    static QualityStep quality(Recipe recipe, PsfMemory memory, QualityStep.Rejection rejection) {
        return new QualityStep(new Quality(qualitySettings(recipe), memory), rejection);
    }

    private static Optional<ObjectStep> match(Recipe recipe, PsfMemory memory) {
        return recipe.psfMatch().enabled() == Switch.OFF
                ? Optional.empty()
                : Optional.of(new MatchStep(new PsfMatch(matchSettings(recipe), memory, memory)));
    }

    /// Whether a step looks beyond the stamp's edge.
    static boolean needsMargin(Recipe recipe) {
        return recipe.psfMatch().enabled() == Switch.ON;
    }

    /// When a stamp is rejected.
    public static QualitySettings qualitySettings(Recipe recipe) {
        Recipe.Quality q = recipe.quality();
        return new QualitySettings(q.maxBadFraction(),
                Double.isNaN(q.minSnr()) ? QualitySettings.NO_MINIMUM : q.minSnr(),
                Double.isNaN(q.maxSeeingArcsec()) ? QualitySettings.NO_MAXIMUM : q.maxSeeingArcsec(), q.badPlanes(),
                q.centralReject() == Switch.ON ? QualitySettings.DEFAULT_CENTRAL_REJECT : List.of(),
                recipe.missingBands());
    }

    /// How PSFs are matched.
    public static MatchSettings matchSettings(Recipe recipe) {
        Recipe.PsfMatch p = recipe.psfMatch();
        MatchTarget target = p.targetBand().<MatchTarget>map(MatchTarget.NamedBand::new)
                .orElse(new MatchTarget.WorstBand());
        return new MatchSettings(new Wiener(p.penalty(), p.regularization()), target, recipe.quality().badPlanes());
    }

    /// How values are normalised; a softening that the recipe gives is put in by {@link #withGivenSoftening}.
    public static NormaliseSettings normaliseSettings(Recipe recipe) {
        Recipe.Normalise n = recipe.normalise();
        return new NormaliseSettings(n.method(), n.scope(), NormaliseSettings.ESTIMATED, n.lowPercentile(),
                n.highPercentile(), recipe.quality().badPlanes());
    }

    /// The parameters with the recipe's own softening where it gives one.
    public static NormaliseParameters withGivenSoftening(Recipe recipe, NormaliseParameters measured) {
        Map<Band, Double> given = recipe.normalise().softening();
        if (given.isEmpty() || recipe.normalise().method() != NormaliseMethod.ASINH) {
            return measured;
        }
        Map<Band, BandNormalisation> bands = new LinkedHashMap<>();
        for (Band band : recipe.bands()) {
            bands.put(band, new BandNormalisation.Asinh(given.getOrDefault(band, 1.0), "fixed"));
        }
        return new NormaliseParameters(measured.method(), measured.scope(), bands);
    }
}
