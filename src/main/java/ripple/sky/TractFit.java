package ripple.sky;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Finds the pixels of a tract from its regions on the sky.
///
/// The edges of a box on a tangent plane lie in planes through the centre of the sphere. Those of the left and the right edge
/// meet in the direction of the plane's y axis, those of the lower and the upper edge in that of its x axis; the tangent point
/// is at right angles to both.
final class TractFit {
    /// How far from a whole pixel an edge may lie.
    private static final double WHOLE = 0.05;
    /// How far from north the y axis may point, radians.
    private static final double NORTH_UP = 1e-6;
    /// So near a pole (radians) the tangent point is the pole itself.
    private static final double POLE = 1e-8;

    private TractFit() {}

    static Tan projection(TractRegion region, double scaleArcsec) {
        if (region.outline().vertices().size() != 4) {
            throw misfit(region, "its region has not four corners");
        }
        Vector3 centre = tangentPoint(region);
        SkyPosition place = Math.PI / 2 - Math.abs(centre.latitude()) < POLE
                ? new SkyPosition(0, centre.z() < 0 ? -90 : 90)
                : centre.toPosition();
        Edges edges = Edges.of(region, region.outline(), new Tan(place, 0, 0, scaleArcsec));
        return new Tan(place, whole(region, -edges.left - 0.5), whole(region, -edges.bottom - 0.5), scaleArcsec);
    }

    static Tract tract(TractRegion region, Tan projection) {
        if (region.patches().isEmpty()) {
            throw misfit(region, "it has no patches");
        }
        PixelBox box = box(region, region.outline(), projection);
        int columns = region.patches().stream().mapToInt(PatchRegion::indexX).max().orElseThrow() + 1;
        int rows = region.patches().stream().mapToInt(PatchRegion::indexY).max().orElseThrow() + 1;
        if (box.width() % columns != 0 || box.height() % rows != 0) {
            throw misfit(region, "its " + box.width() + " x " + box.height() + " pixels do not make " + columns + " x "
                    + rows + " equal patches");
        }
        Map<Integer, Patch> patches = new TreeMap<>();
        int width = box.width() / columns;
        int height = box.height() / rows;
        for (PatchRegion patch : region.patches()) {
            PixelBox inner = new PixelBox(box.x0() + patch.indexX() * width, box.y0() + patch.indexY() * height, width,
                    height);
            patches.put(patch.id(), new Patch(region.id(), patch.id(), patch.indexX(), patch.indexY(), inner,
                    box(region, patch.outline(), projection)));
        }
        return new MeasuredTract(region, projection, box, columns, rows, patches);
    }

    private static Vector3 tangentPoint(TractRegion region) {
        for (int first = 0; first < 4; first++) {
            Vector3 centre = tangentPoint(region.outline(), first);
            Vector3 up = axis(region.outline(), first + 1);
            if (up.minus(Tangent.at(centre).north()).length() < NORTH_UP
                    || Math.PI / 2 - Math.abs(centre.latitude()) < POLE) {
                return centre;
            }
        }
        throw misfit(region, "its pixels are turned against north");
    }

    /// @param first index of the right bottom corner
    private static Vector3 tangentPoint(ConvexPolygon outline, int first) {
        Vector3 centre = axis(outline, first + 1).cross(axis(outline, first)).normalised();
        return centre.dot(outline.centreDirection()) < 0 ? centre.times(-1) : centre;
    }

    /// Where the planes of two opposite edges meet, pointing along the first of them.
    ///
    /// @param edge index of the corner where the first edge begins; its direction is that of the result
    private static Vector3 axis(ConvexPolygon outline, int edge) {
        Vector3 from = outline.vertex(edge);
        Vector3 to = outline.vertex(edge + 1);
        Vector3 plane = from.plus(to).cross(to.minus(from));
        Vector3 fromOpposite = outline.vertex(edge + 2);
        Vector3 toOpposite = outline.vertex(edge + 3);
        Vector3 opposite = fromOpposite.plus(toOpposite).cross(toOpposite.minus(fromOpposite));
        Vector3 axis = plane.cross(opposite).normalised();
        return axis.dot(to.minus(from)) < 0 ? axis.times(-1) : axis;
    }

    private static PixelBox box(TractRegion region, ConvexPolygon outline, Tan projection) {
        Edges edges = Edges.of(region, outline, projection);
        return PixelBox.ofCorners(whole(region, edges.left + 0.5), whole(region, edges.bottom + 0.5),
                whole(region, edges.right - 0.5), whole(region, edges.top - 0.5));
    }

    private static int whole(TractRegion region, double pixel) {
        double rounded = Math.rint(pixel);
        if (!(Math.abs(pixel - rounded) <= WHOLE && Math.abs(rounded) < 1 << 28)) {
            throw misfit(region, "an edge falls at " + pixel + " and not between two pixels");
        }
        return (int) rounded;
    }

    private static IllegalArgumentException misfit(TractRegion region, String why) {
        return new IllegalArgumentException("The pixels of tract " + region.id()
                + " cannot be found from its region on the sky: " + why + ".");
    }

    /// The edges of a region in pixels.
    private record Edges(double left, double bottom, double right, double top) {
        static Edges of(TractRegion region, ConvexPolygon outline, Tan projection) {
            List<PixelPoint> corners = outline.corners().stream()
                    .map(corner -> projection.toPixel(corner)
                            .orElseThrow(() -> misfit(region, "a corner lies behind the tangent plane")))
                    .toList();
            return new Edges(corners.stream().mapToDouble(PixelPoint::x).min().orElseThrow(),
                    corners.stream().mapToDouble(PixelPoint::y).min().orElseThrow(),
                    corners.stream().mapToDouble(PixelPoint::x).max().orElseThrow(),
                    corners.stream().mapToDouble(PixelPoint::y).max().orElseThrow());
        }
    }
}
