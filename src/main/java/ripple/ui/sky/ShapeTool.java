package ripple.ui.sky;

import java.util.List;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.ShapeHandle;
import ripple.sky.SkyPosition;
import ripple.sky.SkySelection;
import ripple.sky.SkySelection.Marked;
import ripple.sky.SkySelection.Sense;
import ripple.sky.SkyShape;
import ripple.sky.Tract;
import ripple.ui.kit.Messages;

/// Turns what the mouse or the keys do into shapes. Shift adds to what is chosen, Alt takes away from it, plain begins anew. The handles
/// and the edge of the one chosen shape come before a new one.
final class ShapeTool {
    /// A click this near the first corner closes the polygon.
    private static final double CLOSING_PX = 8;

    private final SkyModel model;
    private final ShapeGrip grip;

    ShapeTool(SkyModel model) {
        this.model = model;
        this.grip = new ShapeGrip(model);
    }

    /// @return whether the press belongs to a shape
    boolean press(MouseEvent event, SkyPort port) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return false;
        }
        boolean plain = !event.isShiftDown() && !event.isAltDown();
        if (plain && grip.press(event.getX(), event.getY(), port)) {
            return true;
        }
        return switch (model.tool().get()) {
            case PAN -> false;
            case RECTANGLE, CIRCLE -> begin(event.getX(), event.getY(), port);
            case POLYGON -> corner(event, port);
            case PATCH -> true;
        };
    }

    /// @return whether a shape is being drawn or changed
    boolean drag(MouseEvent event, SkyPort port) {
        return grip.drag(event.getX(), event.getY(), port) || follow(event.getX(), event.getY(), port)
                || model.tool().get() == MapTool.PATCH;
    }

    /// The last point of what is being drawn goes to a place of the screen.
    ///
    /// @return whether something is being drawn
    boolean follow(double x, double y, SkyPort port) {
        Draft draft = model.selection().draft().get();
        if (draft != null) {
            port.unproject(x, y).ifPresent(place -> model.selection().draft().set(draft.movedTo(place)));
        }
        return draft != null;
    }

    /// @return whether the release ended something of the tool's
    boolean release(MouseEvent event, SkyPort port) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return false;
        }
        if (grip.release()) {
            return true;
        }
        if (model.tool().get() == MapTool.PATCH) {
            patch(event.getX(), event.getY(), port);
        }
        Draft draft = model.selection().draft().get();
        if (draft != null && draft.tool() != MapTool.POLYGON) {
            end(draft, port, event.isShiftDown(), event.isAltDown());
        }
        return model.tool().get() != MapTool.PAN;
    }

    private void end(Draft draft, SkyPort port, boolean more, boolean less) {
        model.selection().draft().set(null);
        draft.shape(port).ifPresent(shape -> add(shape, name(draft.tool()), more, less));
    }

    /// The line of the polygon follows the pointer.
    void move(MouseEvent event, SkyPort port) {
        Draft draft = model.selection().draft().get();
        if (draft != null && draft.tool() == MapTool.POLYGON) {
            follow(event.getX(), event.getY(), port);
        }
    }

    /// What the pointer looks like over a place of the screen.
    Cursor cursor(double x, double y, SkyPort port) {
        return grip.under(x, y, port).map(ShapeGrip.Hold::cursor).orElse(switch (model.tool().get()) {
            case PAN -> Cursor.DEFAULT;
            case PATCH -> Cursor.HAND;
            case RECTANGLE, CIRCLE, POLYGON -> Cursor.CROSSHAIR;
        });
    }

    /// The same as a click or a drag, with a key, in the middle of the view: begins a shape there, sets a corner, ends it.
    ///
    /// @return whether the tool has something to do there
    boolean spot(SkyPort port) {
        double x = port.width() / 2;
        double y = port.height() / 2;
        Draft draft = model.selection().draft().get();
        switch (model.tool().get()) {
            case PAN -> {
                return false;
            }
            case PATCH -> patch(x, y, port);
            case RECTANGLE, CIRCLE, POLYGON -> {
                if (draft == null) {
                    begin(x, y, port);
                } else if (draft.tool() == MapTool.POLYGON) {
                    port.unproject(x, y).ifPresent(at -> model.selection().draft().set(draft.movedTo(at).with(at)));
                } else {
                    end(draft, port, false, false);
                }
            }
        }
        return true;
    }

    /// Moves the one chosen shape by a distance on the screen.
    ///
    /// @return whether there is one
    boolean shift(double dx, double dy, SkyPort port) {
        Optional<SkyShape> shape = ShapeGrip.changeable(model).map(Marked::shape);
        shape.ifPresent(s -> {
            SkyPosition from = s.region().boundingCircle().centre().toPosition();
            grip.nudge(ShapeHandle.whole(s, from), from, dx, dy, port);
        });
        return shape.isPresent();
    }

    /// Moves the upper right corner of the one chosen box, or the rim of the circle, by a distance on the screen.
    ///
    /// @return whether there is one
    boolean stretch(double dx, double dy, SkyPort port) {
        Optional<ShapeHandle> handle = ShapeGrip.changeable(model).map(Marked::shape)
                .filter(shape -> !(shape instanceof SkyShape.Polygon))
                .flatMap(shape -> ShapeHandle.of(shape).stream().findFirst());
        handle.ifPresent(h -> grip.nudge(h.change(), h.place(), dx, dy, port));
        return handle.isPresent();
    }

    /// Gives up what is being dragged.
    ///
    /// @return whether something was
    boolean giveUp() {
        return grip.giveUp();
    }

    /// Closes the polygon that is being drawn.
    ///
    /// @return whether there was one that could be closed
    boolean close() {
        Draft draft = model.selection().draft().get();
        if (draft == null || draft.tool() != MapTool.POLYGON) {
            return false;
        }
        Optional<SkyShape> closed = draft.closed();
        closed.ifPresent(shape -> {
            model.selection().draft().set(null);
            add(shape, name(MapTool.POLYGON), false, false);
        });
        return closed.isPresent();
    }

    private boolean begin(double x, double y, SkyPort port) {
        port.unproject(x, y).ifPresent(
                place -> model.selection().draft().set(new Draft(model.tool().get(), List.of(place, place))));
        return true;
    }

    private boolean corner(MouseEvent event, SkyPort port) {
        Draft draft = model.selection().draft().get();
        Optional<SkyPosition> place = port.unproject(event.getX(), event.getY());
        if (draft == null) {
            return begin(event.getX(), event.getY(), port);
        }
        boolean closes = event.getClickCount() > 1 || port.project(draft.points().getFirst())
                .filter(at -> Math.hypot(at[0] - event.getX(), at[1] - event.getY()) < CLOSING_PX).isPresent();
        if (closes && draft.points().size() > 3) {
            draft.closed().ifPresent(shape -> {
                model.selection().draft().set(null);
                add(shape, name(MapTool.POLYGON), event.isShiftDown(), event.isAltDown());
            });
        } else if (!closes) {
            place.ifPresent(at -> model.selection().draft().set(draft.movedTo(at).with(at)));
        }
        return true;
    }

    /// A patch is added to those chosen, or given back.
    private void patch(double x, double y, SkyPort port) {
        SkyScene scene = model.scene().get();
        if (scene == null) {
            return;
        }
        port.unproject(x, y).flatMap(place -> PointedPlace.at(scene, place)).ifPresent(at -> {
            Marked cell = new Marked(outline(at.tract(), at.patch().inner()), Sense.INCLUDE,
                    Messages.text("region.patch", at.tract().id(), at.patch().id()));
            SkySelection now = model.selection().shapes().get();
            model.selection().choose(now.shapes().contains(cell) ? now.without(cell) : now.with(cell));
        });
    }

    /// The inner box on the sky: in the tract's own projection its edges are great circles.
    private static SkyShape outline(Tract tract, PixelBox box) {
        double left = box.x0() - 0.5;
        double right = box.endX() - 0.5;
        double bottom = box.y0() - 0.5;
        double top = box.endY() - 0.5;
        return new SkyShape.Polygon(java.util.stream.Stream
                .of(new PixelPoint(left, bottom), new PixelPoint(right, bottom), new PixelPoint(right, top),
                        new PixelPoint(left, top))
                .map(tract.projection()::toSky).toList());
    }

    private void add(SkyShape shape, String name, boolean more, boolean less) {
        SkySelection now = model.selection().shapes().get();
        SkySelection base = more || less ? now : SkySelection.NONE;
        Sense sense = less ? Sense.EXCLUDE : Sense.INCLUDE;
        model.selection().choose(base.with(new Marked(shape, sense, name)));
    }

    private static String name(MapTool tool) {
        return switch (tool) {
            case RECTANGLE -> Messages.text("region.rectangle");
            case CIRCLE -> Messages.text("region.circle");
            case POLYGON -> Messages.text("region.polygon");
            case PAN, PATCH -> "";
        };
    }
}
