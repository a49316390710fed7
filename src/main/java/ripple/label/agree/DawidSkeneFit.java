package ripple.label.agree;

import java.util.Set;

/// What {@link DawidSkene} found.
final class DawidSkeneFit {
    private final Ratings ratings;
    private final double[][] posteriors;
    private final double[] priors;
    private final double[][][] confusion;
    private final double[][] seen;
    private final int rounds;
    private final double bound;

    /// @param posteriors `[object][true grade]`
    /// @param confusion `[grader][true grade][said grade]`
    DawidSkeneFit(Ratings ratings, double[][] posteriors, double[] priors, double[][][] confusion, int rounds,
            double bound) {
        this.ratings = ratings;
        this.posteriors = posteriors;
        this.priors = priors;
        this.confusion = confusion;
        this.rounds = rounds;
        this.bound = bound;
        this.seen = seen();
    }

    /// How many objects of each true grade a grader has seen, in the sum of the posteriors.
    private double[][] seen() {
        double[][] sums = new double[confusion.length][ratings.categories()];
        for (int g = 0; g < sums.length; g++) {
            for (int i = 0; i < posteriors.length; i++) {
                if (ratings.grade(g, i) != Ratings.MISSING) {
                    for (int t = 0; t < sums[g].length; t++) {
                        sums[g][t] += posteriors[i][t];
                    }
                }
            }
        }
        return sums;
    }

    int rounds() {
        return rounds;
    }

    double bound() {
        return bound;
    }

    double posterior(int object, int grade) {
        return posteriors[object][grade];
    }

    double prior(int grade) {
        return priors[grade];
    }

    double confusion(int grader, int truth, int said) {
        return confusion[grader][truth][said];
    }

    /// The most probable grade; the less lens-like of two that are equal.
    int mostProbable(int object) {
        int best = 0;
        for (int t = 1; t < ratings.categories(); t++) {
            best = posteriors[object][t] > posteriors[object][best] ? t : best;
        }
        return best;
    }

    /// How probable it is that an object's true grade is one of these. The interval carries the errors of the graders' shares (delta method, from
    /// binomial errors of each share, with half an object added so that no share is 0).
    Figure.Value probability(int object, Set<Integer> grades) {
        double p = 0;
        for (int grade : grades) {
            p += posteriors[object][grade];
        }
        p = Math.min(1, p);
        double variance = 0;
        for (int g = 0; g < confusion.length; g++) {
            int said = ratings.grade(g, object);
            for (int t = 0; said != Ratings.MISSING && t < ratings.categories(); t++) {
                double slope = posteriors[object][t] * ((grades.contains(t) ? 1 : 0) - p);
                double share = (confusion[g][t][said] * seen[g][t] + 0.5) / (seen[g][t] + 1);
                variance += slope * slope * (1 - share) / (share * (seen[g][t] + 1));
            }
        }
        return Logit.around(p, variance);
    }

    /// Share of the objects of some true grades of which a grader said one of them.
    Share said(int grader, Set<Integer> truths, Set<Integer> grades) {
        double count = 0;
        double total = 0;
        for (int t : truths) {
            total += seen[grader][t];
            for (int o : grades) {
                count += seen[grader][t] * confusion[grader][t][o];
            }
        }
        return new Share(Math.min(count, total), total);
    }
}
