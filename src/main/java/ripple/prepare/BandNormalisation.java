package ripple.prepare;

import java.util.LinkedHashMap;
import java.util.Map;
import ripple.image.InverseSinh;

/// One band's normalisation with its parameters: a function of a pixel's value, and its inverse.
///
/// NaN stays NaN both ways.
public sealed interface BandNormalisation {
    /// The normalised value.
    double apply(double value);

    /// The value that was normalised to this one; what {@link #clips} is not found again.
    double undo(double normalised);

    /// Whether this value is cut off, so that it cannot be found again.
    boolean clips(double value);

    /// The parameters by name, numbers and texts, for a manifest.
    Map<String, Object> parameters();

    /// Unchanged.
    record Identity() implements BandNormalisation {
        @Override
        public double apply(double value) {
            return value;
        }

        @Override
        public double undo(double normalised) {
            return normalised;
        }

        @Override
        public boolean clips(double value) {
            return false;
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of();
        }
    }

    /// asinh(x / s).
    ///
    /// @param softening s, positive, in the image's unit
    /// @param estimator how it was found: `variance`, `mad`, `std`, `one`, `fixed`, or several of them with `+` between for a whole set
    record Asinh(double softening, String estimator) implements BandNormalisation {
        @Override
        public double apply(double value) {
            return InverseSinh.of(value / softening);
        }

        @Override
        public double undo(double normalised) {
            return softening * Math.sinh(normalised);
        }

        @Override
        public boolean clips(double value) {
            return false;
        }

        @Override
        public Map<String, Object> parameters() {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("softening", softening);
            all.put("estimator", estimator);
            return all;
        }
    }

    /// (x − low) / (high − low), clipped to 0 … 1; 0 everywhere when high ≤ low.
    record MinMax(double low, double high) implements BandNormalisation {
        @Override
        public double apply(double value) {
            if (Double.isNaN(value)) {
                return value;
            }
            return high > low ? (Math.clamp(value, low, high) - low) / (high - low) : 0;
        }

        @Override
        public double undo(double normalised) {
            return high > low ? low + normalised * (high - low) : normalised + low;
        }

        @Override
        public boolean clips(double value) {
            return value < low || value > high || (!(high > low) && !Double.isNaN(value));
        }

        @Override
        public Map<String, Object> parameters() {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("low", low);
            all.put("high", high);
            return all;
        }
    }

    /// (x − mean) / std; only the mean is taken off when std is not above 10⁻⁹.
    record ZScore(double mean, double std) implements BandNormalisation {
        private static final double SMALLEST_STD = 1e-9;

        @Override
        public double apply(double value) {
            return (value - mean) / divisor();
        }

        @Override
        public double undo(double normalised) {
            return normalised * divisor() + mean;
        }

        @Override
        public boolean clips(double value) {
            return false;
        }

        @Override
        public Map<String, Object> parameters() {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("mean", mean);
            all.put("std", std);
            all.put("divisor", divisor());
            return all;
        }

        private double divisor() {
            return std > SMALLEST_STD ? std : 1;
        }
    }
}
