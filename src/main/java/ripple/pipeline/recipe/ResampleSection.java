package ripple.pipeline.recipe;

import java.util.List;
import ripple.image.Band;

/// How bands are brought onto another grid.
final class ResampleSection implements RecipeSection<Recipe.Resample> {
    @Override
    public String name() {
        return "resample";
    }

    @Override
    public String sentence() {
        return "Whether and how the bands are brought onto another grid.";
    }

    @Override
    public List<RecipeKey> keys() {
        return List.of(RecipeKey.of("enabled", "Whether stamps are resampled at all."));
    }

    @Override
    public Recipe.Resample read(RecipeFields in, Recipe.Resample s, List<Band> bands) {
        return new Recipe.Resample(in.yes("enabled", s.enabled()));
    }

    @Override
    public void write(Recipe.Resample settings, RecipeNode out) {
        out.yes("enabled", settings.enabled());
    }
}
