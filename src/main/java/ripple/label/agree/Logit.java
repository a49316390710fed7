package ripple.label.agree;

/// Intervals of probabilities, taken where they are symmetric: in log odds.
final class Logit {
    private static final double EDGE = 1e-12;

    private Logit() {}

    static double of(double p) {
        return Math.log(p) - Math.log1p(-p);
    }

    static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    /// A probability with its 95 % interval.
    ///
    /// @param variance of the probability itself
    static Figure.Value around(double p, double variance) {
        double kept = Math.clamp(p, EDGE, 1 - EDGE);
        return spread(p, Math.sqrt(variance) / (kept * (1 - kept)));
    }

    /// A probability with its 95 % interval.
    ///
    /// @param error of its log odds, one standard deviation
    static Figure.Value spread(double p, double error) {
        double odds = of(Math.clamp(p, EDGE, 1 - EDGE));
        return new Figure.Value(p, Math.min(p, probability(odds - Share.Z * error)),
                Math.max(p, probability(odds + Share.Z * error)));
    }
}
