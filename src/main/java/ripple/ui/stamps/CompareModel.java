package ripple.ui.stamps;

import java.util.ArrayList;
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

    /// Tells a listener when other stamps stand beside the large view.
    public void onChange(InvalidationListener listener) {
        for (Observable each : List.of(beside, pins, patches)) {
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

    /// What is to be seen instead of the object's own bands; empty when those are.
    Optional<List<ComparedView.What>> views() {
        List<ComparedStamp> stamps = switch (beside.get()) {
            case ITSELF -> List.of();
            case PINS -> List.copyOf(pins);
            case PATCHES -> patches.get();
        };
        return beside.get() == Beside.ITSELF
                ? Optional.empty()
                : Optional.of(stamps.stream().limit(MOST).map(each -> ComparedView.What.of(each, model.display()))
                        .toList());
    }

    /// Another repository, or none: its objects are not to be compared with those of the one before.
    void use(@Nullable StampSource next) {
        source = next;
        pins.clear();
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
