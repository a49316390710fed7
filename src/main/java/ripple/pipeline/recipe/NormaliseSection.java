package ripple.pipeline.recipe;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ripple.image.Band;
import ripple.prepare.LuptonLevels;
import ripple.prepare.NormaliseMethod;
import ripple.prepare.NormaliseScope;
import ripple.prepare.NormaliseSettings;
import ripple.prepare.NormaliseSettings.Percentiles;
import ripple.prepare.PercentileRule;

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
                        "The function: none, asinh, minmax, zscore (each band by itself), joint_zscore (all bands together), tanh or"
                                + " lupton (8-bit colours of three bands)."),
                RecipeKey.of("scope",
                        "survey: one set of parameters per band for the whole set, so that colours compare; per_image: for each stamp."),
                RecipeKey.map("softening",
                        "The softening of asinh and tanh in nJy, one number or one for each band; null: measured from the noise."),
                RecipeKey.of("softeningFactor", "A measured softening is the noise times this."),
                RecipeKey.list("percentiles", "The lower and upper percentile of minmax."),
                RecipeKey.of("percentileRule",
                        "What a percentile between two pixels is: lower (the lower of them) or linear (between them)."),
                RecipeKey.list("rgb",
                        "The bands for red, green and blue of lupton, e.g. i,r,g; an empty list: as in the pictures."),
                RecipeKey.of("luptonQ", "How early lupton's curve bends; 0 is linear."),
                RecipeKey.of("luptonStretch", "The linear part of lupton's curve in nJy."),
                RecipeKey.of("luptonMinimum", "What lupton takes off each band first, in nJy."),
                RecipeKey.of("maskedValue",
                        "What stands in the prepared image for pixels in a bad plane (quality.badPlanes) that have a value; null"
                                + " leaves them as they are."));
    }

    @Override
    public Recipe.Normalise read(RecipeFields in, Recipe.Normalise s, List<Band> bands) {
        double[] percentiles = in.percentiles("percentiles", s.percentiles().low(), s.percentiles().high());
        boolean isRange = 0 <= percentiles[0] && percentiles[0] < percentiles[1] && percentiles[1] <= 100;
        PercentileRule rule = in.word("percentileRule", PercentileRule.class, s.percentiles().rule());
        NormaliseMethod method = in.word("method", NormaliseMethod.class, s.method());
        Map<Band, Double> softening = in.byBand("softening", bands);
        double factor = in.positive("softeningFactor", s.softeningFactor());
        boolean isUsable = Stream.concat(softening.values().stream(), Stream.of(factor)).allMatch(
                v -> !(v < NormaliseSettings.SMALLEST_SOFTENING) && !(v > NormaliseSettings.LARGEST_SOFTENING));
        if (!isUsable) {
            in.mistake("normalise.softening and normalise.softeningFactor must lie between "
                    + NormaliseSettings.SMALLEST_SOFTENING + " and " + NormaliseSettings.LARGEST_SOFTENING + ".");
        }
        return new Recipe.Normalise(method, in.word("scope", NormaliseScope.class, s.scope()), softening, factor,
                isRange ? new Percentiles(percentiles[0], percentiles[1], rule) : s.percentiles(),
                lupton(in, s.lupton(), bands, method),
                in.real("maskedValue", s.maskedValue(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    }

    private static LuptonLevels lupton(RecipeFields in, LuptonLevels s, List<Band> bands, NormaliseMethod method) {
        List<Band> rgb = in.texts("rgb", s.rgb().stream().map(Band::name).toList()).stream()
                .filter(name -> !name.isBlank()).map(Band::new).toList();
        boolean three = rgb.size() == 3 && rgb.stream().distinct().count() == 3 && bands.containsAll(rgb);
        if (!rgb.isEmpty() && !three) {
            in.mistake("normalise.rgb is " + rgb + "; it must be three of the bands " + bands
                    + ", red first, or an empty list.");
        }
        if (rgb.isEmpty() && method == NormaliseMethod.LUPTON && bands.stream().distinct().count() < 3) {
            in.mistake("normalise.method is 'lupton', which needs at least three bands; there are " + bands + ".");
        }
        return new LuptonLevels(three ? rgb : List.of(), in.real("luptonQ", s.q(), 0, Double.POSITIVE_INFINITY),
                in.positive("luptonStretch", s.stretch()),
                in.real("luptonMinimum", s.minimum(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    }

    @Override
    public void write(Recipe.Normalise n, RecipeNode out) {
        out.word("method", n.method()).word("scope", n.scope()).byBand("softening", n.softening())
                .real("softeningFactor", n.softeningFactor())
                .reals("percentiles", n.percentiles().low(), n.percentiles().high())
                .word("percentileRule", n.percentiles().rule())
                .texts("rgb", n.lupton().rgb().stream().map(Band::name).toList()).real("luptonQ", n.lupton().q())
                .real("luptonStretch", n.lupton().stretch()).real("luptonMinimum", n.lupton().minimum())
                .real("maskedValue", n.maskedValue());
    }
}
