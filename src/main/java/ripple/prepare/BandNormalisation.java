package ripple.prepare;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import ripple.image.InverseSinh;

/// One band's normalisation with its parameters: a function of a pixel's value, and its inverse.
///
/// NaN stays NaN both ways.
public sealed interface BandNormalisation {
    /// The normalised value.
    double apply(double value);

    /// The value that was normalised to this one; what {@link #clips} is not found again.
    double undo(double normalised);

    /// Whether this value is cut off, so that it cannot be found again from a float.
    boolean clips(double value);

    /// The parameters by name, numbers and texts, for a manifest.
    Map<String, Object> parameters();

    /// What is odd about the parameters, as the end of a sentence about the band; empty when nothing is.
    Optional<String> remark();

    /// The same as {@link #apply} for many pixels, to float precision and within the range of a float. Pixels that are not finite have no value: NaN.
    default float[] applied(float[] pixels) {
        float[] out = new float[pixels.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = Float.isFinite(pixels[i]) ? inRange(apply(pixels[i])) : Float.NaN;
        }
        return out;
    }

    /// How many of the pixels are cut off.
    default int clipped(float[] pixels) {
        int clipped = 0;
        for (float v : pixels) {
            clipped += Float.isFinite(v) && clips(v) ? 1 : 0;
        }
        return clipped;
    }

    /// The inverse of {@link #applied}, within the range of a float.
    default float[] undone(float[] pixels) {
        float[] out = new float[pixels.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = inRange(undo(pixels[i]));
        }
        return out;
    }

    /// NaN stays NaN.
    private static float inRange(double y) {
        return (float) Math.clamp(y, -Float.MAX_VALUE, Float.MAX_VALUE);
    }

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

        @Override
        public Optional<String> remark() {
            return Optional.empty();
        }

        /// The same array: nothing changes, not even an infinite pixel.
        @Override
        public float[] applied(float[] pixels) {
            return pixels;
        }

        @Override
        public float[] undone(float[] pixels) {
            return pixels;
        }

        @Override
        public int clipped(float[] pixels) {
            return 0;
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
            return softeningParameters(softening, estimator);
        }

        @Override
        public Optional<String> remark() {
            return softeningRemark(softening, estimator);
        }

        @Override
        public float[] applied(float[] pixels) {
            return QuickAsinh.of(pixels, softening);
        }

        @Override
        public int clipped(float[] pixels) {
            return 0;
        }
    }

    /// tanh(x / s), from −1 to 1. What lies beyond about 9 s is 1 in a float and cannot be found again.
    ///
    /// With s = 1 this is the transform of Hyrax's data sets (`transform = "tanh"`: numpy.tanh of the pixel in the data's unit).
    ///
    /// @param softening s, positive, in the image's unit
    /// @param estimator how it was found, as for {@link Asinh}
    record Tanh(double softening, String estimator) implements BandNormalisation {
        @Override
        public double apply(double value) {
            return Math.tanh(value / softening);
        }

        /// artanh(y) = ln((1 + y)/(1 − y))/2.
        @Override
        public double undo(double normalised) {
            double y = Math.abs(normalised);
            return Math.copySign(softening * 0.5 * Math.log1p(2 * y / (1 - y)), normalised);
        }

        @Override
        public boolean clips(double value) {
            return Math.abs((float) apply(value)) >= 1;
        }

        @Override
        public Map<String, Object> parameters() {
            return softeningParameters(softening, estimator);
        }

        @Override
        public Optional<String> remark() {
            return softeningRemark(softening, estimator);
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
            return low + normalised * (high - low);
        }

        @Override
        public boolean clips(double value) {
            return value < low || value > high;
        }

        @Override
        public Map<String, Object> parameters() {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("low", low);
            all.put("high", high);
            return all;
        }

        @Override
        public Optional<String> remark() {
            return high > low
                    ? Optional.empty()
                    : Optional.of("the percentiles leave no range (both are " + low + "), so every pixel becomes 0");
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

        /// Only where the result is too large for a float.
        @Override
        public boolean clips(double value) {
            return Math.abs(apply(value)) > Float.MAX_VALUE;
        }

        @Override
        public Map<String, Object> parameters() {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("mean", mean);
            all.put("std", std);
            all.put("divisor", divisor());
            return all;
        }

        @Override
        public Optional<String> remark() {
            return std > SMALLEST_STD
                    ? Optional.empty()
                    : Optional.of("the standard deviation is " + std + ", so only the mean is taken off");
        }

        private double divisor() {
            return std > SMALLEST_STD ? std : 1;
        }
    }

    private static Map<String, Object> softeningParameters(double softening, String estimator) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("softening", softening);
        all.put("estimator", estimator);
        return all;
    }

    private static Optional<String> softeningRemark(double softening, String estimator) {
        return estimator.equals(Softening.NO_ESTIMATE)
                ? Optional.of("no noise could be measured, so the softening is " + softening)
                : Optional.empty();
    }
}
