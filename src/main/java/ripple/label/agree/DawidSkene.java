package ripple.label.agree;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The true grades and every grader's habits at once, from the votes alone, by expectation and maximisation.
///
/// Source: Dawid & Skene (1979, Appl. Statist. 28, 20), as crowd-kit 1.4 does it: start from the shares of votes, one round = E step, priors, M
/// step without pseudo-counts (floor 1e-10), stop when the bound per vote gains less than the tolerance. Grades that nobody gave are no classes,
/// and objects without a vote have no posterior (their rows are NaN).
final class DawidSkene {
    private static final double FLOOR = 1e-10;
    private static final int MOST_ROUNDS = 100;
    private static final double TOLERANCE = 1e-5;

    private final Ratings ratings;
    private final int[] classes;
    private final int[] classOf;
    private final boolean[][] used;
    private final long votes;
    private final double[][] posteriors;
    private final double[] priors;
    private final double[][][] confusion;

    private DawidSkene(Ratings ratings) {
        this.ratings = ratings;
        this.used = new boolean[ratings.graders().size()][ratings.categories()];
        long count = 0;
        for (int g = 0; g < used.length; g++) {
            for (int i = 0; i < ratings.objects().size(); i++) {
                if (ratings.grade(g, i) != Ratings.MISSING) {
                    used[g][ratings.grade(g, i)] = true;
                    count++;
                }
            }
        }
        votes = count;
        classes = IntStream.range(0, ratings.categories())
                .filter(k -> Arrays.stream(used).anyMatch(row -> row[k])).toArray();
        classOf = new int[ratings.categories()];
        for (int c = 0; c < classes.length; c++) {
            classOf[classes[c]] = c;
        }
        posteriors = new double[ratings.objects().size()][classes.length];
        priors = new double[classes.length];
        confusion = new double[used.length][classes.length][classes.length];
    }

    /// With crowd-kit's own number of rounds (100) and tolerance (1e-5).
    static DawidSkeneFit fit(Ratings ratings) {
        return fit(ratings, MOST_ROUNDS, TOLERANCE);
    }

    /// @param tolerance gain of the bound per vote that ends it
    static DawidSkeneFit fit(Ratings ratings, int mostRounds, double tolerance) {
        DawidSkene model = new DawidSkene(ratings);
        model.start();
        double bound = Double.NEGATIVE_INFINITY;
        int rounds = 0;
        boolean goesOn = model.votes > 0;
        while (goesOn && rounds < mostRounds) {
            model.expect();
            model.maximise();
            double next = model.bound();
            rounds++;
            goesOn = next - bound >= tolerance;
            bound = next;
        }
        return model.result(rounds, bound);
    }

    private void start() {
        for (int i = 0; i < posteriors.length; i++) {
            int[] counts = ratings.counts(i);
            double all = Arrays.stream(counts).sum();
            for (int c = 0; c < classes.length; c++) {
                posteriors[i][c] = counts[classes[c]] / all;
            }
        }
        maximise();
    }

    /// Priors, then each grader's shares of what was said of objects of each class.
    private void maximise() {
        Arrays.fill(priors, 0);
        int graded = 0;
        for (double[] row : posteriors) {
            if (classes.length > 0 && !Double.isNaN(row[0])) {
                graded++;
                for (int c = 0; c < priors.length; c++) {
                    priors[c] += row[c];
                }
            }
        }
        for (int c = 0; c < priors.length; c++) {
            priors[c] = Math.max(priors[c] / graded, FLOOR);
        }
        for (int g = 0; g < confusion.length; g++) {
            count(g);
            normalise(g);
        }
    }

    private void count(int grader) {
        double[][] said = confusion[grader];
        for (double[] row : said) {
            Arrays.fill(row, 0);
        }
        for (int i = 0; i < posteriors.length; i++) {
            int grade = ratings.grade(grader, i);
            if (grade != Ratings.MISSING) {
                for (int t = 0; t < said.length; t++) {
                    said[t][classOf[grade]] += posteriors[i][t];
                }
            }
        }
    }

    private void normalise(int grader) {
        for (double[] row : confusion[grader]) {
            double sum = 0;
            for (int o = 0; o < row.length; o++) {
                row[o] = used[grader][classes[o]] ? Math.max(row[o], FLOOR) : 0;
                sum += row[o];
            }
            for (int o = 0; o < row.length; o++) {
                row[o] = sum > 0 ? row[o] / sum : 0;
            }
        }
    }

    private void expect() {
        double[][][] logs = logs();
        for (int i = 0; i < posteriors.length; i++) {
            double[] row = posteriors[i];
            if (Double.isNaN(row[0])) {
                continue;
            }
            for (int t = 0; t < row.length; t++) {
                row[t] = Math.log(priors[t]);
            }
            for (int g = 0; g < logs.length; g++) {
                int grade = ratings.grade(g, i);
                if (grade != Ratings.MISSING) {
                    for (int t = 0; t < row.length; t++) {
                        row[t] += logs[g][t][classOf[grade]];
                    }
                }
            }
            exponentiate(row);
        }
    }

    private static void exponentiate(double[] row) {
        double most = Arrays.stream(row).max().orElse(0);
        double sum = 0;
        for (int t = 0; t < row.length; t++) {
            row[t] = Math.exp(row[t] - most);
            sum += row[t];
        }
        for (int t = 0; t < row.length; t++) {
            row[t] /= sum;
        }
    }

    private double[][][] logs() {
        double[][][] logs = new double[confusion.length][classes.length][classes.length];
        for (int g = 0; g < logs.length; g++) {
            for (int t = 0; t < classes.length; t++) {
                for (int o = 0; o < classes.length; o++) {
                    logs[g][t][o] = Math.log(confusion[g][t][o]);
                }
            }
        }
        return logs;
    }

    /// The evidence's lower bound per vote, with the prior counted at every vote as crowd-kit does: it decides when to stop.
    private double bound() {
        double[][][] logs = logs();
        double sum = 0;
        for (int i = 0; i < posteriors.length; i++) {
            double[] row = posteriors[i];
            if (Double.isNaN(row[0])) {
                continue;
            }
            for (int g = 0; g < logs.length; g++) {
                int grade = ratings.grade(g, i);
                for (int t = 0; grade != Ratings.MISSING && t < row.length; t++) {
                    sum += row[t] * (logs[g][t][classOf[grade]] + Math.log(priors[t]));
                }
            }
            for (double p : row) {
                double floored = Math.max(p, FLOOR);
                sum -= floored * Math.log(floored);
            }
        }
        return sum / votes;
    }

    private DawidSkeneFit result(int rounds, double bound) {
        int n = ratings.categories();
        double[][] all = new double[posteriors.length][n];
        double[] allPriors = new double[n];
        double[][][] said = new double[confusion.length][n][n];
        for (int c = 0; c < classes.length; c++) {
            allPriors[classes[c]] = priors[c];
            for (int i = 0; i < all.length; i++) {
                all[i][classes[c]] = Double.isNaN(posteriors[i][c]) ? Double.NaN : Math.max(posteriors[i][c], FLOOR);
            }
            for (int g = 0; g < said.length; g++) {
                for (int o = 0; o < classes.length; o++) {
                    said[g][classes[c]][classes[o]] = confusion[g][c][o];
                }
            }
        }
        return new DawidSkeneFit(ratings, all, allPriors, said, rounds, bound);
    }
}
