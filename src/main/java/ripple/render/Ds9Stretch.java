package ripple.render;

import ripple.image.InverseSinh;

/// The curves of SAOImage DS9 where they differ from astropy's of the same name; linear, sqrt and squared are the same in both.
///
/// Source: DS9's `colorscale.C` and its reference manual, "Scale". None of these ends exactly at 1 (asinh at 0.9994, sinh at 1.0018, log at
/// 1.00014, pow at 0.999); as in DS9, what exceeds 1 is drawn as 1 by {@link #clipped}.
public sealed interface Ds9Stretch extends Stretch {
    /// log(e x + 1) / log(e); astropy divides by log(e + 1).
    ///
    /// @param exponent DS9's "log exponent", above 1; 1000 is usual
    record Log(double exponent) implements Ds9Stretch {
        public Log {
            requireExponent(exponent);
        }

        @Override
        public double at(double x) {
            return Math.log10(exponent * x + 1) / Math.log10(exponent);
        }

        @Override
        public double inverseAt(double y) {
            return (Math.pow(exponent, y) - 1) / exponent;
        }
    }

    /// (eˣ − 1) / e; astropy's PowerDistStretch divides by e − 1.
    ///
    /// @param exponent as for the logarithm
    record Pow(double exponent) implements Ds9Stretch {
        public Pow {
            requireExponent(exponent);
        }

        @Override
        public double at(double x) {
            return (Math.pow(exponent, x) - 1) / exponent;
        }

        @Override
        public double inverseAt(double y) {
            return Math.log(exponent * y + 1) / Math.log(exponent);
        }
    }

    /// asinh(10 x) / 3; astropy's AsinhStretch(0.1) divides by asinh(10) = 2.9982.
    record Asinh() implements Ds9Stretch {
        @Override
        public double at(double x) {
            return InverseSinh.of(10 * x) / 3;
        }

        @Override
        public double inverseAt(double y) {
            return Math.sinh(3 * y) / 10;
        }
    }

    /// sinh(3 x) / 10; astropy's SinhStretch(1/3) divides by sinh(3) = 10.0179.
    record Sinh() implements Ds9Stretch {
        @Override
        public double at(double x) {
            return Math.sinh(3 * x) / 10;
        }

        @Override
        public double inverseAt(double y) {
            return InverseSinh.of(10 * y) / 3;
        }
    }

    private static void requireExponent(double exponent) {
        if (!(exponent > 1) || !Double.isFinite(exponent)) {
            throw new IllegalArgumentException(
                    "DS9's logarithm or power needs an exponent above 1, not " + exponent + ".");
        }
    }
}
