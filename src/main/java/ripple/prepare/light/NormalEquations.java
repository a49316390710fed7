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
    /// @param places of the unknowns in it, all different
    void add(int[] places, double[] coefficients, double value, double weight) {
        for (int a = 0; a < places.length; a++) {
            right[places[a]] += weight * coefficients[a] * value;
            for (int b = 0; b <= a; b++) {
                entry(places[a], places[b], weight * coefficients[a] * coefficients[b]);
            }
        }
    }

    /// Adds many equations in the same unknowns, summed by {@link Block}.
    ///
    /// @param places of the block's unknowns; the same one may come twice
    void add(int[] places, Block block) {
        int k = 0;
        for (int a = 0; a < places.length; a++) {
            right[places[a]] += block.right(a);
            for (int b = 0; b <= a; b++) {
                double sum = block.sums[k++];
                // A place that comes twice stands on the diagonal: there both halves of the symmetric matrix fall on one entry.
                entry(places[a], places[b], a != b && places[a] == places[b] ? 2 * sum : sum);
            }
        }
    }

    private void entry(int a, int b, double value) {
        matrix[Math.max(a, b) * unknowns + Math.min(a, b)] += value;
    }

    /// Sums of products of the coefficients of many equations, and of their values.
    static final class Block {
        private final int terms;
        /// Lower triangle with the values as a last row.
        private final double[] sums;

        Block(int terms) {
            this.terms = terms;
            this.sums = new double[(terms + 1) * (terms + 2) / 2];
        }

        /// @param row coefficients and then the value, each times the square root of the weight
        void add(double[] row) {
            int k = 0;
            for (int a = 0; a <= terms; a++) {
                double first = row[a];
                for (int b = 0; b <= a; b++) {
                    sums[k++] += first * row[b];
                }
            }
        }

        private double right(int term) {
            return sums[terms * (terms + 1) / 2 + term];
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
