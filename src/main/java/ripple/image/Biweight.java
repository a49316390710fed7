package ripple.image;

/// Tukey's biweight: values far from the median count less, those beyond a limit not at all.
///
/// Source: Beers, Flynn and Gebhardt 1990, AJ 100, 32, with their constants: 6 MAD for the location (equation 5), 9 MAD for the
/// scale (equation 9, with n the number of all values). Where the MAD is 0 the location is the median and the scale 0.
final class Biweight {
    private static final double LOCATION_LIMIT = 6;
    private static final double SCALE_LIMIT = 9;

    private Biweight() {}

    static double location(double[] values, double median, double mad) {
        if (!(mad > 0)) {
            return median;
        }
        double sum = 0;
        double weights = 0;
        for (double v : values) {
            double u = (v - median) / (LOCATION_LIMIT * mad);
            if (Math.abs(u) < 1) {
                double weight = (1 - u * u) * (1 - u * u);
                sum += weight * (v - median);
                weights += weight;
            }
        }
        return median + sum / weights;
    }

    static double scale(double[] values, double median, double mad) {
        if (!(mad > 0)) {
            return mad;
        }
        double numerator = 0;
        double denominator = 0;
        for (double v : values) {
            double d = v - median;
            double u = d / (SCALE_LIMIT * mad);
            double t = 1 - u * u;
            if (Math.abs(u) < 1) {
                numerator += d * d * t * t * t * t;
                denominator += t * (1 - 5 * u * u);
            }
        }
        return Math.sqrt(values.length * numerator) / Math.abs(denominator);
    }
}
