package ripple.sky;

import java.util.ArrayList;
import java.util.List;

/// A shape as a person draws it on the sky, kept in the numbers it was drawn with, so that it can be changed and written again.
///
/// Sizes and angles are degrees. An angle turns the shape anticlockwise as the sky is seen with north up and east left;
/// at 0 the width lies along right ascension. Source of that convention: the region format of SAOImage DS9.
public sealed interface SkyShape {
    /// The part of the sky inside, edges included.
    Region region();

    /// Points along the edge, for drawing a closed line.
    List<SkyPosition> outline();

    /// All within a radius.
    ///
    /// @param radiusDeg 0 to 180
    record Cone(SkyPosition centre, double radiusDeg) implements SkyShape {
        private static final int POINTS = 72;

        public Cone {
            positive(radiusDeg, "radius");
        }

        @Override
        public Region region() {
            return Circle.around(centre, radiusDeg);
        }

        @Override
        public List<SkyPosition> outline() {
            return Circle.around(centre, radiusDeg).outline(POINTS);
        }
    }

    /// A rectangle with great circles as edges, as an image in tangent projection around its centre shows it.
    ///
    /// @param widthDeg below 170
    /// @param heightDeg below 170
    record Box(SkyPosition centre, double widthDeg, double heightDeg, double angleDeg) implements SkyShape {
        /// Cosine of 60°: a place farther from the centre stretches no box.
        private static final double FARTHEST = 0.5;
        /// Radians, 0.02″.
        private static final double LEAST = 1e-7;

        public Box {
            positive(widthDeg, "width");
            positive(heightDeg, "height");
            finite(angleDeg);
            if (!(widthDeg < 170 && heightDeg < 170)) {
                throw new IllegalArgumentException("A box on the sky must be narrower than 170 degrees.");
            }
        }

        @Override
        public Region region() {
            return ConvexPolygon.of(outline());
        }

        @Override
        public List<SkyPosition> outline() {
            double w = Math.toRadians(widthDeg) / 2;
            double h = Math.toRadians(heightDeg) / 2;
            Axes axes = Axes.of(centre, angleDeg);
            return List.of(axes.at(-w, -h), axes.at(w, -h), axes.at(w, h), axes.at(-w, h));
        }

        /// A place in it.
        ///
        /// @param right −1 at the left edge, 0 in the middle, 1 at the right edge
        /// @param up −1 at the lower edge, 1 at the upper
        public SkyPosition at(double right, double up) {
            return Axes.of(centre, angleDeg).at(right * Math.toRadians(widthDeg) / 2,
                    up * Math.toRadians(heightDeg) / 2);
        }

        /// With an edge or a corner through another place while the opposite one stays.
        ///
        /// @param right 1 for the right edge, −1 for the left, 0 for neither
        /// @param up 1 for the upper edge, −1 for the lower, 0 for neither
        /// @return the box itself where nothing would be left of it or it would be too large
        public Box stretched(int right, int up, SkyPosition to) {
            Axes axes = Axes.of(centre, angleDeg);
            Vector3 v = Vector3.of(to);
            double depth = v.dot(axes.middle);
            if (depth < FARTHEST) {
                return this;
            }
            double[] x = side(right, Math.toRadians(widthDeg) / 2, v.dot(axes.along) / depth);
            double[] y = side(up, Math.toRadians(heightDeg) / 2, v.dot(axes.across) / depth);
            if (x[1] - x[0] < LEAST || y[1] - y[0] < LEAST) {
                return this;
            }
            double midX = (x[0] + x[1]) / 2;
            double midY = (y[0] + y[1]) / 2;
            SkyPosition middle = axes.at(midX, midY);
            SkyPosition top = axes.at(midX, y[1]);
            return new Box(middle, 2 * tangentDeg(middle.separationDeg(axes.at(x[1], midY))),
                    2 * tangentDeg(middle.separationDeg(top)), middle.positionAngleDeg(top));
        }

        /// Both edges of a direction, the smaller first.
        private static double[] side(int which, double half, double to) {
            double a = which < 0 ? to : -half;
            double b = which > 0 ? to : half;
            return new double[]{Math.min(a, b), Math.max(a, b)};
        }

