package ripple.ui.export;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import ripple.catalog.Target;
import ripple.pipeline.recipe.Recipe;
import ripple.repository.Repository;

/// What the window has at hand for a set.
public interface ExportSource {
    /// The one that is open.
    Optional<Repository> repository();

    /// The targets that are shown: the whole list, or those that it is limited to.
    List<Target> targets();

    Recipe recipe();

    /// Takes objects through a recipe as a run over these targets would; empty while no repository is open.
    Optional<SampleMaker> samples(Recipe recipe, List<Target> targets);

    /// Words for the limit that the list is under; empty while all of it is shown.
    ObservableValue<String> limit();

    /// Ends the limit.
    void showAll();

    /// Brings targets of the list in front, and no others.
    ///
    /// @param name what they are
    void show(String name, Set<String> ids);
}
