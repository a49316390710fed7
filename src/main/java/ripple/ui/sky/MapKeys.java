package ripple.ui.sky;

import java.util.function.Supplier;
import javafx.scene.input.KeyEvent;

/// The map by keys alone: arrows move the map under a cross in its middle (Shift: one pixel), Space is a click there, Ctrl with arrows
/// moves the chosen shape and with Shift changes its size, Enter closes a polygon or goes one level down, Escape gives up one thing after another.
final class MapKeys {
    private static final double STEP_PX = 40;
    private static final double SHAPE_STEP_PX = 8;

    private final SkyModel model;
    private final ShapeTool shapes;
    private final Supplier<SkyPort> port;
    private final Runnable click;

    /// @param port of the view, in its logical pixels
    /// @param click what a click in the middle of the view does where no tool is on
    MapKeys(SkyModel model, ShapeTool shapes, Supplier<SkyPort> port, Runnable click) {
        this.model = model;
        this.shapes = shapes;
        this.port = port;
        this.click = click;
    }

    void press(KeyEvent event) {
        boolean done = switch (event.getCode()) {
            case ENTER -> shapes.close() || down();
            case ESCAPE -> escape();
            case SPACE -> space();
            case LEFT -> arrow(event, -1, 0);
            case RIGHT -> arrow(event, 1, 0);
            case UP -> arrow(event, 0, -1);
            case DOWN -> arrow(event, 0, 1);
            default -> false;
        };
        if (done) {
            event.consume();
        }
    }

    /// To the patch or the cell at the cross or under the pointer; a target there is looked at elsewhere.
    private boolean down() {
        SkyPort now = port.get();
        PointedPlace pointed = model.pointed().get();
        return model.marks().hovered().get() == null
                && model.levels().down(pointed == null ? model.centre().get() : pointed.place())
                && pointAgain(now);
    }

    /// The pointer lies over another place after a jump; the cross is still what points.
    private boolean pointAgain(SkyPort before) {
        if (model.crossed().get()) {
            model.point(before.width() / 2, before.height() / 2, before.width(), before.height());
        }
        return true;
    }

    private boolean arrow(KeyEvent event, int dx, int dy) {
        if (event.isAltDown()) {
            return false;
        }
        if (event.isShortcutDown()) {
            return event.isShiftDown()
                    ? shapes.stretch(SHAPE_STEP_PX * dx, SHAPE_STEP_PX * dy, port.get())
                    : shapes.shift(SHAPE_STEP_PX * dx, SHAPE_STEP_PX * dy, port.get());
        }
        double step = event.isShiftDown() ? 1 : STEP_PX;
        SkyPort before = port.get();
        model.pan(-step * dx, -step * dy, before.width(), before.height());
        cross();
        shapes.follow(before.width() / 2, before.height() / 2, port.get());
        return true;
    }

    private boolean space() {
        cross();
        if (!shapes.spot(port.get())) {
            click.run();
        }
        return true;
    }

    /// What is under the cross is what is pointed at.
    private void cross() {
        SkyPort now = port.get();
        model.crossed().set(true);
        model.point(now.width() / 2, now.height() / 2, now.width(), now.height());
    }

    private boolean escape() {
        if (shapes.giveUp()) {
            return true;
        }
        if (model.selection().draft().get() != null) {
            model.selection().draft().set(null);
        } else if (!model.selection().shapes().get().isEmpty()) {
            model.selection().clear();
        } else if (model.tool().get() != MapTool.PAN) {
            model.tool().set(MapTool.PAN);
        } else {
            return false;
        }
        return true;
    }
}
