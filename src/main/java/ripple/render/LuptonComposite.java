package ripple.render;

import ripple.image.LuptonColour;

/// A colour picture that keeps colours where one band is bright: {@link LuptonColour} with its numbers, drawn quickly. What exceeds full
/// brightness keeps its hue or, saturating to white, is clipped band by band.
public final class LuptonComposite {
    /// The table is right to a few 1e-5 of a level; nearer than this to the next level only the formula decides.
    private static final double MARGIN = 1e-3;

    private final LuptonColour colour;
    private final Transfer.Saturation saturation;

    private LuptonComposite(double[] minimum, double q, double stretch, Transfer.Saturation saturation) {
        this.colour = LuptonColour.of(minimum, q, stretch);
        this.saturation = saturation;
    }

    /// The composite with given numbers.
    ///
    /// @param minimum of red, green and blue: taken off first
    public static LuptonComposite of(double[] minimum, Transfer.Lupton lupton) {
        return new LuptonComposite(minimum, lupton.q(), lupton.stretch(), lupton.saturation());
    }

    /// The stretch is the zscale range of the mean intensity (astropy's LuptonAsinhZscaleStretch).
    ///
    /// @param bands red, green, blue, of one size
    /// @param pedestal of each band: taken off before the intensity is formed
    /// @param minimum of each band: taken off in the picture
    public static LuptonComposite zscale(double[][] bands, Transfer.LuptonZScale lupton, double[] pedestal,
            double[] minimum) {
        return new LuptonComposite(minimum, lupton.q(), usable(intensityLimits(bands, pedestal).width()),
                lupton.saturation());
    }

    /// AsinhZScaleMapping of LSST's afw and of older astropy: the minimum, too, is that of zscale, plus the pedestal. That class worked on a
    /// scale of 255, where the last bit decides between 254 and 255 for the largest band of a saturated pixel; here it is 255.
    public static LuptonComposite asinhZscale(double[][] bands, Transfer.AsinhZScale lupton, double[] pedestal) {
        Limits limits = intensityLimits(bands, pedestal);
        double[] minimum = new double[3];
        for (int i = 0; i < 3; i++) {
            minimum[i] = limits.low() + pedestal[i];
        }
        return new LuptonComposite(minimum, lupton.q(), usable(limits.width()), lupton.saturation());
    }

    /// Red, green and blue from 0 to 1; NaN where a band is not finite.
    public double[] fractions(double red, double green, double blue) {
        return isWhite() ? colour.whiteFractions(red, green, blue) : colour.fractions(red, green, blue);
    }

    private boolean isWhite() {
        return saturation == Transfer.Saturation.WHITE;
    }

    /// The colour by the formula.
    ///
    /// @param red finite, as the others
    public int argb(double red, double green, double blue) {
        double[] rgb = fractions(red, green, blue);
        return Colours.rgb(LuptonColour.level(rgb[0]), LuptonColour.level(rgb[1]), LuptonColour.level(rgb[2]));
    }

    /// Draws pixels: the same colours as {@link #argb}, from a table of asinh(t)/t where that decides them.
    ///
    /// @param out ARGB, from index `to` on
    /// @param noDataArgb where a band is not finite
    public void draw(float[] red, float[] green, float[] blue, int from, int count, int[] out, int to,
            int noDataArgb) {
        for (int i = 0; i < count; i++) {
            float r = red[from + i];
            float g = green[from + i];
            float b = blue[from + i];
            boolean finite = Float.isFinite(r) && Float.isFinite(g) && Float.isFinite(b);
            out[to + i] = finite ? quick(r, g, b) : noDataArgb;
        }
    }

    private int quick(float red, float green, float blue) {
        double r = red - colour.minimumRed();
        double g = green - colour.minimumGreen();
        double b = blue - colour.minimumBlue();
        double mean = (r + g + b) / 3;
        double t = mean * colour.soften();
        if (!(mean > 0)) {
            return 0xFF000000;
        }
        if (!SlopeTable.covers(t)) {
            return argb(red, green, blue);
        }
        double factor = SlopeTable.at(t) * colour.soften() * colour.slope() * 255;
        if (isWhite()) {
            return known(Double.NaN, r, g, b, factor)
                    ? packed(Double.NaN, r, g, b, factor)
                    : argb(red, green, blue);
        }
        double largest = Math.max(r, Math.max(g, b));
        if (largest * factor > 255 + 2 * MARGIN) {
            return known(largest, r, g, b, 255 / largest)
                    ? packed(largest, r, g, b, 255 / largest)
                    : argb(red, green, blue);
        }
        return known(Double.NaN, r, g, b, factor) && largest * factor < 255 - MARGIN
                ? packed(Double.NaN, r, g, b, factor)
                : argb(red, green, blue);
    }

    private static boolean known(double largest, double r, double g, double b, double factor) {
        return (r == largest || known(r * factor)) && (g == largest || known(g * factor))
                && (b == largest || known(b * factor));
    }

    private static boolean known(double level) {
        double part = level - (int) level;
        return level <= -MARGIN || level == 0 || (part > MARGIN && part < 1 - MARGIN);
    }

    private static int packed(double largest, double r, double g, double b, double factor) {
        return Colours.rgb(level(largest, r, factor), level(largest, g, factor), level(largest, b, factor));
    }

    private static int level(double largest, double value, double factor) {
        return value == largest ? 255 : value <= 0 ? 0 : Math.min(255, (int) (value * factor));
    }

    /// An image with one value has no range; any stretch will do.
    private static double usable(double stretch) {
        return stretch > 0 ? stretch : 1;
    }

    private static Limits intensityLimits(double[][] bands, double[] pedestal) {
        double[] mean = new double[bands[0].length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (bands[0][i] - pedestal[0] + (bands[1][i] - pedestal[1]) + (bands[2][i] - pedestal[2])) / 3;
        }
        return new Interval.ZScale().limits(mean).orElse(new Limits(0, 1));
    }
}
