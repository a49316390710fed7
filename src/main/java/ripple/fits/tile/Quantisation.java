package ripple.fits.tile;

/// How the integers of one tile become floats again.
///
/// value = (q − r + 0.5) · scale + zero in double, without r and 0.5 when not dithered: FITS standard 4.0, 10.2.
///
/// @param scale ZSCALE of the tile
/// @param zero ZZERO of the tile
/// @param blank ZBLANK: which integer is NaN
/// @param dithering which of the methods
/// @param seed 0-based index of the tile's first random number: tile number + ZDITHER0 − 1
public record Quantisation(double scale, double zero, Blank blank, Dithering dithering, long seed) {
    void floats(int[] q, int from, int count, float[] to, int at) {
        if (dithering == Dithering.NO_DITHER) {
            for (int i = 0; i < count; i++) {
                to[at + i] = (float) (q[from + i] * scale + zero);
            }
        } else {
            ditheredFloats(q, from, count, to, at);
        }
        if (mayBeSpecial(q, from, count)) {
            for (int i = 0; i < count; i++) {
                to[at + i] = isZero(q[from + i]) ? 0 : blank.is(q[from + i]) ? Float.NaN : to[at + i];
            }
        }
    }

    private void ditheredFloats(int[] q, int from, int count, float[] to, int at) {
        DitherSequence random = new DitherSequence(seed, from);
        float[] r = DitherSequence.table();
        for (int done = 0; done < count;) {
            int run = random.run(count - done);
            ditheredFloats(q, from + done, run, to, at + done, r, random.index());
            random.advance(run);
            done += run;
        }
    }

    private void ditheredFloats(int[] q, int from, int count, float[] to, int at, float[] r, int ri) {
        double s = scale;
        double z = zero;
        for (int i = 0; i < count; i++) {
            to[at + i] = (float) (((double) q[from + i] - r[ri + i] + 0.5) * s + z);
        }
    }

    void doubles(int[] q, int from, int count, double[] to, int at) {
        DitherSequence random = new DitherSequence(seed, from);
        float[] r = DitherSequence.table();
        boolean dithered = dithering != Dithering.NO_DITHER;
        for (int i = 0; i < count; i++) {
            int v = q[from + i];
            double plain = dithered ? (double) v - r[random.index()] + 0.5 : v;
            to[at + i] = isZero(v) ? 0 : blank.is(v) ? Double.NaN : plain * scale + zero;
            random.advance(1);
        }
    }

    private boolean isZero(int q) {
        return q == Dithering.ZERO && dithering == Dithering.SUBTRACTIVE_DITHER_2;
    }

    /// The integers with a meaning of their own are as a rule the smallest ones, so one look for the smallest is enough.
    private boolean mayBeSpecial(int[] q, int from, int count) {
        int least = Integer.MAX_VALUE;
        for (int i = from; i < from + count; i++) {
            least = Math.min(least, q[i]);
        }
        return least <= Dithering.ZERO || (blank.exists() && least <= blank.value());
    }
}
