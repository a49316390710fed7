package ripple.ui;

import java.util.List;
import javafx.beans.Observable;
import org.jspecify.annotations.Nullable;
import ripple.catalog.Target;
import ripple.cutout.StampCache;
import ripple.pipeline.ObjectPreview;
import ripple.pipeline.Preview;
import ripple.pipeline.recipe.Recipe;
import ripple.repository.Repository;
import ripple.repository.RepositoryException;
import ripple.timing.Timings;
import ripple.ui.recipe.RecipeModel;
import ripple.ui.stamps.PreparationModel;
import ripple.ui.stamps.PreparationSource;
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
                : new Previews(from, cache, timings, recipes.recipe().get(), List.copyOf(targets.all())));
    }

    /// Made with the first object that is asked for, as it reads files.
    private static final class Previews implements PreparationSource {
        private final Repository repository;
        private final StampCache cache;
        private final Timings timings;
        private final Recipe recipe;
        private final List<Target> targets;
        private @Nullable Preview made;

        Previews(Repository repository, StampCache cache, Timings timings, Recipe recipe, List<Target> targets) {
            this.repository = repository;
            this.cache = cache;
            this.timings = timings;
            this.recipe = recipe;
            this.targets = targets;
        }

        @Override
        public ObjectPreview preview(Target target) throws RepositoryException {
            return preview().of(target);
        }

        private synchronized Preview preview() throws RepositoryException {
            Preview known = made;
            if (known == null) {
                known = new Preview(repository, cache, timings, recipe, targets);
                made = known;
            }
            return known;
        }
    }
}
