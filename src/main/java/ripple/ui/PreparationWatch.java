package ripple.ui;

import javafx.beans.Observable;
import org.jspecify.annotations.Nullable;
import ripple.cutout.StampCache;
import ripple.repository.Repository;
import ripple.timing.Timings;
import ripple.ui.recipe.RecipeModel;
import ripple.ui.stamps.PreparationModel;
import ripple.ui.stamps.TargetsModel;

/// Ties the previews to repository, recipe and target list: when one of them is another, everything is previewed anew.
final class PreparationWatch {
    private final PreparationModel preparation;
    private final RecipeModel recipes;
    private final TargetsModel targets;
    private final StampCache cache;
    private final Timings timings;
    private @Nullable Repository repository;

    PreparationWatch(PreparationModel preparation, RecipeModel recipes, TargetsModel targets, StampCache cache,
            Timings timings) {
        this.preparation = preparation;
        this.recipes = recipes;
        this.targets = targets;
        this.cache = cache;
        this.timings = timings;
        for (Observable each : new Observable[]{recipes.recipe(), targets.all()}) {
            each.addListener(observable -> renew());
        }
    }

    /// Another repository, or none.
    void use(@Nullable Repository next) {
        repository = next;
        renew();
    }

    /// Everything is previewed anew.
    void renew() {
        Repository from = repository;
        preparation.use(from == null
                ? null
                : new RecipePreviews(from, cache, timings, recipes.recipe().get(), targets.all()));
    }
}
