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
    /// An integer below it has the bits 10… at its top.
    private static final int FAR_BELOW = -(1 << 30);

    void floats(int[] q, int from, int count, float[] to, int at) {
        if (dithering == Dithering.NO_DITHER) {
            plainFloats(q, from, count, to, at);
        } else {
            ditheredFloats(q, from, count, to, at);
        }
        if (mayHoldSpecial(q, from, count)) {
            for (int i = 0; i < count; i++) {
                to[at + i] = isSpecial(q[from + i]) ? (float) special(q[from + i]) : to[at + i];
            }
        }
    }

    void doubles(int[] q, int from, int count, double[] to, int at) {
        if (dithering == Dithering.NO_DITHER) {
            for (int i = 0; i < count; i++) {
                to[at + i] = q[from + i] * scale + zero;
            }
        } else {
            ditheredDoubles(q, from, count, to, at);
        }
        if (mayHoldSpecial(q, from, count)) {
            for (int i = 0; i < count; i++) {
                to[at + i] = isSpecial(q[from + i]) ? special(q[from + i]) : to[at + i];
            }
        }
    }

    private void plainFloats(int[] q, int from, int count, float[] to, int at) {
        for (int i = 0; i < count; i++) {
            to[at + i] = (float) (q[from + i] * scale + zero);
        }
    }

    private void ditheredFloats(int[] q, int from, int count, float[] to, int at) {
        DitherSequence random = new DitherSequence(seed, from);
        for (int done = 0; done < count;) {
            int run = random.run(count - done);
            floats(q, from + done, run, to, at + done, random.index());
            random.advance(run);
            done += run;
        }
    }

    /// The loop is made into vector instructions as long as it stays this simple and all but q and the result are doubles.
    private void floats(int[] q, int from, int count, float[] to, int at, int ri) {
        double[] r = DitherSequence.table();
        double s = scale;
        double z = zero;
        for (int i = 0; i < count; i++) {
            to[at + i] = (float) ((q[from + i] - r[ri + i] + 0.5) * s + z);
        }
    }

    private void ditheredDoubles(int[] q, int from, int count, double[] to, int at) {
        DitherSequence random = new DitherSequence(seed, from);
        double[] r = DitherSequence.table();
        for (int done = 0; done < count;) {
            int run = random.run(count - done);
            int ri = random.index();
            for (int i = 0; i < run; i++) {
                to[at + done + i] = (q[from + done + i] - r[ri + i] + 0.5) * scale + zero;
            }
            random.advance(run);
            done += run;
        }
    }

    private boolean isSpecial(int q) {
        return blank.is(q) || (q == Dithering.ZERO && dithering == Dithering.SUBTRACTIVE_DITHER_2);
    }

    private double special(int q) {
        return blank.is(q) ? Double.NaN : 0;
    }

    /// The integers with a meaning of their own are as a rule the smallest of all, so one quick look tells whether a run
    /// can hold any.
    private boolean mayHoldSpecial(int[] q, int from, int count) {
        if (blank.exists() && blank.value() >= FAR_BELOW) {
            return true;
        }
        int top = 0;
        for (int i = 0; i < count; i++) {
            int v = q[from + i];
            top |= v & ~(v << 1);
        }
        return top < 0;
    }
}
