package ripple.ui.sky;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ripple.image.Band;
import ripple.repository.Coverage;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.RingsSkyMap;
import ripple.sky.SkyMap;
import ripple.sky.SkyPosition;
import ripple.sky.Tract;
import ripple.sky.TractLayout;

/// Everything the map can draw of one repository: tracts with data, their overlapping neighbours, and where the data lie.
///
/// @param map the geometry
/// @param coverage which patch has which bands
/// @param table the tracts: those with data first, then neighbours
/// @param centre of the data
/// @param sizeDeg across the data, at least a little
public record SkyScene(SkyMap map, Coverage coverage, TractTable table, SkyPosition centre, double sizeDeg) {
    /// Neighbours are looked for only where they can be seen: a survey of thousands of tracts is its own neighbourhood.
    private static final int MOST_WITH_NEIGHBOURS = 60;

    private static final double MOST_IN_PLANE_DEG = 60;

    /// Computes the scene: work for the background.
    public static SkyScene of(SkyMap map, Coverage coverage) {
        Map<Integer, TractShape> shapes = new LinkedHashMap<>();
        for (int id : coverage.tracts()) {
            shapes.put(id, TractShape.of(map, map.tract(id), coverage));
        }
        List<TractShape> withData = List.copyOf(shapes.values());
        if (withData.size() <= MOST_WITH_NEIGHBOURS) {
            withData.forEach(shape -> neighbours(map, shape.tract()).forEach(
                    near -> shapes.computeIfAbsent(near.id(), id -> TractShape.of(map, near, coverage))));
        }
        SkyPosition centre = centre(withData);
        return new SkyScene(map, coverage, new TractTable(List.copyOf(shapes.values())), centre,
                size(withData, centre));
    }

    /// Bands by wavelength.
    public List<Band> bands() {
        return coverage.bands();
    }

    /// With data first, then neighbours.
    List<TractShape> tracts() {
        return table.shapes();
    }

    /// The shape of a tract that the map draws.
    Optional<TractShape> shape(int tract) {
        return table.byId(tract);
    }

    /// How patches are cut into cells; empty where they are not.
    Optional<TractLayout.Cells> cells() {
        return map instanceof RingsSkyMap rings && rings.config().layout() instanceof TractLayout.Cells cells
                ? Optional.of(cells)
                : Optional.empty();
    }

    private static List<Tract> neighbours(SkyMap map, Tract tract) {
        PixelBox box = tract.box();
        List<Tract> found = new ArrayList<>();
        for (int i = 0; i <= 4; i++) {
            for (int k = 0; k <= 4; k++) {
                if (i % 4 == 0 || k % 4 == 0) {
                    PixelPoint edge = new PixelPoint(box.x0() + box.width() * i / 4.0,
                            box.y0() + box.height() * k / 4.0);
                    found.addAll(map.tractsCovering(tract.projection().toSky(edge)));
                }
            }
        }
        return found;
    }

    private static SkyPosition centre(List<TractShape> shapes) {
        double[] sum = new double[3];
        for (double[] corners : data(shapes)) {
            for (int i = 0; i < 12; i++) {
                sum[i % 3] += corners[i];
            }
        }
        double r = Math.sqrt(sum[0] * sum[0] + sum[1] * sum[1] + sum[2] * sum[2]);
        return r == 0
                ? new SkyPosition(0, 0)
                : new SkyPosition(Math.toDegrees(Math.atan2(sum[1], sum[0])), Math.toDegrees(Math.asin(sum[2] / r)));
    }

    /// Screen pixels per degree with which all of the data fit a view around their centre.
    ///
    /// @param width of the room on the screen
    double fittingScale(double width, double height) {
        if (sizeDeg > MOST_IN_PLANE_DEG) {
            return Math.min(width, height) / sizeDeg;
        }
        SkyPort port = new SkyPort(centre, 1, 0, 0);
        double wide = 0;
        double high = 0;
        double[] xy = new double[2];
        for (double[] corners : data(tracts().stream().filter(TractShape::hasData).toList())) {
            for (int i = 0; i < 12; i += 3) {
                port.project(corners, i, xy);
                wide = Math.max(wide, Math.abs(xy[0]));
                high = Math.max(high, Math.abs(xy[1]));
            }
        }
        return Math.min(width / Math.max(0.005, 2 * wide), height / Math.max(0.005, 2 * high));
    }

    private static double size(List<TractShape> shapes, SkyPosition centre) {
        double[] c = SkyPort.unit(centre);
        double least = 1;
        for (double[] corners : data(shapes)) {
            for (int i = 0; i < 12; i += 3) {
                least = Math.min(least, c[0] * corners[i] + c[1] * corners[i + 1] + c[2] * corners[i + 2]);
            }
        }
        return Math.max(0.01, 2 * Math.toDegrees(Math.acos(Math.clamp(least, -1, 1))));
    }

    /// Corners of what has data: patches where the tracts are few, whole tracts otherwise.
    private static List<double[]> data(List<TractShape> shapes) {
        if (shapes.size() > MOST_WITH_NEIGHBOURS) {
            return shapes.stream().map(TractShape::corners).toList();
        }
        return shapes.stream().flatMap(shape -> shape.patches().stream()).filter(patch -> !patch.bands().isEmpty())
                .map(TractShape.PatchShape::inner).toList();
    }
}
