package ripple.pipeline.recipe;

import java.util.List;
import ripple.image.Band;

/// A band without the light of the central galaxy.
final class ResidualSection implements RecipeSection<Recipe.Residual> {
    @Override
    public String name() {
        return "residual";
    }

    @Override
    public String sentence() {
        return "What is left of a band after the light of the central galaxy is taken away.";
    }

    @Override
    public List<RecipeKey> keys() {
        return List.of(RecipeKey.of("enabled", "Whether the residual is made."));
    }

    @Override
    public Recipe.Residual read(RecipeFields in, Recipe.Residual s, List<Band> bands) {
        return new Recipe.Residual(in.yes("enabled", s.enabled()));
    }

    @Override
    public void write(Recipe.Residual settings, RecipeNode out) {
        out.yes("enabled", settings.enabled());
    }
}
