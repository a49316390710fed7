package ripple.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import ripple.catalog.Target;
import ripple.pipeline.recipe.Recipe;
import ripple.repository.Repository;
import ripple.ui.export.ExportSource;
import ripple.ui.start.OpenState;

/// The window's repository, list and recipe, for a labelled set.
record SetSource(Session session) implements ExportSource {
    @Override
    public Optional<Repository> repository() {
        return session.start().state().get() instanceof OpenState.Open open
                ? Optional.of(open.repository())
                : Optional.empty();
    }

    @Override
    public List<Target> targets() {
        return List.copyOf(session.targets().shown());
    }

    @Override
    public void show(String name, Set<String> ids) {
        session.runs().show(name, ids);
    }

    @Override
    public Recipe recipe() {
        return session.recipes().recipe().get();
    }
}
