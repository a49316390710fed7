package ripple.ui.sky;

import java.util.List;
import java.util.Optional;
import javafx.scene.Cursor;
import org.jspecify.annotations.Nullable;
import ripple.sky.ShapeHandle;
import ripple.sky.SkyPosition;
import ripple.sky.SkySelection;
import ripple.sky.SkySelection.Marked;
import ripple.sky.SkyShape;

/// Takes hold of the one chosen shape: a handle changes it, its edge moves it. What is dragged is shown as it would be; it becomes the
/// selection when it is let go, one step to undo.
final class ShapeGrip {
    private static final double HANDLE_PX = 9;
    private static final double EDGE_PX = 5;

    /// What a press would take hold of.
    record Hold(ShapeHandle.Change change, Cursor cursor) {}

    private final SkyModel model;
    private @Nullable Hold held;

    ShapeGrip(SkyModel model) {
        this.model = model;
    }

    /// The one shape that can be changed: of several none, and none where patches are chosen.
    static Optional<Marked> changeable(SkyModel model) {
        List<Marked> shapes = model.selection().shown().shapes();
        return shapes.size() == 1 && model.tool().get() != MapTool.PATCH && model.selection().draft().get() == null
                ? Optional.of(shapes.getFirst())
                : Optional.empty();
    }

    /// What lies under a place of the screen.
    Optional<Hold> under(double x, double y, SkyPort port) {
        Optional<SkyShape> shape = changeable(model).map(Marked::shape);
        return shape.flatMap(s -> handle(s, x, y, port)).or(() -> shape.flatMap(s -> edge(s, x, y, port)));
    }

    /// @return whether something was taken hold of
    boolean press(double x, double y, SkyPort port) {
        held = under(x, y, port).orElse(null);
        return held != null;
    }

    /// @return whether something is held
    boolean drag(double x, double y, SkyPort port) {
        Hold now = held;
        if (now == null) {
            return false;
        }
        port.unproject(x, y).ifPresent(place -> model.selection().changing().set(with(now.change.to(place))));
        return true;
    }

    /// @return whether something was held
    boolean release() {
        boolean was = held != null;
        held = null;
        SkySelection next = model.selection().changing().get();
        model.selection().changing().set(null);
        if (was && next != null) {
            model.selection().choose(next);
        }
        return was;
    }

    /// Lets go; all stays as it was.
    boolean giveUp() {
        boolean was = held != null;
        held = null;
        model.selection().changing().set(null);
        return was;
    }

    /// Moves the shape, or its first handle, by a distance on the screen.
    void nudge(ShapeHandle.Change change, SkyPosition from, double dx, double dy, SkyPort port) {
        port.project(from).flatMap(at -> port.unproject(at[0] + dx, at[1] + dy))
                .ifPresent(to -> model.selection().choose(with(change.to(to))));
    }

    private SkySelection with(SkyShape shape) {
        Marked before = model.selection().shapes().get().shapes().getFirst();
        return SkySelection.NONE.with(new Marked(shape, before.sense(), before.name()));
    }

    private static Optional<Hold> handle(SkyShape shape, double x, double y, SkyPort port) {
        Hold best = null;
        double nearest = HANDLE_PX;
        for (ShapeHandle handle : ShapeHandle.of(shape)) {
            double[] at = port.project(handle.place()).orElse(new double[]{Double.NaN, Double.NaN});
            double off = Math.hypot(at[0] - x, at[1] - y);
            if (off < nearest) {
                nearest = off;
                best = new Hold(handle.change(), shape instanceof SkyShape.Polygon
                        ? Cursor.CROSSHAIR
                        : cursor(at, centre(shape, port)));
            }
        }
        return Optional.ofNullable(best);
    }

    private static double[] centre(SkyShape shape, SkyPort port) {
        return port.project(shape.region().boundingCircle().centre().toPosition()).orElse(new double[2]);
    }

    /// Of the four that show a direction the one that points away from the middle.
    private static Cursor cursor(double[] at, double[] centre) {
        double angle = Math.toDegrees(Math.atan2(centre[1] - at[1], at[0] - centre[0]));
        return switch (Math.floorMod(Math.round(angle / 45), 8)) {
            case 0 -> Cursor.E_RESIZE;
            case 1 -> Cursor.NE_RESIZE;
            case 2 -> Cursor.N_RESIZE;
            case 3 -> Cursor.NW_RESIZE;
            case 4 -> Cursor.W_RESIZE;
            case 5 -> Cursor.SW_RESIZE;
            case 6 -> Cursor.S_RESIZE;
            default -> Cursor.SE_RESIZE;
        };
    }

    private static Optional<Hold> edge(SkyShape shape, double x, double y, SkyPort port) {
        List<SkyPosition> outline = shape.outline();
        for (int i = 0; i < outline.size(); i++) {
            double[] a = port.project(outline.get(i)).orElse(new double[]{Double.NaN, Double.NaN});
            double[] b = port.project(outline.get((i + 1) % outline.size())).orElse(new double[]{Double.NaN, 0});
            if (distance(a, b, x, y) < EDGE_PX) {
                return port.unproject(x, y)
                        .map(from -> new Hold(ShapeHandle.whole(shape, from), Cursor.MOVE));
            }
        }
        return Optional.empty();
    }

    /// Of a point from a piece of a line.
    private static double distance(double[] a, double[] b, double x, double y) {
        double dx = b[0] - a[0];
        double dy = b[1] - a[1];
        double square = dx * dx + dy * dy;
        double t = square == 0 ? 0 : Math.clamp(((x - a[0]) * dx + (y - a[1]) * dy) / square, 0, 1);
        return Math.hypot(a[0] + t * dx - x, a[1] + t * dy - y);
    }
}
