package ripple.ui.export;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import ripple.catalog.Target;
import ripple.pipeline.recipe.Recipe;
import ripple.repository.Repository;

/// What the window has at hand for a set.
public interface ExportSource {
    /// The one that is open.
    Optional<Repository> repository();

    /// The whole target list.
    List<Target> targets();

    Recipe recipe();

    /// Brings targets of the list in front, and no others.
    ///
    /// @param name what they are
    void show(String name, Set<String> ids);
}
