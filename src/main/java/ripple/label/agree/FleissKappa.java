package ripple.label.agree;

/// Agreement of several graders beyond chance, where each object has the same number of votes.
///
/// κ = (P̄ − P_e) / (1 − P_e), P̄ the mean share of agreeing pairs of votes of an object. Sources: Fleiss (1971), P_e = Σ p_j² from the votes;
/// Randolph (2005), P_e = 1 / grades, which does not depend on how rare lenses are.
final class FleissKappa {
    private FleissKappa() {}

    /// @param patterns objects with the same number of votes, at least two
    /// @param weights how many objects have each pattern
    /// @return NaN when there is no object, or all votes are one grade
    static double fleiss(VotePatterns patterns, int[] weights) {
        double[] given = new double[patterns.categories()];
        double votes = 0;
        for (int p = 0; p < weights.length; p++) {
            for (int k = 0; k < given.length; k++) {
                given[k] += (double) weights[p] * patterns.counts(p)[k];
                votes += (double) weights[p] * patterns.counts(p)[k];
            }
        }
        double chance = 0;
        for (double n : given) {
            chance += n / votes * (n / votes);
        }
        return chance == 1 ? Double.NaN : (agreement(patterns, weights) - chance) / (1 - chance);
    }

    static double randolph(VotePatterns patterns, int[] weights) {
        double chance = 1.0 / patterns.categories();
        return (agreement(patterns, weights) - chance) / (1 - chance);
    }

    private static double agreement(VotePatterns patterns, int[] weights) {
        double sum = 0;
        double units = 0;
        for (int p = 0; p < weights.length; p++) {
            double pairs = 0;
            double votes = 0;
            for (int n : patterns.counts(p)) {
                pairs += (double) n * (n - 1);
                votes += n;
            }
            sum += weights[p] * pairs / (votes * (votes - 1));
            units += weights[p];
        }
        return sum / units;
    }
}
