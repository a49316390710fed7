package ripple.ui.stamps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import ripple.catalog.Target;
import ripple.image.Band;
import ripple.image.Stamp;
import ripple.job.Guard;
import ripple.pipeline.ObjectPreview;
import ripple.pipeline.ObjectPreview.StepResult.Made;
import ripple.ui.kit.Background;
import ripple.ui.kit.Latest;
import ripple.ui.view.Phase;

/// The chosen target as the recipe prepares it: made in the background, newest request wins, kept for objects that were looked at.
public final class PreparationModel {
    private static final int KEPT = 24;

    private final StampsModel stamps;
    private final Background prefetching;
    private final Latest newest;
    private final ReadOnlyObjectWrapper<PreparationState> state = new ReadOnlyObjectWrapper<>(
            new PreparationState.Nothing());
    private final BooleanProperty wanted = new SimpleBooleanProperty();
    private final BooleanProperty sideBySide = new SimpleBooleanProperty(true);
    private final Map<Target, ObjectPreview> known = new LinkedHashMap<>(KEPT, 0.75f, true);
    private final List<Background.Ticket> ahead = new ArrayList<>();
    private @Nullable PreparationSource source;
    private boolean residualMade;
    private @Nullable Stamp psfResidual;
    private long generation;

    PreparationModel(StampsModel stamps, Background background, Background prefetching) {
        this.stamps = stamps;
        this.prefetching = prefetching;
        this.newest = new Latest(background);
        state.addListener(observable -> residualMade = false);
        for (Observable each : List.of(stamps.state(), wanted, stamps.display().phases().shown())) {
            each.addListener(observable -> follow());
        }
    }

    public ReadOnlyObjectProperty<PreparationState> state() {
        return state.getReadOnlyProperty();
    }

    /// Whether a pane shows its numbers; otherwise it is made only when a phase other than the data is shown.
    public BooleanProperty wanted() {
        return wanted;
    }

    /// Whether the small views show one band in several phases, instead of several bands.
    public BooleanProperty sideBySide() {
        return sideBySide;
    }

    /// Another recipe, another list, or none: nothing made so far holds.
    public void use(@Nullable PreparationSource next) {
        newest.cancel();
        forgetAhead();
        known.clear();
        generation++;
        source = next;
        state.set(new PreparationState.Nothing());
        follow();
    }

    /// What the recipe made of the object that is shown, if it is done.
    public Optional<ObjectPreview> preview() {
        return state.get() instanceof PreparationState.Ready ready ? Optional.of(ready.preview()) : Optional.empty();
    }

    /// What matching left of the difference between PSFs; empty where nothing was matched to a band.
    public Optional<Stamp> psfResidual() {
        if (!residualMade) {
            residualMade = true;
            psfResidual = preview().flatMap(PreparationModel::psfResidual).orElse(null);
        }
        return Optional.ofNullable(psfResidual);
    }

    private static Optional<Stamp> psfResidual(ObjectPreview now) {
        return now.match().flatMap(match -> now.step(ObjectPreview.Step.MATCHED) instanceof Made made
                ? target(made.stamp(), match.target())
                        .flatMap(band -> new PsfResidual(before(now, made), made.stamp(), band).stamp())
                : Optional.empty());
    }

    /// The stamp that was matched.
    private static Stamp before(ObjectPreview now, Made matched) {
        return Stream.of(ObjectPreview.Step.RESAMPLED, ObjectPreview.Step.DATA).map(now::step)
                .filter(Made.class::isInstance).map(Made.class::cast).findFirst().orElse(matched).stamp();
    }

    private static Optional<Band> target(Stamp stamp, String name) {
        return stamp.presentBands().stream().filter(band -> band.name().equals(name)).findFirst();
    }

    private void follow() {
        boolean needed = wanted.get() || stamps.display().phases().shown().get() != Phase.DATA;
        if (!(stamps.state().get() instanceof StampState.Ready ready)) {
            newest.cancel();
            state.set(new PreparationState.Nothing());
        } else if (needed && !isFor(ready.target())) {
            make(ready.target());
        }
    }

    private boolean isFor(Target target) {
        return switch (state.get()) {
            case PreparationState.Nothing() -> false;
            case PreparationState.Working working -> working.target().equals(target);
            case PreparationState.Ready done -> done.preview().target().equals(target);
            case PreparationState.Failed failed -> failed.target().equals(target);
        };
    }

    private void make(Target target) {
        PreparationSource from = source;
        ObjectPreview before = known.get(target);
        if (from == null) {
            return;
        }
        if (before != null) {
            newest.cancel();
            state.set(new PreparationState.Ready(before));
            makeAhead(from);
            return;
        }
        state.set(new PreparationState.Working(target));
        newest.run(() -> from.preview(target), made -> {
            keep(target, made);
            state.set(new PreparationState.Ready(made));
            makeAhead(from);
        }, problem -> state.set(new PreparationState.Failed(target, Guard.sentence(problem))));
    }

    /// The neighbours' come next: stepping with a held key must not wait.
    private void makeAhead(PreparationSource from) {
        forgetAhead();
        long asked = generation;
        for (Target target : stamps.neighbours()) {
            if (!known.containsKey(target)) {
                ahead.add(prefetching.run(() -> from.preview(target), made -> keepIfCurrent(asked, target, made),
                        problem -> {}));
            }
        }
    }

    private void keepIfCurrent(long asked, Target target, ObjectPreview made) {
        if (asked == generation) {
            keep(target, made);
        }
    }

    private void keep(Target target, ObjectPreview made) {
        known.put(target, made);
        if (known.size() > KEPT) {
            known.remove(known.keySet().iterator().next());
        }
    }

    private void forgetAhead() {
        ahead.forEach(Background.Ticket::cancel);
        ahead.clear();
    }
}
