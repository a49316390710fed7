package ripple.label.agree;

import java.util.ArrayList;
import java.util.List;

/// Mean and majority of every object, joined with what the models say.
final class ConsensusWork {
    private final Ratings ratings;
    private final List<Truth> truths;
    private final double scatter;

    ConsensusWork(Ratings ratings, List<Truth> truths) {
        this.ratings = ratings;
        this.truths = truths;
        this.scatter = scatter();
    }

    /// Standard deviation of votes within objects, pooled over all: with the two or three votes that one object has, its own scatter says little.
    /// NaN when no object has two votes.
    private double scatter() {
        double squares = 0;
        int free = 0;
        for (int i = 0; i < ratings.objects().size(); i++) {
            int[] counts = ratings.counts(i);
            double mean = mean(counts);
            for (int k = 0; k < counts.length; k++) {
                squares += counts[k] * (k - mean) * (k - mean);
                free += counts[k];
            }
            free--;
        }
        return free > 0 ? Math.sqrt(squares / free) : Double.NaN;
    }

    List<Consensus> all(Models models) {
        List<Consensus> all = new ArrayList<>();
        for (int i = 0; i < ratings.objects().size(); i++) {
            all.add(one(i, models));
        }
        return all;
    }

    private Consensus one(int object, Models models) {
        int[] counts = ratings.counts(object);
        int votes = votes(counts);
        double mean = mean(counts);
        int majority = majority(counts, mean);
        return new Consensus(ratings.objects().get(object), truths.get(object), votes, range(counts),
                interval(mean, votes), majority, new Share(counts[majority], votes), models.dawidSkene(object),
                models.dawidSkeneGrade(object), models.swap(object), models.swapSettled(object));
    }

    private Figure.Value interval(double mean, int votes) {
        if (Double.isNaN(scatter)) {
            return Figure.Value.bare(mean);
        }
        double half = Share.Z * scatter / Math.sqrt(votes);
        return new Figure.Value(mean, Math.max(0, mean - half), Math.min(ratings.categories() - 1.0, mean + half));
    }

    private static int votes(int[] counts) {
        int sum = 0;
        for (int n : counts) {
            sum += n;
        }
        return sum;
    }

    private static double mean(int[] counts) {
        double sum = 0;
        for (int k = 0; k < counts.length; k++) {
            sum += (double) k * counts[k];
        }
        return sum / votes(counts);
    }

    private static int majority(int[] counts, double mean) {
        int best = 0;
        for (int k = 1; k < counts.length; k++) {
            boolean nearer = Math.abs(k - mean) < Math.abs(best - mean);
            if (counts[k] > counts[best] || (counts[k] == counts[best] && nearer)) {
                best = k;
            }
        }
        return best;
    }

    private static int range(int[] counts) {
        int low = counts.length;
        int high = 0;
        for (int k = 0; k < counts.length; k++) {
            if (counts[k] > 0) {
                low = Math.min(low, k);
                high = k;
            }
        }
        return high - low;
    }
}
