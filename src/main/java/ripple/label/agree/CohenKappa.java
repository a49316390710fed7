package ripple.label.agree;

/// Agreement of two judges beyond chance.
///
/// Sources: Cohen (1960; 1968, weighted); interval: Fleiss, Cohen & Everitt (1969), large samples. κ = 1 − Σ wᵢⱼ pᵢⱼ / Σ wᵢⱼ pᵢ. p.ⱼ, with w = 1 off
/// the diagonal, |i − j|, or (i − j)². The steps are those of the whole scale, whether or not every grade was given.
public final class CohenKappa {
    /// How much a disagreement counts.
    public enum Weight {
        /// Any disagreement the same.
        NONE,
        /// By grades between.
        LINEAR,
        /// By their square.
        QUADRATIC;

        double of(int i, int j) {
            return switch (this) {
                case NONE -> i == j ? 0 : 1;
                case LINEAR -> Math.abs(i - j);
                case QUADRATIC -> (double) (i - j) * (i - j);
            };
        }
    }

    private CohenKappa() {}

    /// @return none when no object was graded by both, or both gave one and the same grade throughout
    public static Figure of(PairTable table, Weight weight) {
        if (table.total() == 0) {
            return new Figure.None("No object was graded by both.");
        }
        double[] rows = table.first();
        double[] columns = table.second();
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                observed += weight.of(i, j) * table.count(i, j);
                expected += weight.of(i, j) * rows[i] * columns[j];
            }
        }
        if (expected == 0) {
            return new Figure.None("Both gave one and the same grade throughout, so chance would agree as well.");
        }
        double kappa = 1 - observed / table.total() / expected;
        double error = Share.Z * error(table, weight, kappa, expected);
        return new Figure.Value(kappa, Math.max(-1, kappa - error), Math.min(1, kappa + error));
    }

    /// In weights of disagreement, w' = 1 − w / w_max, the formula's factors 1 − p_e become `expected / w_max`.
    private static double error(PairTable table, Weight weight, double kappa, double expected) {
        int n = table.categories();
        double most = weight.of(0, n - 1);
        double[] rows = table.first();
        double[] columns = table.second();
        double chance = 1 - expected / most;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double own = 1 - weight.of(i, j) / most;
                double margins = margin(weight, most, columns, i) + margin(weight, most, rows, j);
                double term = own - margins * (1 - kappa);
                sum += (double) table.count(i, j) / table.total() * term * term;
            }
        }
        double offset = kappa - chance * (1 - kappa);
        double variance = (sum - offset * offset) / (table.total() * (1 - chance) * (1 - chance));
        return Math.sqrt(Math.max(0, variance));
    }

    private static double margin(Weight weight, double most, double[] shares, int grade) {
        double mean = 0;
        for (int j = 0; j < shares.length; j++) {
            mean += shares[j] * (1 - weight.of(grade, j) / most);
        }
        return mean;
    }
}
