package ripple.pipeline.labelled;

import java.util.List;
import java.util.Optional;
import ripple.export.split.SplitShares;
import ripple.label.choose.LabelCriteria;
import ripple.pipeline.recipe.Recipe;

/// What a labelled set is to be.
///
/// @param criteria which graded objects are wanted
/// @param recipe that makes their stamps
/// @param quality whether what the recipe rejects is in the set
/// @param shares of the splits; empty: no split
/// @param names how graders are called
/// @param credits lines for the README: where the data are from, and on what terms they may be used
public record LabelledSettings(LabelCriteria criteria, Recipe recipe, Quality quality, Optional<SplitShares> shares,
        GraderNames names, List<String> credits) {
    /// Which results of the recipe are in the set. What could not be made never is.
    public enum Quality {
        ACCEPTED, ALSO_REJECTED
    }

    /// How graders are called in files.
    public enum GraderNames {
        WRITTEN, NUMBERED
    }

    /// Copies the lines.
    public LabelledSettings {
        credits = List.copyOf(credits);
    }

    public LabelledSettings withCriteria(LabelCriteria other) {
        return new LabelledSettings(other, recipe, quality, shares, names, credits);
    }

    public LabelledSettings withRecipe(Recipe other) {
        return new LabelledSettings(criteria, other, quality, shares, names, credits);
    }

    public LabelledSettings withQuality(Quality other) {
        return new LabelledSettings(criteria, recipe, other, shares, names, credits);
    }

    public LabelledSettings withShares(Optional<SplitShares> others) {
        return new LabelledSettings(criteria, recipe, quality, others, names, credits);
    }

    public LabelledSettings withNames(GraderNames others) {
        return new LabelledSettings(criteria, recipe, quality, shares, others, credits);
    }
}
