package ripple.prepare;

import java.util.Locale;

/// How frequencies are let through: wholly up to a radius, then falling to zero as a cosine bell. Keeps what a quotient of transforms makes of the
/// noise at high frequencies out of a kernel.
///
/// w(r) = 1 for r < β, ½ (1 + cos(π (r − β) / α)) for β ≤ r ≤ β + α, 0 beyond; r is the distance from frequency 0 in units of
/// half the frame, along each axis by itself. Source: photutils 3, `psf_matching` windows (their radii are not rounded).
public sealed interface SpectralWindow {
    /// Radius β up to which everything passes.
    double plateau();

    /// Width α of the cosine bell.
    double taper();

    /// As in a recipe, e.g. `tukey:0.4`.
    String label();

    /// Everything passes.
    record None() implements SpectralWindow {
        @Override
        public double plateau() {
            return Double.POSITIVE_INFINITY;
        }

        @Override
        public double taper() {
            return 0;
        }

        @Override
        public String label() {
            return "none";
        }
    }

    /// A bell from frequency 0 to the edge: α = 1, β = 0.
    record Hanning() implements SpectralWindow {
        @Override
        public double plateau() {
            return 0;
        }

        @Override
        public double taper() {
            return 1;
        }

        @Override
        public String label() {
            return "hanning";
        }
    }

    /// A plateau that falls to zero at the edge: β = 1 − α.
    ///
    /// @param taper width α of the bell, 0 to 1
    record Tukey(double taper) implements SpectralWindow {
        /// @throws IllegalArgumentException when α is not from 0 to 1
        public Tukey {
            requireShare(taper);
        }

        @Override
        public double plateau() {
            return 1 - taper;
        }

        @Override
        public String label() {
            return "tukey:" + number(taper);
        }
    }

    /// A bell from frequency 0: β = 0.
    ///
    /// @param taper width α of the bell, 0 to 1
    record CosineBell(double taper) implements SpectralWindow {
        /// @throws IllegalArgumentException when α is not from 0 to 1
        public CosineBell {
            requireShare(taper);
        }

        @Override
        public double plateau() {
            return 0;
        }

        @Override
        public String label() {
            return "cosinebell:" + number(taper);
        }
    }

    /// Plateau and bell chosen freely.
    ///
    /// @param taper width α of the bell, 0 to 1
    /// @param plateau radius β of the plateau, 0 to 1
    record SplitCosineBell(double taper, double plateau) implements SpectralWindow {
        /// @throws IllegalArgumentException when α or β is not from 0 to 1
        public SplitCosineBell {
            requireShare(taper);
            requireShare(plateau);
        }

        @Override
        public String label() {
            return "splitcosinebell:" + number(taper) + "," + number(plateau);
        }
    }

    /// A sharp edge: α = 0.
    ///
    /// @param plateau radius β, 0 to 1
    record TopHat(double plateau) implements SpectralWindow {
        /// @throws IllegalArgumentException when β is not from 0 to 1
        public TopHat {
            requireShare(plateau);
        }

        @Override
        public double taper() {
            return 0;
        }

        @Override
        public String label() {
            return "tophat:" + number(plateau);
        }
    }

    /// The weight of every frequency, 0 to 1, with frequency 0 in the middle (for even sizes between pixels).
    default double[] weights(int width, int height) {
        double[] weights = new double[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                weights[y * width + x] = weight(Math.hypot(fromCentre(x, width), fromCentre(y, height)));
            }
        }
        return weights;
    }

    private double weight(double radius) {
        if (radius < plateau()) {
            return 1;
        }
        if (radius > plateau() + taper()) {
            return 0;
        }
        return taper() > 0 ? 0.5 * (1 + Math.cos(Math.PI * (radius - plateau()) / taper())) : 1;
    }

    /// In units of the half size; an axis of one pixel has none.
    private static double fromCentre(int index, int size) {
        double centre = (size - 1) / 2.0;
        return (index - centre) / (centre == 0 ? 1 : centre);
    }

    private static void requireShare(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("A window's radius must be from 0 to 1, not " + value + ".");
        }
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%s", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
