package ripple.ui.view;

import javafx.beans.binding.Bindings;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.shape.StrokeType;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Dark edges under bright marks, so that they can be read on white pixels as on black ones. Plain shapes instead of an effect: an effect
/// over the whole view is worked out anew with every move of the crosshair.
final class Halo {
    private static final Color DARK = Color.web("#000000", 0.8);
    private static final double EDGE = 1.4;
    private static final double LETTER_EDGE = 1.6;

    private Halo() {}

    /// A dark line that lies under another and follows it.
    static Line under(Line mark) {
        Line dark = new Line();
        dark.startXProperty().bind(mark.startXProperty());
        dark.startYProperty().bind(mark.startYProperty());
        dark.endXProperty().bind(mark.endXProperty());
        dark.endYProperty().bind(mark.endYProperty());
        dark.visibleProperty().bind(mark.visibleProperty());
        return styled(dark, mark);
    }

    /// A dark circle, without gaps, that lies under another.
    static Circle under(Circle mark) {
        Circle dark = new Circle(mark.getCenterX(), mark.getCenterY(), mark.getRadius(), null);
        return styled(dark, mark);
    }

    /// A dark line with corners that lies under another and follows it.
    static Polyline under(Polyline mark) {
        Polyline dark = new Polyline();
        Bindings.bindContent(dark.getPoints(), mark.getPoints());
        dark.setFill(null);
        return styled(dark, mark);
    }

    /// Letters, to be laid over their own dark edge.
    static Text text(String content, Color colour) {
        Text text = new Text(content);
        text.setFill(colour);
        text.setFont(Font.font("JetBrains Mono SemiBold", 12));
        return text;
    }

    /// The dark edge that lies under letters and follows them. An outside stroke of the letters themselves would be the same, but its outline is
    /// worked out anew in each frame: 10 ms for a line of text.
    static Text under(Text mark) {
        Text dark = text("", DARK);
        dark.textProperty().bind(mark.textProperty());
        dark.xProperty().bind(mark.xProperty());
        dark.yProperty().bind(mark.yProperty());
        dark.visibleProperty().bind(mark.visibleProperty());
        dark.setStroke(DARK);
        dark.setFill(null);
        dark.setStrokeType(StrokeType.CENTERED);
        dark.setStrokeWidth(2 * LETTER_EDGE);
        dark.setStrokeLineJoin(StrokeLineJoin.ROUND);
        dark.setManaged(mark.isManaged());
        return dark;
    }

    private static <S extends Shape> S styled(S dark, Shape mark) {
        dark.setStroke(DARK);
        dark.setStrokeWidth(mark.getStrokeWidth() + 2 * EDGE);
        dark.setStrokeLineCap(StrokeLineCap.ROUND);
        dark.setStrokeLineJoin(StrokeLineJoin.ROUND);
        dark.setManaged(mark.isManaged());
        return dark;
    }
}
