package ripple.label.agree;

/// Agreement beyond chance, for any number of graders and any holes.
///
/// Source: Krippendorff (2019, Content Analysis, 4th ed., ch. 12). α = 1 − D_o / D_e over the coincidences o_ck = Σ_u n_uc (n_uk − δ_ck) / (m_u − 1)
/// of the objects with at least two votes; e_ck = n_c (n_k − δ_ck) / (n − 1).
public final class KrippendorffAlpha {
    /// How far two grades are apart.
    public enum Distance {
        /// Any two the same.
        NOMINAL,
        /// By the votes that lie between: (Σ n_g from c to k − (n_c + n_k) / 2)².
        ORDINAL,
        /// By their square.
        INTERVAL
    }

    private KrippendorffAlpha() {}

    /// @param weights how many objects have each pattern
    /// @return NaN when no object has two votes, or all votes of such objects are one grade
    static double of(VotePatterns patterns, int[] weights, Distance distance) {
        double[][] coincidences = coincidences(patterns, weights);
        double[] given = new double[coincidences.length];
        double all = 0;
        for (int c = 0; c < given.length; c++) {
            for (double o : coincidences[c]) {
                given[c] += o;
                all += o;
            }
        }
        double observed = 0;
        double expected = 0;
        for (int c = 0; c < given.length; c++) {
            for (int k = 0; k < given.length; k++) {
                double d = distance(given, c, k, distance);
                observed += coincidences[c][k] * d;
                expected += given[c] * (c == k ? given[k] - 1 : given[k]) / (all - 1) * d;
            }
        }
        return expected > 0 ? 1 - observed / expected : Double.NaN;
    }

    private static double[][] coincidences(VotePatterns patterns, int[] weights) {
        int n = patterns.categories();
        double[][] sums = new double[n][n];
        for (int p = 0; p < weights.length; p++) {
            int[] counts = patterns.counts(p);
            int votes = 0;
            for (int count : counts) {
                votes += count;
            }
            if (votes < 2 || weights[p] == 0) {
                continue;
            }
            for (int c = 0; c < n; c++) {
                for (int k = 0; k < n; k++) {
                    sums[c][k] += (double) weights[p] * counts[c] * (c == k ? counts[k] - 1 : counts[k]) / (votes - 1);
                }
            }
        }
        return sums;
    }

    private static double distance(double[] given, int c, int k, Distance distance) {
        return switch (distance) {
            case NOMINAL -> c == k ? 0 : 1;
            case INTERVAL -> (double) (c - k) * (c - k);
            case ORDINAL -> {
                double between = -(given[c] + given[k]) / 2;
                for (int g = Math.min(c, k); g <= Math.max(c, k); g++) {
                    between += given[g];
                }
                yield between * between;
            }
        };
    }
}
