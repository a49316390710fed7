package ripple.ui.stamps;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import ripple.catalog.Target;
import ripple.cutout.Fetched;
import ripple.sky.Patch;
import ripple.ui.kit.Background;
import ripple.ui.kit.Latest;
import ripple.ui.kit.Messages;
import ripple.ui.view.BlinkModel.View;

/// Other stamps beside the one in front, in its band and stretch: objects that were pinned, or the same place in the other patches that
/// cover it.
public final class CompareModel {
    /// How many can be seen side by side.
    public static final int MOST = 4;

    /// What stands beside the large view.
    public enum Beside {
        /// Bands or steps of the object itself.
        ITSELF,
        /// Pinned objects.
        PINS,
        /// The same place in all patches that cover it.
        PATCHES
    }

    private final StampsModel model;
    private final Latest fetching;
    private final ObjectProperty<Beside> beside = new SimpleObjectProperty<>(Beside.ITSELF);
    private final ObservableList<ComparedStamp> pins = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<List<Patch>> covering = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<ComparedStamp>> patches = new ReadOnlyObjectWrapper<>(List.of());
    private final ObservableList<Optional<View>> chosen = FXCollections
            .observableArrayList(Collections.nCopies(MOST, Optional.empty()));
    private @Nullable StampSource source;

    CompareModel(StampsModel model, Background background) {
        this.model = model;
        this.fetching = new Latest(background);
        beside.addListener(observable -> fetch());
        model.state().addListener(observable -> renew());
    }

    /// What stands beside the large view.
    public ObjectProperty<Beside> beside() {
        return beside;
    }

    /// Pinned objects, at most {@link #MOST}.
    public ObservableList<ComparedStamp> pins() {
        return pins;
    }

    /// The patches that cover the object, its own first.
    public ReadOnlyObjectProperty<List<Patch>> covering() {
        return covering.getReadOnlyProperty();
    }

    /// The place in each of them; fetched while they are shown.
    public ReadOnlyObjectProperty<List<ComparedStamp>> patches() {
        return patches.getReadOnlyProperty();
    }

    /// What the user wants to see at each place beside the large view; empty for what is usual there.
    public ObservableList<Optional<View>> chosen() {
        return FXCollections.unmodifiableObservableList(chosen);
    }

    /// Shows something else of the object at a place.
    ///
    /// @param place from 0
    /// @param view null for what is usual there
    public void choose(int place, @Nullable View view) {
        chosen.set(place, Optional.ofNullable(view));
        beside.set(Beside.ITSELF);
    }

    /// Back to what is usual at every place.
    void forgetChosen() {
        chosen.replaceAll(each -> Optional.empty());
    }

    /// Tells a listener when other stamps stand beside the large view.
    public void onChange(InvalidationListener listener) {
        for (Observable each : List.of(beside, pins, patches, chosen)) {
            each.addListener(listener);
        }
    }

    /// Pins the object in front, or lets go of it when it is pinned; the oldest goes when there are too many.
    public void pin() {
        if (model.state().get() instanceof StampState.Ready ready) {
            if (!pins.removeIf(pin -> pin.target().equals(ready.target()))) {
                if (pins.size() == MOST) {
                    pins.removeFirst();
                }
                pins.add(new ComparedStamp(ready.target().id(), ready.target(), ready.stamp()));
                beside.set(Beside.PINS);
            }
        }
    }

    /// Shows this, or the object itself again.
    public void toggle(Beside wanted) {
        beside.set(beside.get() == wanted ? Beside.ITSELF : wanted);
    }

    /// What is to be seen beside the large view, at most {@link #MOST}.
    List<ComparedView.What> views() {
        return switch (beside.get()) {
            case ITSELF -> own();
            case PINS -> others(pins);
            case PATCHES -> others(patches.get());
        };
    }

    private List<ComparedView.What> others(List<ComparedStamp> stamps) {
        return stamps.stream().limit(MOST).map(each -> ComparedView.What.of(each, model.display())).toList();
    }

    private List<ComparedView.What> own() {
        List<ComparedView.What> usual = model.preparation().sideBySide().get()
                ? OwnViews.steps(model)
                : OwnViews.bands(model);
        List<ComparedView.What> all = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            int place = i;
            chosen.get(i).map(view -> OwnViews.of(model, view))
                    .or(() -> usual.stream().skip(place).findFirst()).ifPresent(all::add);
        }
        return all;
    }

    /// Another repository, or none: its objects are not to be compared with those of the one before.
    void use(@Nullable StampSource next) {
        source = next;
        pins.clear();
        forgetChosen();
        beside.set(Beside.ITSELF);
        renew();
    }

    private void renew() {
        StampSource from = source;
        covering.set(from != null && model.state().get() instanceof StampState.Ready ready
                ? from.patches(ready.target())
                : List.of());
        fetch();
    }

    private void fetch() {
        StampSource from = source;
        fetching.cancel();
        patches.set(List.of());
        if (from != null && beside.get() == Beside.PATCHES && model.state().get() instanceof StampState.Ready ready) {
            List<Patch> wanted = covering.get();
            int edge = model.size().get();
            fetching.run(() -> fetch(from, ready.target(), wanted, edge), patches::set, problem -> {});
        }
    }

    private static List<ComparedStamp> fetch(StampSource from, Target target, List<Patch> wanted, int edge) {
        List<ComparedStamp> all = new ArrayList<>();
        for (Patch patch : wanted) {
            if (from.fetch(target, patch, edge) instanceof Fetched.Found found) {
                all.add(new ComparedStamp(Messages.text("compare.patch", patch.tract(), patch.id()), target,
                        found.stamp()));
            }
        }
        return all;
    }
}
