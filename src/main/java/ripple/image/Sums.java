package ripple.image;

/// Sums in four strands, which a processor adds side by side.
final class Sums {
    private Sums() {}

    /// Of the values from one index to before another.
    static double of(double[] values, int from, int to) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = from;
        for (; i + 3 < to; i += 4) {
            a += values[i];
            b += values[i + 1];
            c += values[i + 2];
            d += values[i + 3];
        }
        for (; i < to; i++) {
            a += values[i];
        }
        return (a + b) + (c + d);
    }

    /// Of the squared distances from a centre.
    static double ofSquares(double[] values, int from, int to, double centre) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = from;
        for (; i + 3 < to; i += 4) {
            a += square(values[i] - centre);
            b += square(values[i + 1] - centre);
            c += square(values[i + 2] - centre);
            d += square(values[i + 3] - centre);
        }
        for (; i < to; i++) {
            a += square(values[i] - centre);
        }
        return (a + b) + (c + d);
    }

    private static double square(double v) {
        return v * v;
    }
}
