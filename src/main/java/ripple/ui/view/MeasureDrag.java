package ripple.ui.view;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.event.EventType;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import ripple.image.Wcs;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;

/// Measures with the pointer: with a tool in hand a drag of the main button draws instead of moving the picture.
///
/// A line goes from where the button went down to where it comes up. A circle's edge follows the pointer; its middle is
/// dragged where the button goes down on it, and jumps to a double click.
public final class MeasureDrag {
    private static final double MIDDLE = 8;

    private final StampPane pane;
    private final MeasureModel model;
    private final Supplier<Optional<Wcs>> wcs;
    private boolean movesMiddle;
    private boolean drawing;

    /// @param wcs of the field that the pane shows; empty while there is none
    public MeasureDrag(StampPane pane, MeasureModel model, Supplier<Optional<Wcs>> wcs) {
        this.pane = pane;
        this.model = model;
        this.wcs = wcs;
        filter(MouseEvent.MOUSE_PRESSED, this::press);
        filter(MouseEvent.MOUSE_DRAGGED, this::drag);
        pane.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> drawing = false);
    }

    private interface Handler {
        void at(MouseEvent event, SkyPosition place);
    }

    /// Events that a tool uses never reach what would move the picture.
    private void filter(EventType<MouseEvent> type, Handler handler) {
        pane.addEventFilter(type, event -> {
            if (event.getButton() == MouseButton.PRIMARY && model.tool().get() != StampTool.PAN) {
                pane.requestFocus();
                sky(event).ifPresent(place -> handler.at(event, place));
                event.consume();
            }
        });
    }

    private Optional<SkyPosition> sky(MouseEvent event) {
        PixelPoint at = pane.placeAt(event.getX(), event.getY());
        return wcs.get().map(map -> map.toSky(at));
    }

    private void press(MouseEvent event, SkyPosition place) {
        drawing = true;
        model.line().ifPresent(line -> line.set(new SkyLine(place, place)));
        model.circle().ifPresent(circle -> {
            movesMiddle = isOnMiddle(circle, event);
            if (event.getClickCount() > 1) {
                model.set(place);
                movesMiddle = true;
            } else if (!movesMiddle) {
                widen(circle, place);
            }
        });
    }

    private void drag(MouseEvent event, SkyPosition place) {
        if (!drawing) {
            return;
        }
        model.line().ifPresent(line -> {
            SkyLine now = line.get();
            line.set(new SkyLine(now == null ? place : now.from(), place));
        });
        model.circle().ifPresent(circle -> {
            if (movesMiddle) {
                model.set(place);
            } else {
                widen(circle, place);
            }
        });
    }

    private static void widen(ObjectProperty<@Nullable SkyRing> circle, SkyPosition place) {
        SkyRing now = circle.get();
        circle.set(now == null
                ? new SkyRing(place, SkyRing.LEAST)
                : now.withRadius(now.centre().separationDeg(place) * 3600));
    }

    private boolean isOnMiddle(ObjectProperty<@Nullable SkyRing> circle, MouseEvent event) {
        SkyRing now = circle.get();
        return now != null && wcs.get().flatMap(map -> map.toPixel(now.centre())).map(pane::screen)
                .filter(at -> at.distance(event.getX(), event.getY()) <= MIDDLE).isPresent();
    }
}
