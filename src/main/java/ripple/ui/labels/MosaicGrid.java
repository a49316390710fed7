package ripple.ui.labels;

/// Where the cells of a mosaic lie. All lengths are device pixels of the viewport, origin top left.
///
/// A cell is a square for the border, the picture inside of it, and a caption below. The border's place is always kept, so that a
/// grade moves no pixel of the picture.
///
/// @param width of the viewport
/// @param height of the viewport
/// @param edge of the picture
/// @param zone room for the border on each side of the picture
/// @param caption height of the line below
/// @param gap between cells
/// @param count how many cells there are
record MosaicGrid(int width, int height, int edge, int zone, int caption, int gap, int count) {
    /// Room at the left of the first column and above the first row, in gaps.
    private static final int MARGIN = 2;

    MosaicGrid {
        if (edge < 1 || zone < 0 || caption < 0 || gap < 0 || count < 0) {
            throw new IllegalArgumentException("A mosaic cannot have cells of " + edge + " pixels.");
        }
    }

    int cellWidth() {
        return edge + 2 * zone;
    }

    int cellHeight() {
        return edge + 2 * zone + caption;
    }

    int columns() {
        return Math.max(1, (width - MARGIN * gap) / (cellWidth() + gap));
    }

    /// Rows that hold all cells.
    int rows() {
        return Math.ceilDiv(count, columns());
    }

    private int rowPitch() {
        return cellHeight() + gap;
    }

    /// Height of everything, at least the viewport's.
    double contentHeight() {
        return Math.max(height, MARGIN * gap + (double) rows() * rowPitch());
    }

    /// The largest distance by which the content can be scrolled.
    double maxScroll() {
        return contentHeight() - height;
    }

    /// Left edge of a cell.
    int x(int place) {
        return MARGIN * gap / 2 + place % columns() * (cellWidth() + gap);
    }

    /// Top edge of a cell.
    ///
    /// @param scroll by how much the content is moved up
    int y(int place, double scroll) {
        return (int) (MARGIN * gap / 2 + (long) (place / columns()) * rowPitch() - Math.round(scroll));
    }

    /// The cell under a place of the viewport; −1 for none.
    int placeAt(double px, double py, double scroll) {
        int column = (int) Math.floor((px - MARGIN * gap / 2.0) / (cellWidth() + gap));
        int row = (int) Math.floor((py + Math.round(scroll) - MARGIN * gap / 2.0) / rowPitch());
        int place = row * columns() + column;
        boolean inside = column >= 0 && column < columns() && row >= 0 && place < count;
        return inside && px - x(place) < cellWidth() && py - y(place, scroll) < cellHeight() ? place : -1;
    }

    /// The first cell of which anything is seen.
    int first(double scroll) {
        int row = (int) Math.max(0, Math.floor((scroll - MARGIN * gap / 2.0) / rowPitch()));
        return Math.min(count, row * columns());
    }

    /// One after the last cell of which anything is seen.
    int end(double scroll) {
        int row = (int) Math.ceil((scroll + height - MARGIN * gap / 2.0) / rowPitch());
        return (int) Math.clamp((long) row * columns(), 0L, count);
    }

    /// Whether a cell's picture is seen whole.
    boolean isWhole(int place, double scroll) {
        int top = y(place, scroll);
        return place >= 0 && place < count && top + zone >= 0 && top + zone + edge <= height;
    }

    /// Rows that are seen whole at once, at least one.
    int rowsOnPage() {
        return Math.max(1, (height - MARGIN * gap / 2) / rowPitch());
    }

    /// The scroll nearest to the one now with which a cell is seen whole.
    double reveal(int place, double scroll) {
        int row = place / columns();
        double top = (double) row * rowPitch();
        double bottom = top + MARGIN * gap + rowPitch() - height;
        return Math.clamp(scroll, Math.max(0, Math.min(bottom, top)), Math.max(0, Math.min(top, maxScroll())));
    }
}
