package ripple.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// The look that all charts share: the program's typeface and light colours.
///
/// Series take the colours of Okabe and Ito (2008, "Color Universal Design"), darkest first, which people of any colour vision
/// tell apart, and each its own shape of point, so that a grey print can be read too.
final class ChartStyle {
    static final Color GROUND = new Color(0xFFFFFF);
    static final Color INK = new Color(0x1C1C1C);
    static final Color FAINT_INK = new Color(0x4A4A4A);
    static final Color GRID = new Color(0xE2E2E2);
    static final Color FRAME = new Color(0x757575);
    static final Stroke LINE = new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final Stroke HAIR = new BasicStroke(0.8f);

    private static final List<Color> COLOURS = List.of(new Color(0x0072B2), new Color(0xD55E00), new Color(0x009E73),
            new Color(0xCC79A7), new Color(0x56B4E9), new Color(0xE69F00));
    private static final List<Shape> SHAPES = List.of(new Ellipse2D.Double(-3, -3, 6, 6),
            new Rectangle2D.Double(-2.7, -2.7, 5.4, 5.4), polygon(0, -3.6, 3.4, 2.6, -3.4, 2.6),
            polygon(0, -3.8, 3.8, 0, 0, 3.8, -3.8, 0), polygon(0, 3.6, 3.4, -2.6, -3.4, -2.6),
            new Rectangle2D.Double(-3.2, -1.4, 6.4, 2.8));

    private final Font regular;
    private final Font strong;

    private ChartStyle(Font regular, Font strong) {
        this.regular = regular;
        this.strong = strong;
    }

    /// With the program's typeface; where it is not there, with the system's.
    static ChartStyle load() {
        return new ChartStyle(font("/fonts/Inter-Regular.otf").orElse(new Font(Font.SANS_SERIF, Font.PLAIN, 1)),
                font("/fonts/Inter-SemiBold.otf").orElse(new Font(Font.SANS_SERIF, Font.BOLD, 1)));
    }

    Font regular(float points) {
        return regular.deriveFont(points);
    }

    Font strong(float points) {
        return strong.deriveFont(points);
    }

    static Color colour(int series) {
        return COLOURS.get(series % COLOURS.size());
    }

    static Shape shape(int series) {
        return SHAPES.get(series % SHAPES.size());
    }

    private static Optional<Font> font(String resource) {
        try (InputStream in = ChartStyle.class.getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(Font.createFont(Font.TRUETYPE_FONT, in));
        } catch (IOException | FontFormatException e) {
            return Optional.empty();
        }
    }

    private static Shape polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }
}
