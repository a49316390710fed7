package ripple.pipeline.recipe;

import java.util.List;
import ripple.image.Band;

/// When a stamp is rejected.
final class QualitySection implements RecipeSection<Recipe.Quality> {
    @Override
    public String name() {
        return "quality";
    }

    @Override
    public String sentence() {
        return "When a stamp is rejected; all reasons are listed in the manifest.";
    }

    @Override
    public List<RecipeKey> keys() {
        return List.of(
                RecipeKey.of("maxBadFraction", "The largest fraction of bad pixels that a band may have, 0 to 1."),
                RecipeKey.of("minSnr",
                        "The smallest signal to noise in a 2 arcsec aperture of the best band; null: no limit."),
                RecipeKey.of("maxSeeingArcsec", "The largest PSF FWHM of a band in arcsec; null: no limit."),
                RecipeKey.list("badPlanes",
                        "The mask planes whose pixels are bad, by name; SAT and SATURATED mean the same, absent names are ignored."),
                RecipeKey.of("centralReject",
                        "Whether missing data or an edge in the central half of a band rejects the object whatever the fraction."));
    }

    @Override
    public Recipe.Quality read(RecipeFields in, Recipe.Quality s, List<Band> bands) {
        return new Recipe.Quality(in.real("maxBadFraction", s.maxBadFraction(), 0, 1),
                in.real("minSnr", s.minSnr(), 0, Double.POSITIVE_INFINITY),
                in.real("maxSeeingArcsec", s.maxSeeingArcsec(), 0, Double.POSITIVE_INFINITY),
                in.texts("badPlanes", s.badPlanes()), in.yes("centralReject", s.centralReject()));
    }

    @Override
    public void write(Recipe.Quality q, RecipeNode out) {
        out.real("maxBadFraction", q.maxBadFraction()).real("minSnr", q.minSnr())
                .real("maxSeeingArcsec", q.maxSeeingArcsec()).texts("badPlanes", q.badPlanes())
                .yes("centralReject", q.centralReject());
    }
}
