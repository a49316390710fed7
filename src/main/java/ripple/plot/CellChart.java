package ripple.plot;

import java.util.List;

/// Shares in the cells of a grid, all cells drawn as large as each other whatever the steps of their edges.
///
/// @param title above the chart; empty for none
/// @param x what runs to the right
/// @param y what runs upwards
/// @param cells row by row from the bottom, each row from the left
public record CellChart(String title, Side x, Side y, List<Cell> cells) {
    /// Copies the list.
    ///
    /// @throws IllegalArgumentException when there is not one cell for each pair of steps
    public CellChart {
        cells = List.copyOf(cells);
        if (cells.size() != x.steps() * y.steps()) {
            throw new IllegalArgumentException(cells.size() + " cells do not fill " + x.steps() + " x " + y.steps()
                    + ".");
        }
    }

    /// One side of the grid.
    ///
    /// @param label what it is
    /// @param edges texts of the edges, one more than there are cells
    /// @param limit index of the edge that is drawn as a limit; -1 for none
    public record Side(String label, List<String> edges, int limit) {
        /// Copies the list.
        ///
        /// @throws IllegalArgumentException for fewer than two edges
        public Side {
            edges = List.copyOf(edges);
            if (edges.size() < 2) {
                throw new IllegalArgumentException("A side needs two edges at least.");
            }
        }

        int steps() {
            return edges.size() - 1;
        }
    }

    /// One cell.
    ///
    /// @param share 0 (light) to 1 (dark); NaN leaves the cell blank
    /// @param text in the cell, lines separated by a line end
    public record Cell(double share, String text) {}
}
