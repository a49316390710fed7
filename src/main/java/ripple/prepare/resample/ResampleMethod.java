package ripple.prepare.resample;

import java.util.Locale;

/// How the value of a new pixel is made of old ones.
public sealed interface ResampleMethod {
    /// The word for manifests and messages.
    String label();

    /// How far the pixels that count lie from the point, in old pixels.
    ///
    /// @param scale edge of a new pixel in old pixels
    int reach(double scale);

    /// Whether it takes means over the whole of a new pixel, so that larger pixels lose nothing.
    default boolean averages() {
        return false;
    }

    /// The pixel that the point lies in. Keeps values as they are.
    record Nearest() implements ResampleMethod {
        @Override
        public String label() {
            return "nearest";
        }

        @Override
        public int reach(double scale) {
            return 1;
        }
    }

    /// Linear between the four nearest pixels.
    record Bilinear() implements ResampleMethod {
        @Override
        public String label() {
            return "bilinear";
        }

        @Override
        public int reach(double scale) {
            return 1;
        }
    }

    /// The interpolating cubic B-spline (Unser 1999, IEEE Signal Processing Magazine 16, 22), not a local cubic.
    record Bicubic() implements ResampleMethod {
        /// The spline reaches everywhere; beyond this its weights are below 4·10⁻⁴.
        static final int HALF_TAPS = 6;

        @Override
        public String label() {
            return "bicubic";
        }

        @Override
        public int reach(double scale) {
            return HALF_TAPS;
        }
    }

    /// sinc(t) sinc(t / a) for |t| < a, weights brought to the sum 1 (Duchon 1979; Turkowski 1990).
    ///
    /// @param lobes a, 2 to 8
    /// @param edges what is done where taps leave the image
    record Lanczos(int lobes, EdgeRule edges) implements ResampleMethod {
        /// @throws IllegalArgumentException for another number of lobes
        public Lanczos {
            if (lobes < 2 || lobes > 8) {
                throw new IllegalArgumentException("Lanczos has 2 to 8 lobes, not " + lobes + ".");
            }
        }

        /// Taps outside the image left out.
        public static Lanczos of(int lobes) {
            return new Lanczos(lobes, EdgeRule.RENORMALISE);
        }

        @Override
        public String label() {
            return "lanczos" + lobes;
        }

        @Override
        public int reach(double scale) {
            return lobes;
        }
    }

    /// The mean over the area of the new pixel, each old pixel weighted with the area that both share.
    record Area() implements ResampleMethod {
        @Override
        public String label() {
            return "area";
        }

        @Override
        public int reach(double scale) {
            return 1 + (int) Math.ceil(scale);
        }

        @Override
        public boolean averages() {
            return true;
        }
    }

    /// A kernel that is stretched to the new pixel and never narrower than an old one (DeForest 2004, Solar Physics 219, 3).
    record Adaptive(AdaptiveKernel kernel) implements ResampleMethod {
        @Override
        public String label() {
            return "adaptive_" + kernel.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public int reach(double scale) {
            return 1 + (int) Math.ceil(2 * Math.max(1, scale));
        }

        @Override
        public boolean averages() {
            return true;
        }
    }
}
