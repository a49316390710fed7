package ripple.label.agree;

/// How often one judge said one grade where another said another: rows are the first's ordinals, columns the second's.
public final class PairTable {
    private final long[][] counts;
    private final long total;

    private PairTable(long[][] counts) {
        this.counts = counts;
        long sum = 0;
        for (long[] row : counts) {
            for (long n : row) {
                sum += n;
            }
        }
        total = sum;
    }

    /// Two graders over the objects that both graded.
    public static PairTable of(Ratings ratings, int first, int second) {
        Counter counter = new Counter(ratings.categories());
        for (int i = 0; i < ratings.objects().size(); i++) {
            counter.add(ratings.grade(first, i), ratings.grade(second, i));
        }
        return counter.table();
    }

    /// Gathers pairs of grades.
    static final class Counter {
        private final long[][] counts;

        Counter(int categories) {
            counts = new long[categories][categories];
        }

        /// Counts a pair; one with a hole is passed over.
        void add(int first, int second) {
            if (first != Ratings.MISSING && second != Ratings.MISSING) {
                counts[first][second]++;
            }
        }

        PairTable table() {
            return new PairTable(counts);
        }
    }

    public int categories() {
        return counts.length;
    }

    /// How many objects both graded.
    public long total() {
        return total;
    }

    public long count(int first, int second) {
        return counts[first][second];
    }

    /// Share of the objects with the same grade.
    public Share same() {
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += counts[i][i];
        }
        return new Share(sum, total);
    }

    /// How the first's grades are spread, as shares.
    double[] first() {
        double[] shares = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                shares[i] += (double) counts[i][j] / total;
            }
        }
        return shares;
    }

    /// How the second's grades are spread, as shares.
    double[] second() {
        double[] shares = new double[counts.length];
        for (long[] row : counts) {
            for (int j = 0; j < counts.length; j++) {
                shares[j] += (double) row[j] / total;
            }
        }
        return shares;
    }
}
