package ripple.ui.view;

import javafx.scene.effect.BlurType;
import javafx.scene.effect.DropShadow;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Text;
import ripple.ui.kit.NumberStyle;

/// North-east compass and scale bar in the corners of the large view. North is up and east left: tract grids are so.
public final class FieldMarks extends Pane {
    private static final double[] STEPS = {0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120};

    private final Pane compass = new Pane();
    private final Line bar = stroke(0, 0, 0, 0);
    private final Text length = text("");
    private final Line left = stroke(0, 0, 0, 0);
    private final Line right = stroke(0, 0, 0, 0);
    private final Pane scale = new Pane(bar, left, right, length);

    public FieldMarks(DisplayModel display) {
        setMouseTransparent(true);
        Line north = stroke(44, 50, 44, 14);
        Line east = stroke(44, 50, 8, 50);
        Polyline northHead = new Polyline(40, 20, 44, 14, 48, 20);
        Polyline eastHead = new Polyline(14, 46, 8, 50, 14, 54);
        northHead.setStroke(Color.WHITE);
        eastHead.setStroke(Color.WHITE);
        Text n = text("N");
        n.relocate(40, -4);
        Text e = text("E");
        e.relocate(-4, 42);
        compass.getChildren().addAll(north, east, northHead, eastHead, n, e);
        compass.visibleProperty().bind(display.compass().and(display.bare().not()));
        scale.visibleProperty().bind(display.compass().and(display.bare().not()));
        setEffect(new DropShadow(BlurType.GAUSSIAN, Color.BLACK, 3, 0.7, 0, 0));
        getChildren().addAll(compass, scale);
    }

    /// Sets the bar's length.
    ///
    /// @param arcsecPerPixel of the screen
    public void show(double arcsecPerPixel) {
        setVisible(Double.isFinite(arcsecPerPixel) && arcsecPerPixel > 0);
        if (!isVisible()) {
            return;
        }
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
        compass.relocate(getWidth() - 66, 14);
    }

    private static void set(Line line, double x0, double y0, double x1, double y1) {
        line.setStartX(x0);
        line.setStartY(y0);
        line.setEndX(x1);
        line.setEndY(y1);
    }

    private static Line stroke(double x0, double y0, double x1, double y1) {
        Line line = new Line(x0, y0, x1, y1);
        line.setStroke(Color.WHITE);
        line.setStrokeWidth(1.5);
        line.setStrokeLineCap(StrokeLineCap.BUTT);
        return line;
    }

    private static Text text(String content) {
        Text text = new Text(content);
        text.setStyle("-fx-fill: white; -fx-font-family: 'JetBrains Mono'; -fx-font-size: 11px;");
        return text;
    }
}
