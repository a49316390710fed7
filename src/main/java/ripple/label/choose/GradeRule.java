package ripple.label.choose;

import java.util.Optional;
import java.util.stream.IntStream;
import ripple.label.GradeScale;
import ripple.label.agree.Consensus;
import ripple.label.agree.Figure;
import ripple.label.agree.Ratings;

/// Reads one grade off what all votes on an object say.
record GradeRule(GradeScale scale, LabelCriteria criteria) {
    /// @throws IllegalArgumentException with a sentence when thresholds and grades do not fit
    GradeRule {
        int cuts = criteria.meanCuts().size();
        if (cuts != 0 && cuts != scale.codes().size() - 1) {
            throw new IllegalArgumentException(scale.codes().size() + " grades need " + (scale.codes().size() - 1)
                    + " thresholds of the mean, not " + cuts + ".");
        }
    }

    /// Empty where the method was not computed or does not tell.
    Optional<String> grade(Consensus c) {
        return switch (criteria.consensus()) {
            case MAJORITY -> Optional.of(scale.at(c.majority()));
            case MEAN -> Optional.of(scale.at(byMean(c.mean().value())));
            case SWAP -> bySwap(c);
            case DAWID_SKENE -> c.dawidSkeneGrade() == Ratings.MISSING
                    ? Optional.empty()
                    : Optional.of(scale.at(c.dawidSkeneGrade()));
        };
    }

    /// A mean at a threshold has reached the better grade.
    private int byMean(double mean) {
        int last = scale.codes().size() - 1;
        return (int) IntStream.range(0, last)
                .filter(i -> mean >= (criteria.meanCuts().isEmpty() ? i + 0.5 : criteria.meanCuts().get(i))).count();
    }

    private Optional<String> bySwap(Consensus c) {
        if (!(c.swap() instanceof Figure.Value posterior)) {
            return Optional.empty();
        }
        boolean isLens = posterior.value() >= criteria.lensAbove();
        double mean = c.mean().value();
        return scale.codes().reversed().stream().filter(code -> scale.isLens(code) == isLens)
                .min((a, b) -> Double.compare(Math.abs(scale.ordinal(a) - mean), Math.abs(scale.ordinal(b) - mean)));
    }
}
