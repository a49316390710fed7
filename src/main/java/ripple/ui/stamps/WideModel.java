package ripple.ui.stamps;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import ripple.catalog.Target;
import ripple.cutout.Fetched;
import ripple.image.Band;
import ripple.image.Stamp;
import ripple.job.Guard;
import ripple.ui.kit.Background;
import ripple.ui.kit.Latest;
import ripple.ui.kit.Messages;
import ripple.ui.view.Seen;
import ripple.ui.view.Slot;

/// The surroundings of the object, a few minutes of arc wide, fetched while they are wanted: no more than is needed to draw them, in the bands that are drawn.
public final class WideModel {
    /// Edge of the surroundings in pixels: almost four minutes of arc on Rubin's coadds, and twice the pixels of the large view.
    public static final int EDGE = 1120;

    private final StampsModel model;
    private final Latest fetching;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Seen> seen = new ReadOnlyObjectWrapper<>(new Seen.Waiting());
    private @Nullable StampSource source;

    WideModel(StampsModel model, Background background) {
        this.model = model;
        this.fetching = new Latest(background);
        shown.addListener(observable -> fetch());
        model.state().addListener(observable -> fetch());
        model.display().slot().addListener(observable -> fetch());
        model.display().colours().addListener(observable -> fetch());
    }

    /// Whether the surroundings are to be seen.
    public BooleanProperty shown() {
        return shown;
    }

    /// What there is of them.
    public ReadOnlyObjectProperty<Seen> seen() {
        return seen.getReadOnlyProperty();
    }

    /// The surroundings themselves.
    public Optional<Stamp> stamp() {
        return seen.get() instanceof Seen.Picture picture ? Optional.of(picture.stamp()) : Optional.empty();
    }

    void use(@Nullable StampSource next) {
        source = next;
        shown.set(false);
    }

    private void fetch() {
        StampSource from = source;
        Target target = model.targets().chosen().get();
        fetching.cancel();
        seen.set(new Seen.Waiting());
        if (from == null || target == null || !shown.get()) {
            return;
        }
        Slot slot = model.display().slot().get();
        List<Band> wanted = slot instanceof Slot.Single(Band band)
                ? List.of(band)
                : model.display().colours().get().all().stream().distinct().toList();
        fetching.run(() -> from.look(target, wanted, EDGE), fetched -> seen.set(seen(fetched, slot)),
                problem -> seen.set(nothing(Guard.sentence(problem))));
    }

    private static Seen seen(Fetched fetched, Slot slot) {
        return switch (fetched) {
            case Fetched.Found found when !found.stamp().images().isEmpty() -> Seen.Picture.of(found.stamp(), slot);
            case Fetched.Found found -> nothing(String.join(" ", found.stamp().missing().values()));
            case Fetched.Unplaced unplaced -> nothing(unplaced.reason());
        };
    }

    private static Seen nothing(String sentence) {
        return new Seen.Nothing(Messages.text("stamp.noData"), sentence);
    }
}
