package ripple.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import ripple.catalog.Target;
import ripple.image.Stamp;
import ripple.pipeline.ObjectPreview;
import ripple.pipeline.recipe.Recipe;
import ripple.render.DisplaySettings;
import ripple.repository.Repository;
import ripple.repository.RepositoryException;
import ripple.ui.export.ExportSource;
import ripple.ui.export.SampleMaker;
import ripple.ui.kit.Messages;
import ripple.ui.kit.NumberStyle;
import ripple.ui.start.OpenState;
import ripple.ui.view.Phase;
import ripple.ui.view.Seen;
import ripple.ui.view.Slot;

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
    public Optional<SampleMaker> samples(Recipe recipe, List<Target> targets) {
        return repository().map(from -> new Samples(session, session.previews(from, recipe, targets)));
    }

    @Override
    public ObservableValue<String> limit() {
        return session.targets().limit().map(limit -> limit.isAll()
                ? ""
                : Messages.text("export.limited", NumberStyle.whole(limit.shown()), NumberStyle.whole(limit.all())));
    }

    @Override
    public void showAll() {
        session.targets().showAll();
    }

    @Override
    public void show(String name, Set<String> ids) {
        session.runs().show(name, ids);
    }

    @Override
    public Recipe recipe() {
        return session.recipes().recipe().get();
    }

    /// Objects of the set, drawn as everything in the window is.
    private record Samples(Session session, RecipePreviews previews) implements SampleMaker {
        @Override
        public ObjectPreview make(Target target) throws RepositoryException {
            return previews.preview(target);
        }

        @Override
        public DisplaySettings display(Stamp stamp, ObjectPreview.Step step) {
            return session.stamps().display().settings(new Seen.Picture(stamp.box(), stamp, new Slot.Colour(),
                    Phase.valueOf(step.name())));
        }
    }
}
