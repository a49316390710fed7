package ripple.ui.view;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import ripple.image.Wcs;
import ripple.sky.SkyPosition;

/// Draws over the large view what the user measured: ruler, ring, aperture, the line of a profile, marks.
public final class MeasureMarks extends Pane {
    private static final Color ACCENT = Color.web("#6DB7F2");
    private static final Color AMBER = Color.web("#E6A532");
    private static final double HANDLE = 4.5;
    private static final double LINE = 14;

    private final StampPane pane;
    private final MeasureModel model;
    private final Supplier<Optional<Wcs>> wcs;

    /// @param wcs of the field that the pane shows; empty while there is none
    public MeasureMarks(StampPane pane, MeasureModel model, Supplier<Optional<Wcs>> wcs) {
        this.pane = pane;
        this.model = model;
        this.wcs = wcs;
        setMouseTransparent(true);
        setId("measure-marks");
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        model.onChange(observable -> update());
    }

    /// Draws anew, after the picture moved.
    public void update() {
        getChildren().clear();
        wcs.get().ifPresent(this::draw);
    }

    private void draw(Wcs map) {
        double perPixel = map.scaleArcsec() / pane.pixelSize();
        draw(map, model.ruler().get(), Color.WHITE);
        draw(map, model.profile().get(), AMBER);
        SkyRing aperture = model.aperture().get();
        if (aperture != null) {
            circle(map, aperture, perPixel, ACCENT).ifPresent(at -> {
                ((Shape) getChildren().getLast()).getStrokeDashArray().clear();
                label(MeasureWords.ofAperture(aperture), at, aperture.radiusArcsec() / perPixel, 1, ACCENT);
            });
        }
        ring(map, perPixel);
        int number = 0;
        for (SkyPosition mark : model.marks()) {
            number++;
            int shown = number;
            screen(map, mark).ifPresent(at -> mark(at, Integer.toString(shown)));
        }
    }

    private void ring(Wcs map, double perPixel) {
        SkyRing ring = model.ring().get();
        if (ring == null) {
            return;
        }
        String warning = MeasureWords.warning(model);
        circle(map, ring, perPixel, Color.WHITE).ifPresent(at -> {
            double radius = ring.radiusArcsec() / perPixel;
            if (model.tool().get() == StampTool.RING) {
                Circle handle = new Circle(at.getX() + radius, at.getY(), HANDLE, Color.WHITE);
                handle.setStroke(Color.BLACK);
                getChildren().add(handle);
            }
            label(MeasureWords.ofRing(model), at, radius + (warning.isEmpty() ? 0 : LINE), -1, Color.WHITE);
            if (!warning.isEmpty()) {
                label(warning, at, radius, -1, AMBER);
            }
        });
    }

    /// Returns the middle on the screen.
    private Optional<Point2D> circle(Wcs map, SkyRing ring, double perPixel, Color colour) {
        Optional<Point2D> middle = screen(map, ring.centre());
        middle.ifPresent(at -> {
            stroke(at.getX() - 4, at.getY(), at.getX() + 4, at.getY(), colour);
            stroke(at.getX(), at.getY() - 4, at.getX(), at.getY() + 4, colour);
            Circle circle = new Circle(at.getX(), at.getY(), ring.radiusArcsec() / perPixel, null);
            circle.setStroke(colour);
            circle.setStrokeWidth(1.5);
            circle.getStrokeDashArray().setAll(6.0, 4.0);
            getChildren().addAll(Halo.under(circle), circle);
        });
        return middle;
    }

    private void draw(Wcs map, @Nullable SkyLine line, Color colour) {
        if (line == null) {
            return;
        }
        Optional<Point2D> to = screen(map, line.to());
        screen(map, line.from()).ifPresent(from -> to.ifPresent(end -> {
            stroke(from.getX(), from.getY(), end.getX(), end.getY(), colour);
            getChildren().addAll(new Circle(from.getX(), from.getY(), 3, colour),
                    new Circle(end.getX(), end.getY(), 2, colour));
            label(MeasureWords.of(line), from.midpoint(end), 0, -1, colour);
        }));
    }

    private void mark(Point2D at, String number) {
        double x = at.getX();
        double y = at.getY();
        stroke(x - 9, y, x - 4, y, ACCENT);
        stroke(x + 4, y, x + 9, y, ACCENT);
        stroke(x, y - 9, x, y - 4, ACCENT);
        stroke(x, y + 4, x, y + 9, ACCENT);
        Text text = Halo.text(number, ACCENT);
        text.setX(x + 7);
        text.setY(y - 6);
        getChildren().addAll(Halo.under(text), text);
    }

    /// Below (1) or above (−1) a circle; kept inside of the view.
    private Text label(String what, Point2D middle, double radius, int side, Color colour) {
        Text text = Halo.text(what, colour);
        double width = text.getLayoutBounds().getWidth();
        double below = side > 0 ? radius + LINE : -radius - LINE / 2;
        text.setX(Math.clamp(middle.getX() - width / 2, 4, Math.max(4, getWidth() - width - 4)));
        text.setY(Math.clamp(middle.getY() + below, LINE, Math.max(LINE, getHeight() - 2 * LINE)));
        getChildren().addAll(Halo.under(text), text);
        return text;
    }

    private Optional<Point2D> screen(Wcs map, SkyPosition place) {
        return map.toPixel(place).map(pane::screen);
    }

    private void stroke(double x0, double y0, double x1, double y1, Color colour) {
        Line line = new Line(x0, y0, x1, y1);
        line.setStroke(colour);
        line.setStrokeWidth(1.5);
        getChildren().addAll(Halo.under(line), line);
    }
}
