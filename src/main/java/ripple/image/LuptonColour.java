package ripple.image;

/// The colour of a pixel by Lupton et al.: the mean intensity goes through asinh, the bands follow it. The one place for that formula.
///
/// Source: Lupton et al. (2004, PASP 116, 133), constants and order of steps of astropy's `make_lupton_rgb`: the minimum is taken off,
/// I = (r + g + b)/3, f = asinh(I Q/stretch) · 0.1/asinh(0.1 Q), each band times f/I (0 where I ≤ 0), clipped below 0, divided by the
/// largest band where that is above 1; for 8 bits times 255, truncated.
///
/// @param minimumRed taken off first
/// @param minimumGreen taken off first
/// @param minimumBlue taken off first
/// @param soften Q/stretch
/// @param slope 0.1/asinh(0.1 Q)
public record LuptonColour(double minimumRed, double minimumGreen, double minimumBlue, double soften, double slope) {
    private static final double FRACTION = 0.1;
    private static final double SMALLEST_Q = 1.0 / (1 << 23);
    private static final double LARGEST_Q = 1e10;
    private static final int LEVELS = 255;

    /// The formula with given numbers.
    ///
    /// @param minimum of red, green and blue
    /// @param q how early the curve bends
    /// @param stretch the linear part, in the unit of the pixels, above 0
    public static LuptonColour of(double[] minimum, double q, double stretch) {
        double used = Math.abs(q) < SMALLEST_Q ? FRACTION : Math.min(q, LARGEST_Q);
        return new LuptonColour(minimum[0], minimum[1], minimum[2], used / stretch,
                FRACTION / InverseSinh.of(FRACTION * used));
    }

    /// Red, green and blue from 0 to 1, NaN where a band is not finite. What is too bright keeps its hue.
    public double[] fractions(double red, double green, double blue) {
        double[] rgb = unbounded(red, green, blue);
        double largest = Math.max(rgb[0], Math.max(rgb[1], rgb[2]));
        if (largest > 1) {
            for (int i = 0; i < 3; i++) {
                rgb[i] /= largest;
            }
        }
        return rgb;
    }

    /// The same, but what is too bright is clipped band by band, so that it turns white.
    public double[] whiteFractions(double red, double green, double blue) {
        double[] rgb = unbounded(red, green, blue);
        for (int i = 0; i < 3; i++) {
            rgb[i] = Math.min(1, rgb[i]);
        }
        return rgb;
    }

    private double[] unbounded(double red, double green, double blue) {
        double r = red - minimumRed;
        double g = green - minimumGreen;
        double b = blue - minimumBlue;
        double mean = (r + g + b) / 3;
        double factor = mean <= 0 ? 0 : InverseSinh.of(mean * soften) * slope / mean;
        return new double[]{positive(r * factor), positive(g * factor), positive(b * factor)};
    }

    /// 0 to 255 for a fraction from 0 to 1: truncated, not rounded.
    public static int level(double fraction) {
        return (int) (fraction * LEVELS);
    }

    private static double positive(double x) {
        return x < 0 ? 0 : x;
    }
}
