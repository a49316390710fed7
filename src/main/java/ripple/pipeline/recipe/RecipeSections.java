package ripple.pipeline.recipe;

import java.util.List;

/// The groups of a recipe, in the order of the steps.
final class RecipeSections {
    static final QualitySection QUALITY = new QualitySection();
    static final ResampleSection RESAMPLE = new ResampleSection();
    static final PsfMatchSection PSF_MATCH = new PsfMatchSection();
    static final DifferenceSection DIFFERENCE = new DifferenceSection();
    static final ResidualSection RESIDUAL = new ResidualSection();
    static final NormaliseSection NORMALISE = new NormaliseSection();
    static final List<RecipeSection<?>> ALL = List.of(QUALITY, RESAMPLE, PSF_MATCH, DIFFERENCE, RESIDUAL, NORMALISE);

    private RecipeSections() {}
}
