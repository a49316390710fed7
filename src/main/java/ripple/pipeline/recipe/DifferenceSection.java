package ripple.pipeline.recipe;

import java.util.List;
import ripple.image.Band;

/// The difference of two bands.
final class DifferenceSection implements RecipeSection<Recipe.Difference> {
    @Override
    public String name() {
        return "difference";
    }

    @Override
    public String sentence() {
        return "The difference of two bands after PSF matching, e.g. to let blue arcs stand out of a red lens galaxy.";
    }

    @Override
    public List<RecipeKey> keys() {
        return List.of(RecipeKey.of("enabled", "Whether the difference is made."));
    }

    @Override
    public Recipe.Difference read(RecipeFields in, Recipe.Difference s, List<Band> bands) {
        return new Recipe.Difference(in.yes("enabled", s.enabled()));
    }

    @Override
    public void write(Recipe.Difference settings, RecipeNode out) {
        out.yes("enabled", settings.enabled());
    }
}
