package ripple.image;

/// Sums in four strands, which a processor adds side by side.
final class Sums {
    private Sums() {}

    static double of(double[] values) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < values.length; i += 4) {
            a += values[i];
            b += values[i + 1];
            c += values[i + 2];
            d += values[i + 3];
        }
        for (; i < values.length; i++) {
            a += values[i];
        }
        return (a + b) + (c + d);
    }

    /// Of the squared distances from a centre.
    static double ofSquares(double[] values, double centre) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < values.length; i += 4) {
            a += square(values[i] - centre);
            b += square(values[i + 1] - centre);
            c += square(values[i + 2] - centre);
            d += square(values[i + 3] - centre);
        }
        for (; i < values.length; i++) {
            a += square(values[i] - centre);
        }
        return (a + b) + (c + d);
    }

    private static double square(double v) {
        return v * v;
    }
}
