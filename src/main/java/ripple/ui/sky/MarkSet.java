package ripple.ui.sky;

import java.util.List;
import java.util.Optional;
import ripple.catalog.Target;
import ripple.sky.SkyPosition;

/// Targets with a place, in plain arrays: a hundred thousand are drawn in every frame. Immutable.
public final class MarkSet {
    /// No targets.
    public static final MarkSet NONE = new MarkSet(List.of());
    /// About so many in a cell of the grid.
    private static final int PER_CELL = 8;

    private final int[] index;
    private final String[] ids;
    private final double[] raDeg;
    private final double[] decDeg;
    private final double[] vectors;
    private final int rows;
    private final int[] columns;
    private final int[] firstCell;
    private final int[] starts;
    private final int[] order;

    /// @param targets those without a place are left out
    public MarkSet(List<Target> targets) {
        int n = (int) targets.stream().filter(t -> t.position().isPresent()).count();
        index = new int[n];
        ids = new String[n];
        raDeg = new double[n];
        decDeg = new double[n];
        vectors = new double[3 * n];
        int at = 0;
        for (Target target : targets) {
            Optional<SkyPosition> place = target.position();
            if (place.isPresent()) {
                index[at] = target.index();
                ids[at] = target.id();
                raDeg[at] = place.get().raDeg();
                decDeg[at] = place.get().decDeg();
                System.arraycopy(SkyPort.unit(place.get()), 0, vectors, 3 * at, 3);
                at++;
            }
        }
        // Rows of equal height cut into cells about as wide as high.
        rows = Math.clamp((long) (4 * Math.sqrt(n * Math.PI / (4.0 * PER_CELL))), 1, 4096);
        columns = new int[rows];
        firstCell = new int[rows + 1];
        for (int row = 0; row < rows; row++) {
            double dec = -90 + (row + 0.5) * 180 / rows;
            columns[row] = Math.max(1, (int) (2 * rows * Math.cos(Math.toRadians(dec))));
            firstCell[row + 1] = firstCell[row] + columns[row];
        }
        starts = new int[firstCell[rows] + 1];
        order = new int[n];
        sort();
    }

    /// A counting sort by cell.
    private void sort() {
        for (int i = 0; i < size(); i++) {
            starts[cell(i) + 1]++;
        }
        for (int c = 1; c < starts.length; c++) {
            starts[c] += starts[c - 1];
        }
        int[] next = starts.clone();
        for (int i = 0; i < size(); i++) {
            order[next[cell(i)]++] = i;
        }
    }

    private int cell(int i) {
        int row = row(decDeg[i]);
        return firstCell[row] + column(raDeg[i], row);
    }

    private int row(double dec) {
        return Math.clamp((long) Math.floor((dec + 90) * rows / 180), 0, rows - 1);
    }

    private int column(double ra, int row) {
        return Math.clamp((long) Math.floor(ra * columns[row] / 360), 0, columns[row] - 1);
    }

    public int size() {
        return index.length;
    }

    /// Unit vectors, three numbers each. For reading only.
    double[] vectors() {
        return vectors;
    }

    /// A target's place in the target list.
    ///
    /// @param at from 0 to {@link #size}
    public int index(int at) {
        return index[at];
    }

    /// The user's id of one of them.
    public String id(int at) {
        return ids[at];
    }

    /// One of them.
    public SkyModel.Mark mark(int at) {
        return new SkyModel.Mark(index[at], new SkyPosition(raDeg[at], decDeg[at]));
    }

    /// The one nearest to a place, looked for only in the cells around it.
    ///
    /// @param radiusDeg within which
    /// @return its number here, −1 when there is none
    public int nearest(SkyPosition place, double radiusDeg) {
        double[] v = SkyPort.unit(place);
        // The chord keeps its digits where a cosine of seconds of arc has none left.
        double chord = 2 * Math.sin(Math.toRadians(Math.min(180, radiusDeg)) / 2);
        double best = chord * chord;
        int found = -1;
        int last = row(place.decDeg() + radiusDeg);
        for (int row = row(place.decDeg() - radiusDeg); row <= last; row++) {
            int count = columns[row];
            double half = halfWidth(place, radiusDeg);
            long from = half >= 180 ? 0 : (long) Math.floor((place.raDeg() - half) * count / 360);
            long to = half >= 180 ? count - 1L : (long) Math.floor((place.raDeg() + half) * count / 360);
            for (long c = from; c <= Math.min(to, from + count - 1); c++) {
                int cell = firstCell[row] + (int) Math.floorMod(c, (long) count);
                for (int k = starts[cell]; k < starts[cell + 1]; k++) {
                    double d = distance2(v, order[k]);
                    if (d <= best) {
                        best = d;
                        found = order[k];
                    }
                }
            }
        }
        return found;
    }

    /// Right ascensions that a circle spans on each side: asin(sin r / cos δ), all of them around a pole.
    private static double halfWidth(SkyPosition place, double radiusDeg) {
        if (Math.abs(place.decDeg()) + radiusDeg >= 90) {
            return 180;
        }
        double sine = Math.sin(Math.toRadians(radiusDeg)) / Math.cos(Math.toRadians(place.decDeg()));
        return Math.toDegrees(Math.asin(Math.min(1, sine)));
    }

    private double distance2(double[] v, int i) {
        double dx = v[0] - vectors[3 * i];
        double dy = v[1] - vectors[3 * i + 1];
        double dz = v[2] - vectors[3 * i + 2];
        return dx * dx + dy * dy + dz * dz;
    }
}
