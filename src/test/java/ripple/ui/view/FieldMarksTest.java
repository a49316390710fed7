package ripple.ui.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Parent;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.image.TanWcs;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;
import ripple.ui.WindowRig;

/// Compass and scale bar are the sky's, however the image lies on it.
@ExtendWith(ApplicationExtension.class)
class FieldMarksTest {
    private static final double DEG_PER_PIXEL = 0.2 / 3600;

    @Start
    void start(Stage stage) {}

    /// The matrix of an image whose north is turned to the right by an angle, which is its own inverse.
    @ParameterizedTest
    @ValueSource(doubles = {0, 30, 135, 250})
    void northAndEastPointWhereTheWcsSays(double angle) {
        double cos = Math.cos(Math.toRadians(angle));
        double sin = Math.sin(Math.toRadians(angle));
        TanWcs wcs = new TanWcs(new SkyPosition(150, 2), 40, 40, -DEG_PER_PIXEL * cos, DEG_PER_PIXEL * sin,
                DEG_PER_PIXEL * sin, DEG_PER_PIXEL * cos);
        FieldMarks marks = WindowRig.fx(() -> {
            FieldMarks made = new FieldMarks(new DisplayModel());
            made.resize(560, 560);
            made.show(wcs, new PixelPoint(40, 40), 7);
            return made;
        });
        List<Line> arms = lines((Parent) marks.getChildrenUnmodifiable().getFirst());
        assertPointsTo(arms.get(0), sin, -cos);
        assertPointsTo(arms.get(1), -cos, -sin);
        Parent scale = (Parent) marks.getChildrenUnmodifiable().getLast();
        String told = scale.getChildrenUnmodifiable().stream().filter(Text.class::isInstance).map(Text.class::cast)
                .reduce((a, b) -> b).orElseThrow().getText();
        Line bar = lines(scale).getFirst();
        double arcsec = Double.parseDouble(told.replace("″", ""));
        assertThat(bar.getEndX() - bar.getStartX()).isCloseTo(arcsec / 0.2 * 7, within(0.51));
    }

    /// Those that are drawn last: what lies under them are their shadows.
    private static List<Line> lines(Parent of) {
        List<Line> all = of.getChildrenUnmodifiable().stream().filter(Line.class::isInstance).map(Line.class::cast)
                .toList();
        return all.subList(all.size() / 2, all.size());
    }

    private static void assertPointsTo(Line arm, double x, double y) {
        Point2D direction = new Point2D(arm.getEndX(), arm.getEndY()).normalize();
        assertThat(direction.getX()).isCloseTo(x, within(1e-3));
        assertThat(direction.getY()).isCloseTo(y, within(1e-3));
    }
}
