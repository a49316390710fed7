package ripple.fits;

/// One cell of a grid.
///
/// @param i row of cells, counted from the grid's first pixel
/// @param j column of cells
public record Cell(int i, int j) {}
