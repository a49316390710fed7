package ripple.render;

import java.util.function.DoubleUnaryOperator;
import ripple.image.InverseSinh;

/// A curve from a fraction of the display range to a fraction of full brightness.
///
/// The curves and their parameters are those of `astropy.visualization`, so that a setting means the same in both; NaN stays NaN. Those of DS9
/// that differ are in {@link Ds9Stretch}.
public sealed interface Stretch permits Stretch.Linear, Stretch.Asinh, Stretch.Log, Stretch.Sqrt, Stretch.Squared,
        Stretch.Power, Stretch.PowerDist, Stretch.Sinh, Stretch.ContrastBias, Stretch.Composite, Stretch.Mirrored,
        HistogramEqualisation, Ds9Stretch, Ds9HistogramEqualisation {
    /// The curve itself, also outside of 0 to 1 (where it may be NaN or infinite).
    double at(double x);

    /// The curve for many values: {@link #at}, with what depends on the parameters alone computed once.
    default DoubleUnaryOperator prepared() {
        return this::at;
    }

    /// The inverse of {@link #at}.
    double inverseAt(double y);

    /// The curve for display: what lies outside of 0 to 1 is drawn like the end, before and after.
    default double clipped(double x) {
        return clip(at(clip(x)));
    }

    /// The inverse of {@link #clipped} where the curve has one.
    default double inverseClipped(double y) {
        return clip(inverseAt(clip(y)));
    }

    /// This curve after another.
    default Stretch after(Stretch inner) {
        return new Composite(this, inner);
    }

    /// What lies outside of 0 to 1 is brought to the end; NaN stays NaN.
    static double clip(double x) {
        return x < 0 ? 0 : x > 1 ? 1 : x;
    }

    private static double positive(double a, String what) {
        if (!(a > 0) || !Double.isFinite(a) || !Double.isFinite(1 / a)) {
            throw new IllegalArgumentException("The " + what + " needs a number above 0, not " + a + ".");
        }
        return a;
    }

    /// slope · x + intercept.
    record Linear(double slope, double intercept) implements Stretch {
        public Linear {
            if (slope == 0 || !Double.isFinite(slope) || !Double.isFinite(intercept)) {
                throw new IllegalArgumentException("A linear stretch needs a slope other than 0.");
            }
        }

        public Linear() {
            this(1, 0);
        }

        @Override
        public double at(double x) {
            return slope * x + intercept;
        }

        @Override
        public double inverseAt(double y) {
            return (y - intercept) / slope;
        }
    }

    /// asinh(x/a) / asinh(1/a) (Lupton, Gunn & Szalay 1999): linear below a, logarithmic above.
    ///
    /// @param a the softening, as a fraction of the range
    record Asinh(double a) implements Stretch {
        public Asinh {
            positive(a, "asinh stretch");
        }

        @Override
        public double at(double x) {
            return InverseSinh.of(x / a) / InverseSinh.of(1 / a);
        }

        /// A table of levels asks for some thousand values; the divisor is half of the work of one.
        @Override
        public DoubleUnaryOperator prepared() {
            double whole = InverseSinh.of(1 / a);
            return x -> InverseSinh.of(x / a) / whole;
        }

        @Override
        public double inverseAt(double y) {
            return a * Math.sinh(y * InverseSinh.of(1 / a));
        }
    }

    /// log(a x + 1) / log(a + 1).
    ///
    /// @param a how steep; 1000 is usual
    record Log(double a) implements Stretch {
        public Log {
            positive(a, "log stretch");
        }

        @Override
        public double at(double x) {
            return Math.log(a * x + 1) / Math.log(a + 1);
        }

        @Override
        public double inverseAt(double y) {
            return (Math.pow(a + 1, y) - 1) / a;
        }
    }

    /// √x.
    record Sqrt() implements Stretch {
        @Override
        public double at(double x) {
            return Math.sqrt(x);
        }

        @Override
        public double inverseAt(double y) {
            return y * y;
        }
    }

    /// x².
    record Squared() implements Stretch {
        @Override
        public double at(double x) {
            return x * x;
        }

        @Override
        public double inverseAt(double y) {
            return Math.sqrt(y);
        }
    }

    /// xᵃ.
    record Power(double a) implements Stretch {
        public Power {
            positive(a, "power stretch");
        }

        @Override
        public double at(double x) {
            return Math.pow(x, a);
        }

        @Override
        public double inverseAt(double y) {
            return Math.pow(y, 1 / a);
        }
    }

    /// (aˣ − 1) / (a − 1).
    ///
    /// @param a above 0 and not 1
    record PowerDist(double a) implements Stretch {
        public PowerDist {
            positive(a, "power distribution stretch");
            if (a == 1) {
                throw new IllegalArgumentException("The power distribution stretch needs a number other than 1.");
            }
        }

        @Override
        public double at(double x) {
            return (Math.pow(a, x) - 1) / (a - 1);
        }

        @Override
        public double inverseAt(double y) {
            return Math.log((a - 1) * y + 1) / Math.log(a);
        }
    }

    /// sinh(x/a) / sinh(1/a).
    record Sinh(double a) implements Stretch {
        public Sinh {
            positive(a, "sinh stretch");
            if (!Double.isFinite(Math.sinh(1 / a))) {
                throw new IllegalArgumentException("The sinh stretch needs a number above 0.0015, not " + a + ".");
            }
        }

        @Override
        public double at(double x) {
            return Math.sinh(x / a) / Math.sinh(1 / a);
        }

        @Override
        public double inverseAt(double y) {
            return a * InverseSinh.of(y * Math.sinh(1 / a));
        }
    }

    /// (x − bias) · contrast + 0.5: what a drag with the right button changes, as in DS9.
    record ContrastBias(double contrast, double bias) implements Stretch {
        public ContrastBias {
            if (contrast == 0 || !Double.isFinite(contrast) || !Double.isFinite(bias)) {
                throw new IllegalArgumentException("A contrast must be a number other than 0.");
            }
        }

        @Override
        public double at(double x) {
            return (x - bias) * contrast + 0.5;
        }

        @Override
        public double inverseAt(double y) {
            return (y - 0.5) / contrast + bias;
        }

        /// Clips afterwards only, because 0 to 1 is not mapped to 0 to 1.
        @Override
        public double clipped(double x) {
            return clip(at(x));
        }

        @Override
        public double inverseClipped(double y) {
            return clip(inverseAt(y));
        }
    }

    /// A curve from the middle of the range outwards, for values of both signs and limits alike on both sides: the middle stays in the middle.
    record Mirrored(Stretch half) implements Stretch {
        @Override
        public double at(double x) {
            return mirrored(2 * x - 1, half::at);
        }

        @Override
        public double inverseAt(double y) {
            return mirrored(2 * y - 1, half::inverseAt);
        }

        @Override
        public double clipped(double x) {
            return mirrored(2 * x - 1, half::clipped);
        }

        @Override
        public double inverseClipped(double y) {
            return mirrored(2 * y - 1, half::inverseClipped);
        }

        private static double mirrored(double signed, DoubleUnaryOperator curve) {
            return (1 + Math.copySign(curve.applyAsDouble(Math.abs(signed)), signed)) / 2;
        }
    }

    /// One curve after another.
    ///
    /// @param outer comes second
    /// @param inner comes first
    record Composite(Stretch outer, Stretch inner) implements Stretch {
        @Override
        public double at(double x) {
            return outer.at(inner.at(x));
        }

        @Override
        public double inverseAt(double y) {
            return inner.inverseAt(outer.inverseAt(y));
        }

        @Override
        public double clipped(double x) {
            return outer.clipped(inner.clipped(x));
        }

        @Override
        public double inverseClipped(double y) {
            return inner.inverseClipped(outer.inverseClipped(y));
        }
    }
}
