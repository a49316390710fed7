package ripple.prepare.resample;

/// Says which old pixels a new pixel is made of.
interface Stencils {
    /// Fills the stencil of a new pixel.
    ///
    /// @return false where there is no input
    boolean at(int column, int row, Stencil stencil);
}
