package ripple.ui.stamps;

import ripple.catalog.Target;
import ripple.pipeline.ObjectPreview;
import ripple.repository.RepositoryException;

/// Takes objects through the recipe of the window.
@FunctionalInterface
public interface PreparationSource {
    /// What a run would make of a target; work for the background.
    ///
    /// @throws RepositoryException when the recipe cannot be used on the repository at all
    ObjectPreview preview(Target target) throws RepositoryException;
}
