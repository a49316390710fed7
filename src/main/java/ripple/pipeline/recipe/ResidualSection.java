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
        return List.of(RecipeKey.of("enabled", "Whether the residual is made."),
                RecipeKey.list("bands", "The bands of which it is made; none named: all."),
                RecipeKey.of("clipSigmas",
                        "Pixels farther than so many σ from the galaxy's model do not count for it."),
                RecipeKey.of("searchArcsec", "How far from the target the galaxy's centre may lie."),
                RecipeKey.of("required",
                        "Whether an object whose residual cannot be made is failed; if not, the manifest says why."));
    }

    @Override
    public Recipe.Residual read(RecipeFields in, Recipe.Residual s, List<Band> bands) {
        Recipe.Switch enabled = in.yes("enabled", s.enabled());
        List<Band> some = in.bands("bands", s.bands());
        if (some.stream().distinct().count() < some.size()
                || (enabled == Recipe.Switch.ON && !bands.containsAll(some))) {
            in.mistake("residual.bands is " + RecipeFields.names(some) + "; it must be some of the bands "
                    + RecipeFields.names(bands) + ", each once.");
        }
        return new Recipe.Residual(enabled, some, in.positive("clipSigmas", s.clipSigmas()),
                in.positive("searchArcsec", s.searchArcsec()), in.yes("required", s.required()));
    }

    @Override
    public void write(Recipe.Residual settings, RecipeNode out) {
        out.yes("enabled", settings.enabled()).texts("bands", settings.bands().stream().map(Band::name).toList())
                .real("clipSigmas", settings.clipSigmas()).real("searchArcsec", settings.searchArcsec())
                .yes("required", settings.required());
    }
}
