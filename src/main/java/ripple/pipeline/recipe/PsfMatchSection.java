package ripple.pipeline.recipe;

import java.util.List;
import ripple.image.Band;
import ripple.pipeline.recipe.Recipe.Method;
import ripple.prepare.Penalty;
import ripple.prepare.SpectralWindow;

/// How PSFs are brought together.
final class PsfMatchSection implements RecipeSection<Recipe.PsfMatch> {
    @Override
    public String name() {
        return "psfMatch";
    }

    @Override
    public String sentence() {
        return "How the bands are brought to one PSF.";
    }

    @Override
    public List<RecipeKey> keys() {
        return List.of(RecipeKey.of("enabled", "Whether PSFs are matched at all."),
                RecipeKey.of("method",
                        "How the kernel is made: wiener (regularised quotient of the transforms), ratio (quotient above a"
                                + " threshold, with a window), gaussian (makes up the difference of the widths, cannot sharpen)."),
                RecipeKey.of("target",
                        "The PSF that all bands get: worst (the widest band of each object), the name of a band, or a round one"
                                + " of a FWHM in arcsec: gaussian:1.1, or with its beta moffat:1.1,2.5."),
                RecipeKey.of("penalty", "What the Wiener filter penalises: none, laplacian or biharmonic."),
                RecipeKey.of("regularization", "The weight of the penalty; larger is smoother and less exact."),
                RecipeKey.of("threshold",
                        "The ratio method leaves out frequencies where the PSF has less than this share of its largest"
                                + " amplitude."),
                RecipeKey.of("window",
                        "What the ratio method lets through of the high frequencies: none, hanning, tukey:A, cosinebell:A,"
                                + " splitcosinebell:A,B or tophat:B; A is the width of the taper, B the radius of the plateau, 1"
                                + " the edge."));
    }

    @Override
    public Recipe.PsfMatch read(RecipeFields in, Recipe.PsfMatch s, List<Band> bands) {
        return new Recipe.PsfMatch(in.yes("enabled", s.enabled()), in.word("method", Method.class, s.method()),
                target(in, s.target(), bands), in.word("penalty", Penalty.class, s.penalty()),
                regularization(in, s.regularization()), threshold(in, s.threshold()),
                window(in, s.window()));
    }

    @Override
    public void write(Recipe.PsfMatch p, RecipeNode out) {
        out.yes("enabled", p.enabled()).word("method", p.method()).text("target", p.target())
                .word("penalty", p.penalty()).real("regularization", p.regularization())
                .real("threshold", p.threshold()).text("window", p.window().label());
    }

    private String target(RecipeFields in, String standard, List<Band> bands) {
        String target = in.text("target", standard);
        if (PsfSpelling.profile(target).isPresent()) {
            return target;
        }
        if (target.indexOf(':') < 0) {
            return in.bandOr("target", Recipe.PsfMatch.WORST, standard, bands);
        }
        in.mistake("psfMatch.target is '" + target + "'; a round PSF is written " + PsfSpelling.PROFILES + ".");
        return standard;
    }

    /// Without a weight nothing holds the quotient where the PSF has no power.
    private double regularization(RecipeFields in, double standard) {
        double weight = in.real("regularization", standard, 0, 1);
        if (weight == 0) {
            in.mistake("psfMatch.regularization is 0; it must be above 0, at most 1.");
            return standard;
        }
        return weight;
    }

    /// At 1 no frequency would be left.
    private double threshold(RecipeFields in, double standard) {
        double threshold = in.real("threshold", standard, 0, 1);
        if (threshold == 1) {
            in.mistake("psfMatch.threshold is 1; it must be at least 0, below 1.");
            return standard;
        }
        return threshold;
    }

    private SpectralWindow window(RecipeFields in, SpectralWindow standard) {
        String text = in.text("window", standard.label());
        return PsfSpelling.window(text).orElseGet(() -> {
            in.mistake("psfMatch.window is '" + text + "'; it must be " + PsfSpelling.WINDOWS + ".");
            return standard;
        });
    }
}
