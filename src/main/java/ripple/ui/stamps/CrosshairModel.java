package ripple.ui.stamps;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import ripple.image.Wcs;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;
import ripple.ui.view.Seen;

/// Moves the crosshair: by the pointer unless it is locked, by keys always.
public final class CrosshairModel {
    private final StampsModel model;
    private final BooleanProperty locked = new SimpleBooleanProperty();

    CrosshairModel(StampsModel model) {
        this.model = model;
    }

    /// Whether the crosshair stays where it is when the pointer moves.
    public BooleanProperty locked() {
        return locked;
    }

    /// The pointer is on a pixel of the field, or on none.
    public void point(@Nullable PixelPoint at) {
        if (!locked.get()) {
            model.pointed().set(at);
        }
    }

    /// Moves by whole pixels, from the object where there is no crosshair yet; it then stays on the middle of a pixel.
    ///
    /// @param up positive is up
    public void move(int right, int up) {
        frame().ifPresent(frame -> {
            PixelPoint from = model.pointed().get();
            PixelPoint start = from == null ? middle(frame) : from;
            boolean first = from == null;
            model.pointed().set(new PixelPoint(
                    Math.clamp(Math.rint(start.x()) + (first ? 0 : right), 0, frame.width() - 1.0),
                    Math.clamp(Math.rint(start.y()) + (first ? 0 : up), 0, frame.height() - 1.0)));
        });
    }

    /// The place on the sky under the crosshair.
    public Optional<SkyPosition> place() {
        PixelPoint at = model.pointed().get();
        return at == null ? Optional.empty() : fieldWcs().map(map -> map.toSky(at));
    }

    /// The place under the crosshair, or that of the object.
    public Optional<SkyPosition> placeOrObject() {
        return place().or(() -> model.stamp().map(stamp -> stamp.position()));
    }

    /// The map of the field that is shown.
    public Optional<Wcs> fieldWcs() {
        return model.inFront() instanceof Seen.Picture shown ? shown.wcs() : Optional.empty();
    }

    private Optional<PixelBox> frame() {
        return model.inFront() instanceof Seen.Picture shown ? Optional.of(shown.frame()) : Optional.empty();
    }

    /// The object's pixel; the field's middle where the object lies outside of it.
    private PixelPoint middle(PixelBox frame) {
        return model.stamp().flatMap(stamp -> fieldWcs().flatMap(map -> map.toPixel(stamp.position())))
                .orElse(new PixelPoint((frame.width() - 1) / 2.0, (frame.height() - 1) / 2.0));
    }
}
