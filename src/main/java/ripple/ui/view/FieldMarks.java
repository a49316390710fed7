package ripple.ui.view;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Text;
import ripple.image.Wcs;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;
import ripple.ui.kit.NumberStyle;

/// North-east compass, as the WCS has it, and scale bar in the corners of the large view.
public final class FieldMarks extends Pane {
    private static final double[] STEPS = {0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120};
    private static final double ARM = 36;
    private static final double LETTER = 47;
    private static final double LETTER_ROOM = 5;
    private static final double HEAD = 6;
    private static final double MARGIN = 12;
    private static final double PROBE_DEG = 1 / 3600.0;

    private final Arm north = new Arm("N");
    private final Arm east = new Arm("E");
    private final Pane compass = new Pane();
    private final Line bar = stroke();
    private final Text length = Halo.text("", Color.WHITE);
    private final Line left = stroke();
    private final Line right = stroke();
    private final Pane scale = new Pane(Halo.under(bar), Halo.under(left), Halo.under(right), bar, left, right,
            Halo.under(length), length);

    /// One direction of the compass: a line with a head, and its letter.
    private static final class Arm {
        private final Line line = stroke();
        private final Polyline head = new Polyline();
        private final Text letter;
        private Point2D direction = Point2D.ZERO;

        Arm(String name) {
            letter = Halo.text(name, Color.WHITE);
            head.setStroke(Color.WHITE);
            head.setStrokeWidth(1.5);
        }

        /// @param to unit vector on the screen, y down
        void point(Point2D to) {
            // Points that are set anew ask for another layout, also when they are the same.
            if (to.distance(direction) < 1e-6) {
                return;
            }
            direction = to;
            set(line, 0, 0, ARM * to.getX(), ARM * to.getY());
            Point2D tip = to.multiply(ARM);
            Point2D back = tip.subtract(to.multiply(HEAD));
            Point2D side = new Point2D(-to.getY(), to.getX()).multiply(HEAD * 0.65);
            head.getPoints().setAll(back.getX() + side.getX(), back.getY() + side.getY(), tip.getX(), tip.getY(),
                    back.getX() - side.getX(), back.getY() - side.getY());
            Bounds size = letter.getLayoutBounds();
            letter.setX(LETTER * to.getX() - size.getWidth() / 2);
            letter.setY(LETTER * to.getY() + 4);
        }
    }

    public FieldMarks(DisplayModel display) {
        setMouseTransparent(true);
        setId("field-marks");
        for (Arm arm : new Arm[]{north, east}) {
            compass.getChildren().addAll(Halo.under(arm.line), Halo.under(arm.head));
        }
        for (Arm arm : new Arm[]{north, east}) {
            compass.getChildren().addAll(arm.line, arm.head, Halo.under(arm.letter), arm.letter);
        }
        for (Node part : new Node[]{compass, scale}) {
            part.visibleProperty().bind(display.compass().and(display.bare().not()));
        }
        compass.setManaged(false);
        getChildren().addAll(compass, scale);
    }

    /// Turns the compass and sets the bar's length.
    ///
    /// @param map of the array that is shown
    /// @param at a place in the middle of it
    /// @param screenPerPixel edge of one of its pixels on the screen
    public void show(Wcs map, PixelPoint at, double screenPerPixel) {
        double arcsecPerPixel = map.scaleArcsec() / screenPerPixel;
        setVisible(Double.isFinite(arcsecPerPixel) && arcsecPerPixel > 0);
        if (isVisible()) {
            turn(map, at);
            measure(arcsecPerPixel);
        }
    }

    private void turn(Wcs map, PixelPoint at) {
        Optional<Point2D> up = direction(map, at, 0);
        Optional<Point2D> aside = direction(map, at, 90);
        if (up.isPresent() && aside.isPresent()) {
            north.point(up.get());
            east.point(aside.get());
            double far = LETTER + LETTER_ROOM;
            compass.setLayoutX(getWidth() - MARGIN - far * Math.max(0, Math.max(up.get().getX(), aside.get().getX())));
            compass.setLayoutY(MARGIN - far * Math.min(0, Math.min(up.get().getY(), aside.get().getY())));
        }
    }

    /// Where a direction on the sky goes on the screen.
    private static Optional<Point2D> direction(Wcs map, PixelPoint at, double positionAngleDeg) {
        SkyPosition here = map.toSky(at);
        return map.toPixel(here.towards(positionAngleDeg, PROBE_DEG))
                .map(there -> new Point2D(there.x() - at.x(), at.y() - there.y()).normalize());
    }

    private void measure(double arcsecPerPixel) {
        double best = STEPS[0];
        for (double step : STEPS) {
            best = step / arcsecPerPixel <= 150 ? step : best;
        }
        double width = Math.round(best / arcsecPerPixel);
        double y = Math.round(getHeight() - 18) + 0.5;
        set(bar, 18, y, 18 + width, y);
        set(left, 18, y - 4, 18, y + 4);
        set(right, 18 + width, y - 4, 18 + width, y + 4);
        length.setText(NumberStyle.angle(best / 3600));
        length.setX(18 + width / 2 - length.getLayoutBounds().getWidth() / 2);
        length.setY(y - 8);
    }

    private static void set(Line line, double x0, double y0, double x1, double y1) {
        line.setStartX(x0);
        line.setStartY(y0);
        line.setEndX(x1);
        line.setEndY(y1);
    }

    private static Line stroke() {
        Line line = new Line();
        line.setStroke(Color.WHITE);
        line.setStrokeWidth(1.5);
        line.setStrokeLineCap(StrokeLineCap.BUTT);
        return line;
    }
}
