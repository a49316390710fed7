package ripple.pipeline;

import java.util.List;
import ripple.catalog.Target;
import ripple.cutout.CutoutFetcher;
import ripple.cutout.CutoutSettings;
import ripple.pipeline.recipe.Recipe;
import ripple.pipeline.recipe.Recipe.Switch;
import ripple.timing.Timings;

/// What a recipe asks of each object: what is fetched, and which steps it goes through. A run and a preview both take it from here.
final class RecipeWork {
    private final Recipe recipe;
    private final CutoutFetcher fetcher;
    private final Timings timings;
    private final PsfMemory memory = new PsfMemory();
    private final CutoutSettings plain;
    private final RecipeViews views;

    RecipeWork(Recipe recipe, CutoutFetcher fetcher, Timings timings) {
        this.recipe = recipe;
        this.fetcher = fetcher;
        this.timings = timings;
        this.views = new RecipeViews(recipe, memory);
        this.plain = CutoutSettings.plain(recipe.size(), recipe.bands());
    }

    CutoutFetcher fetcher() {
        return fetcher;
    }

    /// What is fetched of each object, without margin.
    CutoutSettings plain() {
        return plain;
    }

    /// How many pixels around the stamp the steps need; looks at the PSFs of the first targets.
    int margin(List<Target> targets) {
        int psfHalf = RecipeSteps.needsMargin(recipe)
                ? new Margin(fetcher, plain, RecipeSteps.targetInUse(recipe)).pixels(targets)
                : 0;
        return recipe.resample().enabled() == Switch.ON
                ? new ResampleMargin(fetcher.skyMap(), recipe, RecipeSteps.resampleSettings(recipe).method())
                        .pixels(targets, psfHalf)
                : psfHalf;
    }

    /// Pictures that are made for the eye whatever the recipe exports.
    RecipeViews views() {
        return views;
    }

    /// The steps for stamps that were fetched with a margin.
    ObjectSteps steps(int marginPx) {
        return new ObjectSteps(RecipeSteps.quality(recipe, memory, QualityStep.Rejection.STRICT),
                RecipeSteps.after(recipe, memory), marginPx, recipe.size(), recipe.resultSize(), timings);
    }
}