        private static double tangentDeg(double deg) {
            return Math.toDegrees(Math.tan(Math.toRadians(deg)));
        }
    }

    /// @param semiWidthDeg below 90
    /// @param semiHeightDeg below 90
    record Oval(SkyPosition centre, double semiWidthDeg, double semiHeightDeg, double angleDeg) implements SkyShape {
        private static final int POINTS = 72;

        public Oval {
            positive(semiWidthDeg, "semi-axis");
            positive(semiHeightDeg, "semi-axis");
            finite(angleDeg);
            if (!(semiWidthDeg < 90 && semiHeightDeg < 90)) {
                throw new IllegalArgumentException("The semi-axes of an ellipse on the sky must be below 90 degrees.");
            }
        }

        /// In the frame of its axes (x · cot A)² + (y · cot B)² ≤ z²: see {@link Ellipse}.
        @Override
        public Region region() {
            Axes axes = Axes.of(centre, angleDeg);
            double a = Math.toRadians(semiWidthDeg) - Math.PI / 2;
            double b = Math.toRadians(semiHeightDeg) - Math.PI / 2;
            double cosine = Math.cos(Math.toRadians(Math.max(semiWidthDeg, semiHeightDeg)))
                    / Math.cos(Math.toRadians(Math.min(semiWidthDeg, semiHeightDeg)));
            return new Ellipse(axes.along, axes.across, axes.middle, a, b, Math.acos(Math.min(1, cosine)),
                    Math.abs(Math.tan(a)), Math.abs(Math.tan(b)));
        }

        @Override
        public List<SkyPosition> outline() {
            Axes axes = Axes.of(centre, angleDeg);
            double width = Math.tan(Math.toRadians(semiWidthDeg));
            double height = Math.tan(Math.toRadians(semiHeightDeg));
            List<SkyPosition> edge = new ArrayList<>(POINTS);
            for (int i = 0; i < POINTS; i++) {
                double t = 2 * Math.PI * i / POINTS;
                edge.add(axes.at(width * Math.cos(t), height * Math.sin(t)));
            }
            return edge;
        }
    }

    /// Any closed line that does not cross itself; edges are great circles.
    ///
    /// @param corners at least 3
    record Polygon(List<SkyPosition> corners) implements SkyShape {
        /// @throws IllegalArgumentException with a sentence when the line crosses itself or has fewer than three corners
        public Polygon {
            corners = List.copyOf(corners);
            SelectionPolygon.of(corners);
        }

        @Override
        public Region region() {
            return SelectionPolygon.of(corners);
        }

        @Override
        public List<SkyPosition> outline() {
            return corners;
        }
    }

    private static void positive(double deg, String what) {
        if (!(deg > 0 && deg <= 180)) {
            throw new IllegalArgumentException(
                    "The " + what + " of a shape on the sky lies between 0 and 180 degrees, not at " + deg + ".");
        }
    }

    private static void finite(double deg) {
        if (!Double.isFinite(deg)) {
            throw new IllegalArgumentException("The angle of a shape on the sky is not a number.");
        }
    }

    /// The axes of a turned shape in the tangent plane.
    ///
    /// @param along the direction of the width
    /// @param across the direction of the height
    /// @param middle the centre
    record Axes(Vector3 along, Vector3 across, Vector3 middle) {
        static Axes of(SkyPosition centre, double angleDeg) {
            Tangent tangent = Tangent.at(Vector3.of(centre));
            double cos = Math.cos(Math.toRadians(angleDeg));
            double sin = Math.sin(Math.toRadians(angleDeg));
            return new Axes(tangent.east().times(-cos).plus(tangent.north().times(sin)),
                    tangent.east().times(sin).plus(tangent.north().times(cos)), tangent.centre());
        }

        /// @param x tangent-plane coordinate along the width, radians
        SkyPosition at(double x, double y) {
            return middle.plus(along.times(x)).plus(across.times(y)).normalised().toPosition();
        }
    }
}
