package ripple.fits;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import ripple.sky.PixelPoint;

/// Factors that bring the fluxes of several algorithms to one scale, constant within a cell.
///
/// Names are those of the algorithms, e.g. `modelfit_CModel_initial_instFlux`.
public final class ApertureCorrections {
    private final CellGrid grid;
    private final Map<Cell, Integer> rows;
    private final Map<String, double[]> columns;

    private ApertureCorrections(CellGrid grid, Map<Cell, Integer> rows, Map<String, double[]> columns) {
        this.grid = grid;
        this.rows = rows;
        this.columns = columns;
    }

    static ApertureCorrections none(CellGrid grid) {
        return new ApertureCorrections(grid, Map.of(), Map.of());
    }

    /// @param tree `{table: {columns}, bounds}`; the table has a row for each cell with a correction
    static ApertureCorrections read(LsstArchive archive, JsonTree tree) throws FitsException {
        CellGrid grid = CellBounds.read(tree.readable().child("bounds")).grid();
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (JsonTree column : tree.child("table").child("columns").items()) {
            columns.put(column.child("name").text(), archive.table(column).numbers(archive.columnName(column)));
        }
        double[] i = index(tree, columns, "cell_i");
        double[] j = index(tree, columns, "cell_j");
        Map<Cell, Integer> rows = new HashMap<>();
        for (int row = 0; row < Math.min(i.length, j.length); row++) {
            rows.put(new Cell((int) i[row], (int) j[row]), row);
        }
        return new ApertureCorrections(grid, rows, columns);
    }

    /// The algorithms.
    public Set<String> names() {
        return Set.copyOf(columns.keySet());
    }

    /// The correction of an algorithm at a place.
    ///
    /// @param place tract pixels
    /// @return NaN where the cell has none
    /// @throws IllegalArgumentException for an algorithm that is not among {@link #names}
    public double at(String name, PixelPoint place) {
        double[] values = columns.get(name);
        if (values == null) {
            throw new IllegalArgumentException("There is no aperture correction named " + name + ".");
        }
        Integer row = rows.get(grid.at(place));
        return row == null || row >= values.length ? Double.NaN : values[row];
    }

    private static double[] index(JsonTree tree, Map<String, double[]> columns, String name) throws FitsException {
        double[] index = columns.remove(name);
        if (index == null) {
            throw tree.child("table").wrong("has no column " + name);
        }
        return index;
    }
}
