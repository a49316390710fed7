package ripple.pipeline.recipe;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ripple.image.Band;
import ripple.pipeline.recipe.Recipe.Interpolation;
import ripple.prepare.resample.Conserve;

/// How bands are brought onto another grid.
final class ResampleSection implements RecipeSection<Recipe.Resample> {
    private static final double SMALLEST_SCALE = 0.001;
    private static final double LARGEST_SCALE = 60;
    private static final int LARGEST_EDGE = 4096;
    /// The sky that the largest stamp of Rubin's pixels shows; more would be fetched for nothing.
    private static final double LARGEST_ARCSEC = 820;

    @Override
    public String name() {
        return "resample";
    }

    @Override
    public String sentence() {
        return "Whether and how all bands are brought onto one new grid: a tangent plane at the target, north up.";
    }

    @Override
    public List<RecipeKey> keys() {
        return List.of(RecipeKey.of("enabled", "Whether stamps are resampled at all."),
                RecipeKey.of("pixelScaleArcsec", "The edge of a pixel of the new grid in arcsec."),
                RecipeKey.of("size", "The edge of the new stamps in pixels; null: that of the recipe."),
                RecipeKey.of("method",
                        "How a new pixel is made of old ones: nearest, bilinear, bicubic, lanczos3, lanczos4, or for larger pixels area or adaptive."),
                RecipeKey.of("conserve",
                        "What stays the same: flux (values are nJy per new pixel) or surface_brightness (values stay nJy per pixel of the data, as reproject gives them)."));
    }

    @Override
    public Recipe.Resample read(RecipeFields in, Recipe.Resample s, List<Band> bands) {
        double standardEdge = s.edge() == Recipe.Resample.AS_STAMP ? Double.NaN : s.edge();
        double scale = in.real("pixelScaleArcsec", s.pixelScaleArcsec(), SMALLEST_SCALE, LARGEST_SCALE);
        double edge = in.real("size", standardEdge, 1, LARGEST_EDGE);
        check(in, edge);
        return new Recipe.Resample(in.yes("enabled", s.enabled()), scale,
                Double.isNaN(edge) ? Recipe.Resample.AS_STAMP : (int) edge,
                in.word("method", Interpolation.class, s.method()), in.word("conserve", Conserve.class, s.conserve()));
    }

    private static void check(RecipeFields in, double edge) {
        if (!Double.isNaN(edge) && edge != Math.rint(edge)) {
            in.mistake("resample.size is " + edge + "; it must be a whole number, or null.");
        }
    }

    /// What is wrong with the sky that the new stamps would show, which depends on the size of the recipe too.
    static Optional<String> mistake(Recipe recipe) {
        double arcsec = recipe.resultSize() * recipe.resample().pixelScaleArcsec();
        return recipe.resample().enabled() == Recipe.Switch.OFF || arcsec <= LARGEST_ARCSEC
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT,
                        "resample would make %d pixels of %s arcsec, which cover %.0f arcsec; at most %.0f can be made.",
                        recipe.resultSize(), recipe.resample().pixelScaleArcsec(), arcsec, LARGEST_ARCSEC));
    }

    @Override
    public void write(Recipe.Resample settings, RecipeNode out) {
        out.yes("enabled", settings.enabled()).real("pixelScaleArcsec", settings.pixelScaleArcsec());
        if (settings.edge() == Recipe.Resample.AS_STAMP) {
            out.real("size", Double.NaN);
        } else {
            out.whole("size", settings.edge());
        }
        out.word("method", settings.method()).word("conserve", settings.conserve());
    }
}
