package ripple.prepare;

import ripple.image.InverseSinh;

/// asinh of a plane of pixels to float precision: relative error below 2·10⁻⁸ before the result is rounded to a float.
///
/// asinh(a) = ln(1 + z) with z = a + (√(a² + 1) − 1); what is lost in rounding u = 1 + z is added to the logarithm again (Goldberg 1991, ACM
/// Computing Surveys 23, 5, theorem 4), so that small values need no series and no branch of their own. The logarithm comes from a
/// table of 256 places per octave, one of them at u = 1, and four terms of the series of ln(1 + r), |r| ≤ 2⁻⁹ (Abramowitz and Stegun
/// 1964, 4.1.24; the table is Tang's idea, 1990, ACM TOMS 16, 378).
///
/// Three walks over a few hundred pixels: the first and the last hold nothing but arithmetic, which the compiler turns into vector
/// instructions; only the look-up between them goes pixel by pixel.
final class QuickAsinh {
    private static final int BITS = 8;
    private static final int SHIFT = 52 - BITS;
    private static final int PLACES = 1 << BITS;
    private static final long HALF_A_PLACE = 1L << (SHIFT - 1);
    private static final long MANTISSA = (1L << 52) - 1;
    private static final long ONE = Double.doubleToLongBits(1);
    private static final int BIAS = 1023;
    private static final double LN_2 = Math.log(2);
    /// Within these no square of a pixel overflows, nor does the inverse.
    private static final double SMALLEST_SOFTENING = 1e-100;
    private static final double LARGEST_SOFTENING = 1e100;
    /// What rounding u < 2 can lose; where u is larger, it does not matter.
    private static final double LARGEST_LOSS = 0x1p-52;
    /// So many pixels that the arrays between the walks stay in the nearest cache.
    private static final int BLOCK = 512;
    private static final double[] INVERSE = new double[PLACES + 1];
    private static final double[] LOG = new double[PLACES + 1];

    static {
        for (int i = 0; i <= PLACES; i++) {
            INVERSE[i] = 1 / (1 + (double) i / PLACES);
            LOG[i] = -Math.log(INVERSE[i]);
        }
    }

    private final double[] u = new double[BLOCK];
    private final double[] lost = new double[BLOCK];
    private final double[] log = new double[BLOCK];

    private QuickAsinh() {}

    /// asinh(pixel / softening); NaN where a pixel is not finite.
    ///
    /// @param softening positive
    static float[] of(float[] pixels, double softening) {
        float[] out = new float[pixels.length];
        if (softening >= SMALLEST_SOFTENING && softening <= LARGEST_SOFTENING) {
            QuickAsinh blocks = new QuickAsinh();
            for (int from = 0; from < out.length; from += BLOCK) {
                int count = Math.min(BLOCK, out.length - from);
                blocks.arguments(pixels, from, count, 1 / softening);
                blocks.lookUp(count);
                blocks.sums(pixels, from, count, out);
            }
        } else {
            for (int i = 0; i < out.length; i++) {
                out[i] = Float.isFinite(pixels[i]) ? (float) InverseSinh.of(pixels[i] / softening) : Float.NaN;
            }
        }
        return out;
    }

    /// `0 · x` is NaN where x is not finite and 0 elsewhere.
    private void arguments(float[] pixels, int from, int count, double scale) {
        for (int i = 0; i < count; i++) {
            double x = pixels[from + i];
            double a = Math.abs(x * scale) + 0 * x;
            double z = a + (Math.sqrt(a * a + 1) - 1);
            double rounded = 1 + z;
            u[i] = rounded;
            lost[i] = Math.max(-LARGEST_LOSS, Math.min(LARGEST_LOSS, z - (rounded - 1)));
        }
    }

    /// Turns u into r = m/c − 1 and ln(c 2ⁿ), where u = m 2ⁿ and c is the place nearest to m. NaN gives any numbers: `lost` keeps it.
    private void lookUp(int count) {
        for (int i = 0; i < count; i++) {
            long bits = Double.doubleToRawLongBits(u[i]);
            int place = (int) (((bits & MANTISSA) + HALF_A_PLACE) >>> SHIFT);
            u[i] = Double.longBitsToDouble((bits & MANTISSA) | ONE) * INVERSE[place] - 1;
            log[i] = ((int) (bits >>> 52) - BIAS) * LN_2 + LOG[place];
        }
    }

    private void sums(float[] pixels, int from, int count, float[] out) {
        for (int i = 0; i < count; i++) {
            double r = u[i];
            double series = r * (1 - r * (1.0 / 2 - r * (1.0 / 3 - r * (1.0 / 4))));
            out[from + i] = (float) (log[i] + (lost[i] + series)) * Math.signum(pixels[from + i]);
        }
    }
}
