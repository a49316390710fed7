package ripple.prepare;

/// The operator whose power a Wiener filter keeps small.
///
/// Sources: Boucaud et al. 2016 (A&A 596, A63) for the Laplacian; photutils for the other two.
public enum Penalty {
    /// The same at all frequencies, as a share of the source's peak power.
    NONE(new double[]{1}),
    /// Second derivatives.
    LAPLACIAN(new double[]{0, -1, 0, -1, 4, -1, 0, -1, 0}),
    /// Fourth derivatives: the Laplacian applied twice.
    BIHARMONIC(new double[]{0, 0, 1, 0, 0, 0, 2, -8, 2, 0, 1, -8, 20, -8, 1, 0, 2, -8, 2, 0, 0, 0, 1, 0, 0});

    private final double[] operator;

    Penalty(double[] operator) {
        this.operator = operator;
    }

    /// Edge of the operator's square of pixels.
    int size() {
        return (int) Math.sqrt(operator.length);
    }

    double at(int x, int y) {
        return operator[y * size() + x];
    }
}
