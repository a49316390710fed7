package ripple.plot;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The look that all charts share: the program's typeface, lines, and for each series its own shape of point, so that a grey print
/// can be read too. Colours are {@link ChartColours}.
final class ChartStyle {
    static final Stroke LINE = new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final Stroke HAIR = new BasicStroke(0.8f);

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

    /// How axes write numbers: as the window does, with a real minus and thin spaces between thousands.
    static NumberFormat numbers() {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign('−');
        symbols.setGroupingSeparator('\u2009');
        return new DecimalFormat("#,##0.######", symbols);
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
