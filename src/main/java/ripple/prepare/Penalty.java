package ripple.prepare;

/// The operator whose power a Wiener filter keeps small.
///
/// Sources: Boucaud et al. 2016 (A&A 596, A63) for the Laplacian; photutils for the other two.
public enum Penalty {
    /// The same at all frequencies, as a share of the source's peak power.
    NONE(1),
    /// Second derivatives.
    LAPLACIAN(3),
    /// Fourth derivatives: the Laplacian applied twice.
    BIHARMONIC(5);

    private final int size;

    Penalty(int size) {
        this.size = size;
    }

    /// Edge of the operator's square of pixels.
    int size() {
        return size;
    }

    /// The operator, row by row.
    double[] operator() {
        return switch (this) {
            case NONE -> new double[]{1};
            case LAPLACIAN -> new double[]{0, -1, 0, -1, 4, -1, 0, -1, 0};
            case BIHARMONIC -> new double[]{0, 0, 1, 0, 0, 0, 2, -8, 2, 0, 1, -8, 20, -8, 1, 0, 2, -8, 2, 0, 0, 0, 1, 0,
                    0};
        };
    }
}
