package ripple.fits;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;

/// The cells of a grid for which something is known: a rectangle of cells with gaps.
///
/// @param grid all cells of the patch
/// @param first the cell with the lowest indices
/// @param rows number of rows of cells
/// @param columns number of columns of cells
/// @param missing cells inside without anything, counted from the grid's first
record CellBounds(CellGrid grid, Cell first, int rows, int columns, Set<Cell> missing) {
    CellBounds {
        missing = Set.copyOf(missing);
    }

    /// Reads `{grid: {bbox, cell_shape}, bbox, missing: [{i, j}, …]}`.
    ///
    /// @throws FitsException when the tree does not say so
    static CellBounds read(JsonTree tree) throws FitsException {
        CellGrid grid = grid(tree.child("grid"));
        PixelBox box = tree.child("bbox").box();
        Cell first = grid.cell(box.x0(), box.y0());
        Cell end = grid.cell(box.endX(), box.endY());
        if (!grid.box().contains(box)) {
            throw tree.child("bbox").wrong("reaches beyond the grid");
        }
        Set<Cell> missing = new HashSet<>();
        if (tree.has("missing")) {
            for (JsonTree cell : tree.child("missing").items()) {
                missing.add(new Cell(cell.child("i").integer(), cell.child("j").integer()));
            }
        }
        return new CellBounds(grid, first, end.i() - first.i(), end.j() - first.j(), missing);
    }

    /// Reads `{bbox, cell_shape}`.
    static CellGrid grid(JsonTree tree) throws FitsException {
        int[] shape = tree.child("cell_shape").pair();
        if (shape[0] < 1 || shape[1] < 1) {
            throw tree.child("cell_shape").wrong("is not a size");
        }
        return new CellGrid(tree.child("bbox").box(), shape[1], shape[0]);
    }

    boolean has(Cell cell) {
        return cell.i() >= first.i() && cell.i() - first.i() < rows && cell.j() >= first.j()
                && cell.j() - first.j() < columns && !missing.contains(cell);
    }

    /// All cells that are there, those whose centre is nearest to a place first; equally near ones by row and column.
    List<Cell> nearest(PixelPoint place) {
        Comparator<Cell> byDistance = Comparator.comparingDouble(cell -> distanceSquared(cell, place));
        return cells().sorted(byDistance.thenComparingInt(Cell::i).thenComparingInt(Cell::j)).toList();
    }

    private Stream<Cell> cells() {
        return IntStream.range(first.i(), first.i() + rows).boxed()
                .flatMap(i -> IntStream.range(first.j(), first.j() + columns).mapToObj(j -> new Cell(i, j)))
                .filter(this::has);
    }

    private double distanceSquared(Cell cell, PixelPoint place) {
        PixelBox box = grid.box(cell);
        double dx = box.x0() + (box.width() - 1) / 2.0 - place.x();
        double dy = box.y0() + (box.height() - 1) / 2.0 - place.y();
        return dx * dx + dy * dy;
    }
}
