package ripple.prepare;

import java.util.ArrayList;
import java.util.List;
import ripple.image.BandImage;
import ripple.sky.PixelPoint;

/// Values along a row, a column or any straight line of an image.
public final class LineProfile {
    private LineProfile() {}

    /// One value.
    ///
    /// @param position pixels: the column of a row, the row of a column, the way along a line from its beginning
    /// @param value in the image's unit; NaN where there is none
    /// @param error one σ from the variance plane; NaN where it is not known
    public record Point(double position, double value, double error) {}

    /// @return empty when the image has no such row
    public static List<Point> row(BandImage image, int y) {
        List<Point> points = new ArrayList<>();
        for (int x = 0; y >= 0 && y < image.image().height() && x < image.image().width(); x++) {
            points.add(pixel(image, x, y, x));
        }
        return points;
    }

    /// @return empty when the image has no such column
    public static List<Point> column(BandImage image, int x) {
        List<Point> points = new ArrayList<>();
        for (int y = 0; x >= 0 && x < image.image().width() && y < image.image().height(); y++) {
            points.add(pixel(image, x, y, y));
        }
        return points;
    }

    /// From one place to another in even steps of at most one pixel; between pixels the value is bilinear, its error that of the four
    /// as if they were independent.
    ///
    /// @param most at most this many steps
    public static List<Point> along(BandImage image, PixelPoint from, PixelPoint to, int most) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        if (!Double.isFinite(length)) {
            return List.of();
        }
        int steps = (int) Math.clamp(Math.ceil(length), 1, most);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            double t = (double) i / steps;
            points.add(between(image, from.x() + t * (to.x() - from.x()), from.y() + t * (to.y() - from.y()),
                    t * length));
        }
        return points;
    }

    private static Point pixel(BandImage image, int x, int y, double position) {
        return new Point(position, image.image().at(x, y), Math.sqrt(image.variance().at(x, y)));
    }

    private static Point between(BandImage image, double x, double y, double position) {
        int x0 = (int) Math.floor(x);
        int y0 = (int) Math.floor(y);
        double value = 0;
        double variance = 0;
        for (int i = 0; i < 4; i++) {
            int column = x0 + i % 2;
            int row = y0 + i / 2;
            double weight = (1 - Math.abs(x - column)) * (1 - Math.abs(y - row));
            if (weight > 0) {
                boolean inside = column >= 0 && row >= 0 && column < image.image().width()
                        && row < image.image().height();
                value += inside ? weight * image.image().at(column, row) : Double.NaN;
                variance += inside ? weight * weight * image.variance().at(column, row) : Double.NaN;
            }
        }
        return new Point(position, value, Math.sqrt(variance));
    }
}
