package ripple.pipeline.recipe;

import java.util.List;
import ripple.image.Band;
import ripple.prepare.NormaliseMethod;
import ripple.prepare.NormaliseScope;

/// How pixel values are brought to a common range.
final class NormaliseSection implements RecipeSection<Recipe.Normalise> {
    @Override
    public String name() {
        return "normalise";
    }

    @Override
    public String sentence() {
        return "How pixel values are brought to a common range.";
    }

    @Override
    public List<RecipeKey> keys() {
        return List.of(
                RecipeKey.of("method",
                        "The function: none, asinh, minmax, zscore (each band by itself) or joint_zscore (all bands together)."),
                RecipeKey.of("scope",
                        "survey: one set of parameters per band for the whole set, so that colours compare; per_image: for each stamp."),
                RecipeKey.map("softening",
                        "The asinh softening in nJy, one number or one for each band; null: measured from the noise."),
                RecipeKey.list("percentiles", "The lower and upper percentile of minmax."));
    }

    @Override
    public Recipe.Normalise read(RecipeFields in, Recipe.Normalise s, List<Band> bands) {
        double[] percentiles = in.percentiles("percentiles", s.lowPercentile(), s.highPercentile());
        return new Recipe.Normalise(in.word("method", NormaliseMethod.class, s.method()),
                in.word("scope", NormaliseScope.class, s.scope()), in.byBand("softening", bands), percentiles[0],
                percentiles[1]);
    }

    @Override
    public void write(Recipe.Normalise n, RecipeNode out) {
        out.word("method", n.method()).word("scope", n.scope()).byBand("softening", n.softening())
                .reals("percentiles", n.lowPercentile(), n.highPercentile());
    }
}
