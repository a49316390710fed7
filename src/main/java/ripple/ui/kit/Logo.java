package ripple.ui.kit;

import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.StrokeLineCap;

/// The program's mark: a lens with two arcs of a broken ring, and two of a ripple around it.
public final class Logo extends Pane {
    private static final Color RING = Color.web("#6DB7F2");
    private static final Color RIPPLE = Color.web("#A6A6A6");

    /// @param size edge in pixels
    public Logo(double size) {
        double c = size / 2;
        Circle lens = new Circle(c, c, size * 0.115, RING);
        getChildren().addAll(lens, arc(c, size * 0.27, 20, 110, RING, size), arc(c, size * 0.27, 205, 90, RING, size),
                arc(c, size * 0.45, 15, 65, RIPPLE, size), arc(c, size * 0.45, 110, 60, RIPPLE, size),
                arc(c, size * 0.45, 205, 70, RIPPLE, size), arc(c, size * 0.45, 300, 40, RIPPLE, size));
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        setMouseTransparent(true);
    }

    private static Arc arc(double centre, double radius, double from, double length, Color colour, double size) {
        Arc arc = new Arc(centre, centre, radius, radius, from, length);
        arc.setType(ArcType.OPEN);
        arc.setFill(null);
        arc.setStroke(colour);
        arc.setStrokeWidth(size * 0.075);
        arc.setStrokeLineCap(StrokeLineCap.ROUND);
        return arc;
    }
}
