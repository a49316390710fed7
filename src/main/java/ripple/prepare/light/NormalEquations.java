package ripple.prepare.light;

/// The normal equations of a weighted least-squares fit with few unknowns in each equation, solved by Cholesky's method.
final class NormalEquations {
    private final int unknowns;
    /// Lower triangle, `[row * unknowns + column]`.
    private final double[] matrix;
    private final double[] right;

    NormalEquations(int unknowns) {
        this.unknowns = unknowns;
        this.matrix = new double[unknowns * unknowns];
        this.right = new double[unknowns];
    }

    /// Adds one equation Σ coefficients · unknowns = value.
    ///
    /// @param places of the unknowns in it, the first `count` count; the same one may come twice
    void add(int[] places, double[] coefficients, int count, double value, double weight) {
        for (int a = 0; a < count; a++) {
            double weighted = weight * coefficients[a];
            int row = places[a];
            right[row] += weighted * value;
            for (int b = 0; b < count; b++) {
                if (places[b] <= row) {
                    matrix[row * unknowns + places[b]] += weighted * coefficients[b];
                }
            }
        }
    }

    /// The unknowns; not finite where the equations do not determine them.
    double[] solve() {
        factorise();
        double[] x = right.clone();
        for (int row = 0; row < unknowns; row++) {
            for (int k = 0; k < row; k++) {
                x[row] -= matrix[row * unknowns + k] * x[k];
            }
            x[row] /= matrix[row * unknowns + row];
        }
        for (int row = unknowns - 1; row >= 0; row--) {
            for (int k = row + 1; k < unknowns; k++) {
                x[row] -= matrix[k * unknowns + row] * x[k];
            }
            x[row] /= matrix[row * unknowns + row];
        }
        return x;
    }

    private void factorise() {
        for (int row = 0; row < unknowns; row++) {
            for (int column = 0; column <= row; column++) {
                double sum = matrix[row * unknowns + column];
                for (int k = 0; k < column; k++) {
                    sum -= matrix[row * unknowns + k] * matrix[column * unknowns + k];
                }
                matrix[row * unknowns + column] = row == column
                        ? Math.sqrt(sum)
                        : sum / matrix[column * unknowns + column];
            }
        }
    }
}
