package ripple.label.choose;

import java.util.List;
import java.util.Set;
import ripple.label.GradeScale;

/// Which graded objects are wanted.
///
/// @param grades codes
/// @param consensus how votes become a grade
/// @param meanCuts where the mean of ordinals passes to the next better grade, rising, one less than there are grades; empty: half way
/// @param lensAbove SWAP's posterior from which an object is a lens, above 0 and below 1
/// @param minGraders least number of votes on an object
/// @param minAgreement least share of an object's graders who gave its most frequent grade, 0 to 1
/// @param maxRange largest difference of ordinals of an object's votes
public record LabelCriteria(Set<String> grades, ConsensusKind consensus, List<Double> meanCuts, double lensAbove,
        int minGraders, double minAgreement, int maxRange) {
    /// SWAP calls a lens what is more probably one.
    public static final double EVEN = 0.5;

    /// @throws IllegalArgumentException with a sentence for numbers outside their range
    public LabelCriteria {
        grades = Set.copyOf(grades);
        meanCuts = List.copyOf(meanCuts);
        if (!(lensAbove > 0 && lensAbove < 1)) {
            throw new IllegalArgumentException("A posterior to call a lens must lie between 0 and 1.");
        }
        if (minGraders < 1 || !(minAgreement >= 0 && minAgreement <= 1) || maxRange < 0) {
            throw new IllegalArgumentException(
                    "An object needs at least one grader, an agreement from 0 to 1, and a range that is not negative.");
        }
        for (int i = 1; i < meanCuts.size(); i++) {
            if (!(meanCuts.get(i - 1) < meanCuts.get(i))) {
                throw new IllegalArgumentException("The thresholds of the mean must rise: " + meanCuts + ".");
            }
        }
    }

    /// Every grade, by majority, of however few graders.
    public static LabelCriteria all(GradeScale scale) {
        return new LabelCriteria(Set.copyOf(scale.codes()), ConsensusKind.MAJORITY, List.of(), EVEN, 1, 0,
                scale.codes().size());
    }

    public LabelCriteria withGrades(Set<String> others) {
        return new LabelCriteria(others, consensus, meanCuts, lensAbove, minGraders, minAgreement, maxRange);
    }

    public LabelCriteria withConsensus(ConsensusKind other) {
        return new LabelCriteria(grades, other, meanCuts, lensAbove, minGraders, minAgreement, maxRange);
    }

    public LabelCriteria withMeanCuts(List<Double> others) {
        return new LabelCriteria(grades, consensus, others, lensAbove, minGraders, minAgreement, maxRange);
    }

    public LabelCriteria withLensAbove(double other) {
        return new LabelCriteria(grades, consensus, meanCuts, other, minGraders, minAgreement, maxRange);
    }

    public LabelCriteria withMinGraders(int other) {
        return new LabelCriteria(grades, consensus, meanCuts, lensAbove, other, minAgreement, maxRange);
    }

    public LabelCriteria withMinAgreement(double other) {
        return new LabelCriteria(grades, consensus, meanCuts, lensAbove, minGraders, other, maxRange);
    }

    public LabelCriteria withMaxRange(int other) {
        return new LabelCriteria(grades, consensus, meanCuts, lensAbove, minGraders, minAgreement, other);
    }
}
