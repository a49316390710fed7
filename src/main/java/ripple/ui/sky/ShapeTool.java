package ripple.ui.sky;

import java.util.Optional;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;
import ripple.sky.SkySelection;
import ripple.sky.SkySelection.Marked;
import ripple.sky.SkySelection.Sense;
import ripple.sky.SkyShape;
import ripple.sky.Tract;
import ripple.ui.kit.Messages;

/// Turns what the mouse does into shapes. Shift adds to what is chosen, Alt takes away from it, plain begins anew.
final class ShapeTool {
    /// A click this near the first corner closes the polygon.
    private static final double CLOSING_PX = 8;

    private final SkyModel model;

    ShapeTool(SkyModel model) {
        this.model = model;
    }

    /// @return whether the press belongs to a shape
    boolean press(MouseEvent event, SkyPort port) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return false;
        }
        return switch (model.tool().get()) {
            case PAN -> false;
            case RECTANGLE, CIRCLE -> begin(event, port);
            case POLYGON -> corner(event, port);
            case PATCH -> true;
        };
    }

    /// @return whether a shape is being drawn
    boolean drag(MouseEvent event, SkyPort port) {
        Draft draft = model.selection().draft().get();
        if (draft == null) {
            return model.tool().get() == MapTool.PATCH;
        }
        port.unproject(event.getX(), event.getY())
                .ifPresent(place -> model.selection().draft().set(draft.movedTo(place)));
        return true;
    }

    /// @return whether the release ended something of the tool's
    boolean release(MouseEvent event, SkyPort port) {
        if (event.getButton() != MouseButton.PRIMARY || model.tool().get() == MapTool.PAN) {
            return false;
        }
        if (model.tool().get() == MapTool.PATCH) {
            patch(event, port);
        }
        Draft draft = model.selection().draft().get();
        if (draft != null && draft.tool() != MapTool.POLYGON) {
            model.selection().draft().set(null);
            draft.shape(port).ifPresent(shape -> add(event, shape, name(draft.tool())));
        }
        return true;
    }

    /// The line of the polygon follows the pointer.
    void move(MouseEvent event, SkyPort port) {
        Draft draft = model.selection().draft().get();
        if (draft != null && draft.tool() == MapTool.POLYGON) {
            drag(event, port);
        }
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
            model.selection().choose(SkySelection.NONE.with(new Marked(shape, Sense.INCLUDE, name(MapTool.POLYGON))));
        });
        return closed.isPresent();
    }

    private boolean begin(MouseEvent event, SkyPort port) {
        port.unproject(event.getX(), event.getY()).ifPresent(place -> model.selection().draft()
                .set(new Draft(model.tool().get(), java.util.List.of(place, place))));
        return true;
    }

    private boolean corner(MouseEvent event, SkyPort port) {
        Draft draft = model.selection().draft().get();
        Optional<SkyPosition> place = port.unproject(event.getX(), event.getY());
        if (draft == null) {
            return begin(event, port);
        }
        boolean closes = event.getClickCount() > 1 || port.project(draft.points().getFirst())
                .filter(at -> Math.hypot(at[0] - event.getX(), at[1] - event.getY()) < CLOSING_PX).isPresent();
        if (closes && draft.points().size() > 3) {
            draft.closed().ifPresent(shape -> {
                model.selection().draft().set(null);
                add(event, shape, name(MapTool.POLYGON));
            });
        } else if (!closes) {
            place.ifPresent(at -> model.selection().draft().set(draft.movedTo(at).with(at)));
        }
        return true;
    }

    /// A patch is added to those chosen, or given back.
    private void patch(MouseEvent event, SkyPort port) {
        SkyScene scene = model.scene().get();
        if (scene == null) {
            return;
        }
        port.unproject(event.getX(), event.getY()).flatMap(place -> PointedPlace.at(scene, place)).ifPresent(at -> {
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

    private void add(MouseEvent event, SkyShape shape, String name) {
        SkySelection now = model.selection().shapes().get();
        SkySelection base = event.isShiftDown() || event.isAltDown() ? now : SkySelection.NONE;
        Sense sense = event.isAltDown() ? Sense.EXCLUDE : Sense.INCLUDE;
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
