package ripple.ui.sky;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ripple.sky.Tract;

/// All tracts of a scene in plain arrays, so that tens of thousands can be culled and projected in a frame without allocating.
///
/// Doubles: at the closest zoom a float's unit vector would be off by a pixel of the screen.
final class TractTable {
    private final List<TractShape> shapes;
    private final Map<Integer, TractShape> byId = new HashMap<>();
    private final double[] middles;
    private final double[] corners;
    private final double reachRad;

    /// @param shapes with data first
    TractTable(List<TractShape> shapes) {
        this.shapes = List.copyOf(shapes);
        middles = new double[3 * shapes.size()];
        corners = new double[12 * shapes.size()];
        double least = 1;
        for (int i = 0; i < shapes.size(); i++) {
            TractShape shape = shapes.get(i);
            byId.put(shape.tract().id(), shape);
            System.arraycopy(shape.corners(), 0, corners, 12 * i, 12);
            least = Math.min(least, middle(shape.tract(), i));
        }
        reachRad = Math.acos(least);
    }

    /// @return cosine of the farthest corner's distance
    private double middle(Tract tract, int i) {
        double[] middle = TractShape.middle(tract);
        System.arraycopy(middle, 0, middles, 3 * i, 3);
        double least = 1;
        for (int k = 12 * i; k < 12 * i + 12; k += 3) {
            least = Math.min(least,
                    corners[k] * middle[0] + corners[k + 1] * middle[1] + corners[k + 2] * middle[2]);
        }
        return Math.clamp(least, -1, 1);
    }

    int size() {
        return shapes.size();
    }

    List<TractShape> shapes() {
        return shapes;
    }

    TractShape shape(int at) {
        return shapes.get(at);
    }

    /// In constant time.
    Optional<TractShape> byId(int tract) {
        return Optional.ofNullable(byId.get(tract));
    }

    /// Corners of all tracts, twelve numbers each. For reading only.
    double[] corners() {
        return corners;
    }

    /// Collects the tracts that may be seen.
    ///
    /// @param into room for {@link #size} indices
    /// @return how many were found
    int near(SkyPort port, int[] into) {
        double least = Math.cos(Math.min(Math.PI, port.reachRad() + reachRad));
        int found = 0;
        for (int i = 0, at = 0; i < shapes.size(); i++, at += 3) {
            if (port.depth(middles[at], middles[at + 1], middles[at + 2]) >= least) {
                into[found++] = i;
            }
        }
        return found;
    }
}
