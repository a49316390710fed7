package ripple.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ripple.catalog.Target;
import ripple.cutout.StampCache;
import ripple.pipeline.ObjectPreview;
import ripple.pipeline.Preview;
import ripple.pipeline.recipe.Recipe;
import ripple.repository.Repository;
import ripple.repository.RepositoryException;
import ripple.timing.Timings;
import ripple.ui.stamps.PreparationSource;

/// What a recipe makes of the objects of a list: made ready with the first object that is asked for, as that reads files.
final class RecipePreviews implements PreparationSource {
    private final Repository repository;
    private final StampCache cache;
    private final Timings timings;
    private final Recipe recipe;
    private final List<Target> targets;
    private @Nullable Preview made;

    RecipePreviews(Repository repository, StampCache cache, Timings timings, Recipe recipe, List<Target> targets) {
        this.repository = repository;
        this.cache = cache;
        this.timings = timings;
        this.recipe = recipe;
        this.targets = List.copyOf(targets);
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
