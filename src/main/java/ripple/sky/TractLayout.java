package ripple.sky;

/// How a sky map cuts its tracts into patches.
///
/// Source: the tract builders of the LSST package skymap.
public sealed interface TractLayout {
    /// Columns and rows of a patch's inner box.
    int innerX();

    int innerY();

    /// Pixels added to the inner box on each side.
    int borderX();

    int borderY();

    /// The legacy builder: borders are cut off at the edge of the tract.
    ///
    /// @param innerX columns of a patch's inner box
    /// @param innerY rows of a patch's inner box
    /// @param border pixels added on each side
    record Legacy(int innerX, int innerY, int border) implements TractLayout {
        @Override
        public int borderX() {
            return border;
        }

        @Override
        public int borderY() {
            return border;
        }
    }

    /// The cells builder: patches are made of cells, and borders run past the edge of the tract.
    ///
    /// @param cellX columns of a cell's inner box
    /// @param cellY rows of a cell's inner box
    /// @param cellBorder pixels added to a cell on each side
    /// @param cellsInner cells per side of a patch's inner box
    /// @param cellsBorder cells added on each side of a patch
    record Cells(int cellX, int cellY, int cellBorder, int cellsInner, int cellsBorder) implements TractLayout {
        @Override
        public int innerX() {
            return cellX * cellsInner;
        }

        @Override
        public int innerY() {
            return cellY * cellsInner;
        }

        @Override
        public int borderX() {
            return cellX * cellsBorder + cellBorder;
        }

        @Override
        public int borderY() {
            return cellY * cellsBorder + cellBorder;
        }
    }
}
