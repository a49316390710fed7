package ripple.render;

import java.util.Arrays;
import java.util.Optional;
import ripple.image.Plane;

/// A rule that finds display limits from pixel values; only finite values count, in the order of the array.
///
/// The rules and their parameters are those of `astropy.visualization`, so that a setting means the same in both.
public sealed interface Interval {
    /// The limits.
    ///
    /// @param finite finite values only, at least one; not changed
    Limits ofFinite(double[] finite);

    /// The limits of a plane's finite values; empty when there is none to go by.
    default Optional<Limits> limits(Plane plane) {
        return limits(FiniteValues.of(plane.pixels()));
    }

    /// The limits of an array's finite values; empty when there is none to go by.
    default Optional<Limits> limits(double[] values) {
        double[] finite = FiniteValues.of(values);
        return finite.length == 0 ? Optional.empty() : Optional.of(ofFinite(finite));
    }

    /// From the smallest to the largest value.
    record MinMax() implements Interval {
        @Override
        public Limits ofFinite(double[] finite) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (double v : finite) {
                low = Math.min(low, v);
                high = Math.max(high, v);
            }
            return new Limits(low, high);
        }
    }

    /// The central part of the values.
    ///
    /// @param percent how much of them lies inside, 0 to 100
    record Percentile(double percent) implements Interval {
        public Percentile {
            requirePercent(percent);
        }

        @Override
        public Limits ofFinite(double[] finite) {
            double low = (100 - percent) * 0.5;
            return new AsymmetricPercentile(low, 100 - low).ofFinite(finite);
        }

        @Override
        public Optional<Limits> limits(Plane plane) {
            double low = (100 - percent) * 0.5;
            return new AsymmetricPercentile(low, 100 - low).limits(plane);
        }
    }

    /// Between two percentiles, interpolated linearly between order statistics (numpy's `linear`).
    ///
    /// @param lower 0 to 100
    /// @param upper 0 to 100, not below `lower`
    record AsymmetricPercentile(double lower, double upper) implements Interval {
        public AsymmetricPercentile {
            requirePercent(lower);
            requirePercent(upper);
            if (upper < lower) {
                throw new IllegalArgumentException("The upper percentile " + upper + " lies below the lower, " + lower
                        + ".");
            }
        }

        @Override
        public Limits ofFinite(double[] finite) {
            Quantiles quantiles = new Quantiles(finite);
            return new Limits(quantiles.at(lower / 100), quantiles.at(upper / 100));
        }

        @Override
        public Optional<Limits> limits(Plane plane) {
            return Quantiles.limits(plane.pixels(), lower / 100, upper / 100);
        }
    }

    /// Equally far to both sides of a middle: the right one for differences.
    ///
    /// @param radius half the range; NaN: as far as the farthest value
    /// @param middle usually 0
    record Symmetric(double radius, double middle) implements Interval {
        /// Around 0, as far as the farthest value.
        public Symmetric() {
            this(Double.NaN, 0);
        }

        @Override
        public Limits ofFinite(double[] finite) {
            double half = Double.isNaN(radius) ? 0 : radius;
            for (int i = 0; Double.isNaN(radius) && i < finite.length; i++) {
                half = Math.max(half, Math.abs(finite[i] - middle));
            }
            return new Limits(middle - half, middle + half);
        }
    }

    /// Equally far to both sides of zero, so far that a part of the values lies inside: differences with a few extreme pixels.
    ///
    /// @param percent how much of them lies inside, 0 to 100 (the percentile of their magnitudes, interpolated linearly)
    record SymmetricPercentile(double percent) implements Interval {
        public SymmetricPercentile {
            requirePercent(percent);
        }

        @Override
        public Limits ofFinite(double[] finite) {
            double half = new Quantiles(Arrays.stream(finite).map(Math::abs).toArray()).at(percent / 100);
            return new Limits(-half, half);
        }
    }

    /// Given limits.
    ///
    /// @param low NaN: the smallest value
    /// @param high NaN: the largest value
    record Manual(double low, double high) implements Interval {
        @Override
        public Limits ofFinite(double[] finite) {
            return isComplete() ? new Limits(low, high) : completed(new MinMax().ofFinite(finite));
        }

        /// Given limits need no value to go by.
        @Override
        public Optional<Limits> limits(double[] values) {
            return isComplete() ? Optional.of(new Limits(low, high)) : Interval.super.limits(values);
        }

        @Override
        public Optional<Limits> limits(Plane plane) {
            return isComplete() ? Optional.of(new Limits(low, high)) : Interval.super.limits(plane);
        }

        private boolean isComplete() {
            return !Double.isNaN(low) && !Double.isNaN(high);
        }

        private Limits completed(Limits all) {
            return new Limits(Double.isNaN(low) ? all.low() : low, Double.isNaN(high) ? all.high() : high);
        }
    }

    /// IRAF's zscale: a line through the sorted sample shows the sky, contrast widens it.
    ///
    /// @param contrast divides the slope; 0 leaves it
    /// @param samples how many values are looked at
    /// @param maxReject largest part that may be rejected
    /// @param minPixels fewest values that make a fit
    /// @param krej rejection threshold in standard deviations
    /// @param maxIterations of fitting and rejecting
    record ZScale(double contrast, int samples, double maxReject, int minPixels, double krej, int maxIterations)
            implements
                Interval {
        public ZScale {
            if (samples < 1) {
                throw new IllegalArgumentException("zscale needs at least one sample, not " + samples + ".");
            }
        }

        /// IRAF's and astropy's settings: contrast 0.25, 1000 samples, half may go, 5 values, 2.5 σ, 5 rounds.
        public ZScale() {
            this(0.25);
        }

        /// The usual settings with another contrast.
        public ZScale(double contrast) {
            this(contrast, 1000, 0.5, 5, 2.5, 5);
        }

        @Override
        public Limits ofFinite(double[] finite) {
            return new ZScaleFit(this, finite).limits();
        }
    }

    private static void requirePercent(double percent) {
        if (!(percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException("A percentile lies between 0 and 100, not at " + percent + ".");
        }
    }
}
