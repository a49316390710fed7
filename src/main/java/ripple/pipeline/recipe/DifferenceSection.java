package ripple.pipeline.recipe;

import java.util.List;
import ripple.image.Band;

/// The difference of two bands.
final class DifferenceSection implements RecipeSection<Recipe.Difference> {
    /// No two bands of a galaxy differ by such a factor.
    private static final double MOST = 1_000_000;

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
        return List.of(RecipeKey.of("enabled", "Whether the difference is made."),
                RecipeKey.list("bands",
                        "The two bands: from the first (where the source is bright) α times the second is taken."),
                RecipeKey.of("alpha", "The factor α; null: fitted to the lens galaxy's core, for each object."),
                RecipeKey.of("radiusArcsec", "The radius of the circle around the target in which α is fitted."),
                RecipeKey.of("clipSigmas", "Pixels farther than so many σ from the fit do not count for α."),
                RecipeKey.of("required",
                        "Whether an object whose difference cannot be made is failed; if not, the manifest says why."));
    }

    @Override
    public Recipe.Difference read(RecipeFields in, Recipe.Difference s, List<Band> bands) {
        Recipe.Switch enabled = in.yes("enabled", s.enabled());
        List<Band> two = in.bands("bands", List.of(s.blue(), s.red()));
        boolean good = two.size() == 2 && !two.get(0).equals(two.get(1));
        if (!good || (enabled == Recipe.Switch.ON && !bands.containsAll(two))) {
            in.mistake(
                    "difference.bands is " + RecipeFields.names(two) + "; it must be two different ones of the bands "
                            + RecipeFields.names(bands) + (bands.size() < 2 ? ": name more in bands." : "."));
        }
        return new Recipe.Difference(enabled, good ? two.get(0) : s.blue(), good ? two.get(1) : s.red(),
                in.real("alpha", s.alpha(), -MOST, MOST), in.positive("radiusArcsec", s.radiusArcsec()),
                in.positive("clipSigmas", s.clipSigmas()), in.yes("required", s.required()));
    }

    @Override
    public void write(Recipe.Difference settings, RecipeNode out) {
        out.yes("enabled", settings.enabled())
                .texts("bands", List.of(settings.blue().name(), settings.red().name())).real("alpha", settings.alpha())
                .real("radiusArcsec", settings.radiusArcsec()).real("clipSigmas", settings.clipSigmas())
                .yes("required", settings.required());
    }
}
