package ripple.label.agree;

/// How well a grader tells lenses from others, as far as planted objects say.
///
/// @param pl probability to say lens of a lens
/// @param nl objects that it rests on, with the imagined ones of the start
/// @param pd probability to say no lens of what is none
/// @param nd objects that it rests on
public record Skill(double pl, double nl, double pd, double nd) {
    /// What a vote is expected to tell, in bits: 0 for guessing, 1 for never wrong.
    public double bits() {
        return 0.5 * (entropy(pd) + entropy(1 - pd) + entropy(pl) + entropy(1 - pl) + 2);
    }

    /// PL with its interval (Agresti–Coull, which the imagined objects make it).
    public Figure.Value lens() {
        return interval(pl, nl);
    }

    /// PD with its interval.
    public Figure.Value dud() {
        return interval(pd, nd);
    }

    /// Variance of the log by which a vote moves the odds, from the binomial errors of PL and PD.
    double variance(Said said) {
        return said == Said.LENS
                ? (1 - pl) / (pl * nl) + pd / ((1 - pd) * nd)
                : pl / ((1 - pl) * nl) + (1 - pd) / (pd * nd);
    }

    /// A vote as yes or no.
    enum Said {
        LENS, NOT
    }

    private static Figure.Value interval(double p, double n) {
        double half = Share.Z * Math.sqrt(p * (1 - p) / n);
        return new Figure.Value(p, Math.max(0, p - half), Math.min(1, p + half));
    }

    private static double entropy(double q) {
        return q <= 0 ? 0 : q * Math.log(q) / Math.log(2);
    }
}
