package ripple.prepare.resample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ripple.image.Wcs;
import ripple.sky.PixelPoint;

/// Carries what was drawn on one image over to another one of the same sky: points, polygons, boxes.
///
/// Coordinates are those of the images: 0-based, integer at a pixel's centre. Annotations that count pixel edges instead (pixel i
/// covers i to i + 1, as COCO's rasterisers do) are shifted by half a pixel before and after.
public final class Annotations {
    /// Along a side of a box a straight line may become a curve; so many points follow it.
    private static final int POINTS_PER_SIDE = 8;

    private final PixelTransform transform;

    private Annotations(PixelTransform transform) {
        this.transform = transform;
    }

    /// From one image to another.
    public static Annotations between(Wcs from, Wcs to) {
        return new Annotations(PixelTransform.between(from, to));
    }

    /// A box with sides along the axes.
    ///
    /// @param x left side
    /// @param y lower side
    /// @param width at least 0
    /// @param height at least 0
    public record Box(double x, double y, double width, double height) {
        /// @throws IllegalArgumentException for a size that is negative or no number
        public Box {
            if (!(width >= 0) || !(height >= 0) || !Double.isFinite(x + y + width + height)) {
                throw new IllegalArgumentException("A box cannot have the place (" + x + ", " + y + ") and the size "
                        + width + " x " + height + ".");
            }
        }
    }

    /// A point; empty where the other image does not reach.
    public Optional<PixelPoint> point(PixelPoint at) {
        double[] to = new double[2];
        boolean reached = transform.map(at.x(), at.y(), to) && Double.isFinite(to[0] + to[1]);
        return reached ? Optional.of(new PixelPoint(to[0], to[1])) : Optional.empty();
    }

    /// A polygon, corner by corner in the same order; empty when any of them is not reached.
    public Optional<List<PixelPoint>> polygon(List<PixelPoint> corners) {
        List<PixelPoint> all = new ArrayList<>(corners.size());
        for (PixelPoint corner : corners) {
            Optional<PixelPoint> to = point(corner);
            if (to.isEmpty()) {
                return Optional.empty();
            }
            all.add(to.get());
        }
        return Optional.of(List.copyOf(all));
    }

    /// The smallest box that holds the whole of a box: its corners, and points along its sides. On a turned image that is larger than
    /// the box; coming back it is larger still. Empty when any of it is not reached.
    public Optional<Box> box(Box box) {
        return polygon(outline(box)).map(Annotations::around);
    }

    /// The smallest box that holds all points.
    ///
    /// @param points at least one
    public static Box around(List<PixelPoint> points) {
        double left = points.stream().mapToDouble(PixelPoint::x).min().orElseThrow();
        double right = points.stream().mapToDouble(PixelPoint::x).max().orElseThrow();
        double bottom = points.stream().mapToDouble(PixelPoint::y).min().orElseThrow();
        double top = points.stream().mapToDouble(PixelPoint::y).max().orElseThrow();
        return new Box(left, bottom, right - left, top - bottom);
    }

    private static List<PixelPoint> outline(Box box) {
        List<PixelPoint> points = new ArrayList<>(4 * POINTS_PER_SIDE);
        for (int i = 0; i < POINTS_PER_SIDE; i++) {
            double t = (double) i / POINTS_PER_SIDE;
            points.add(new PixelPoint(box.x + t * box.width, box.y));
            points.add(new PixelPoint(box.x + box.width, box.y + t * box.height));
            points.add(new PixelPoint(box.x + (1 - t) * box.width, box.y + box.height));
            points.add(new PixelPoint(box.x, box.y + (1 - t) * box.height));
        }
        return points;
    }
}
