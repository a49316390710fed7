package ripple.pipeline.recipe;

import java.util.List;
import ripple.image.Band;
import ripple.pipeline.recipe.Recipe.Method;
import ripple.prepare.Penalty;

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
                RecipeKey.of("method", "How the kernel is made: wiener."),
                RecipeKey.of("target",
                        "The band whose PSF the others are brought to: worst (the widest of each object) or a name."),
                RecipeKey.of("penalty", "What the Wiener filter penalises: none, laplacian or biharmonic."),
                RecipeKey.of("regularization", "The weight of the penalty; larger is smoother and less exact."));
    }

    @Override
    public Recipe.PsfMatch read(RecipeFields in, Recipe.PsfMatch s, List<Band> bands) {
        return new Recipe.PsfMatch(in.yes("enabled", s.enabled()), in.word("method", Method.class, s.method()),
                in.bandOr("target", Recipe.PsfMatch.WORST, s.target(), bands),
                in.word("penalty", Penalty.class, s.penalty()),
                in.real("regularization", s.regularization(), 0, 1));
    }

    @Override
    public void write(Recipe.PsfMatch p, RecipeNode out) {
        out.yes("enabled", p.enabled()).word("method", p.method()).text("target", p.target())
                .word("penalty", p.penalty()).real("regularization", p.regularization());
    }
}
