package ripple.ui.stamps;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import ripple.catalog.Target;
import ripple.cutout.Fetched;
import ripple.image.Stamp;
import ripple.ui.kit.Background;
import ripple.ui.kit.Latest;
import ripple.ui.view.FieldModel;
import ripple.ui.view.Phase;
import ripple.ui.view.Seen;

/// What lies around the stamp: fetched as soon as the view is moved or made so small that it would be seen.
///
/// It only stands in the picture; whatever is measured, prepared and saved is the stamp's own.
final class SurroundingsModel {
    /// No more than this many pixels along an edge.
    static final int MOST = 560;

    private static final double SLACK = 1.02;

    private final StampsModel model;
    private final Latest fetching;
    private final ReadOnlyObjectWrapper<Optional<Stamp>> stamp = new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable StampSource source;
    private int asked;

    SurroundingsModel(StampsModel model, Background background) {
        this.model = model;
        this.fetching = new Latest(background);
        model.state().addListener(observable -> renew());
        model.display().field().onChange(observable -> look());
    }

    /// A larger stamp of the object in front; empty until it is wanted and there.
    ReadOnlyObjectProperty<Optional<Stamp>> stamp() {
        return stamp.getReadOnlyProperty();
    }

    void use(@Nullable StampSource next) {
        source = next;
        renew();
    }

    /// The same with more sky around it, where there is more.
    Seen widened(Seen seen) {
        return seen instanceof Seen.Picture picture && picture.phase() == Phase.DATA
                ? stamp.get().filter(wide -> wide.objectId().equals(picture.stamp().objectId())
                        && wide.tract() == picture.stamp().tract() && wide.box().contains(picture.stamp().box()))
                        .<Seen>map(wide -> new Seen.Picture(picture.frame(), wide, picture.slot(), Phase.DATA))
                        .orElse(seen)
                : seen;
    }

    private void renew() {
        fetching.cancel();
        asked = 0;
        stamp.set(Optional.empty());
        look();
    }

    private void look() {
        StampSource from = source;
        if (from != null && model.state().get() instanceof StampState.Ready ready) {
            int edge = ready.stamp().box().width();
            int wanted = wanted(edge);
            if (wanted > Math.max(edge, asked)) {
                asked = wanted;
                fetch(from, ready.target(), wanted);
            }
        }
    }

    /// In whole stamps, so that moving on does not fetch at each step.
    private int wanted(int edge) {
        FieldModel field = model.display().field();
        double reach = Math.max(Math.abs(field.right().get()), Math.abs(field.up().get()))
                + edge / 2.0 / field.zoom().get();
        int stamps = (int) Math.ceil(2 * reach / edge / SLACK);
        return stamps <= 1 ? 0 : Math.min(MOST, (stamps + 1) * edge);
    }

    private void fetch(StampSource from, Target target, int edge) {
        fetching.run(() -> from.fetch(target, edge), fetched -> {
            if (fetched instanceof Fetched.Found found && !found.stamp().images().isEmpty()) {
                stamp.set(Optional.of(found.stamp()));
            }
        }, problem -> stamp.set(Optional.empty()));
    }
}
