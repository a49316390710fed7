package ripple.render;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// From pixel value to one of 256 levels, fast: fraction of the range through the stretch, times 255, truncated.
///
/// The values at which the level changes are found once, by bisection over the floats; a table then gives a first guess per pixel, which
/// those values correct. So the result is that of the formula, pixel by pixel, whatever the softening. A falling curve is evaluated directly.
public final class LevelTable {
    private static final int COARSE = 4096;
    private static final int FINE = 65536;
    private static final int BLOCK = 1024;
    private static final int CHECKS = 256;

    private final Limits limits;
    private final Stretch stretch;
    private final DoubleUnaryOperator curve;
    /// `starts[n]`: smallest value with level n; −∞ up to the first level, NaN (nothing is above that) beyond the last; empty for a falling curve.
    private final float[] starts;
    private final byte[] guesses;
    private final double gain;

    private LevelTable(Limits limits, Stretch stretch) {
        this.limits = limits;
        this.stretch = stretch;
        this.curve = stretch.prepared();
        this.starts = isRising() ? starts() : new float[0];
        int bins = isCrowded() ? FINE : COARSE;
        this.gain = bins / limits.width();
        this.guesses = starts.length == 0 ? new byte[0] : guesses(bins);
    }

    public static LevelTable of(Limits limits, Stretch stretch) {
        return new LevelTable(limits, stretch);
    }

    public Limits limits() {
        return limits;
    }

    public Stretch stretch() {
        return stretch;
    }

    /// The level by the formula.
    ///
    /// @param value finite
    /// @return 0 to 255
    public int exact(float value) {
        int level = (int) (Stretch.clip(curve.applyAsDouble(Stretch.clip(limits.fraction(value)))) * 255);
        return Math.clamp(level, 0, 255);
    }

    /// Draws pixels with colours, one per level.
    ///
    /// @param values pixels, from index `from` on
    /// @param out ARGB, from index `to` on
    /// @param colours 256, e.g. {@link ColourMap#colours}
    /// @param noDataArgb for values that are not finite
    public void draw(float[] values, int from, int count, int[] out, int to, int[] colours, int noDataArgb) {
        byte[] levels = new byte[Math.min(BLOCK, count)];
        for (int done = 0; done < count; done += BLOCK) {
            int n = Math.min(BLOCK, count - done);
            levels(values, from + done, n, levels, 0);
            for (int i = 0; i < n; i++) {
                float v = values[from + done + i];
                out[to + done + i] = Math.abs(v) <= Float.MAX_VALUE ? colours[levels[i] & 0xFF] : noDataArgb;
            }
        }
    }

    /// The levels of pixels; any level for values that are not finite.
    ///
    /// @param out unsigned bytes, from index `to` on
    public void levels(float[] values, int from, int count, byte[] out, int to) {
        if (starts.length == 0) {
            directly(values, from, count, out, to);
            return;
        }
        double low = limits.low();
        double scale = gain;
        byte[] table = guesses;
        float[] edges = starts;
        int top = table.length - 1;
        for (int i = 0; i < count; i++) {
            float v = values[from + i];
            int bin = (int) ((v - low) * scale);
            int level = table[Math.clamp(bin, 0, top)] & 0xFF;
            out[to + i] = (byte) (v >= edges[level + 1] || v < edges[level] ? corrected(level, v) : level);
        }
    }

    private int corrected(int guess, float v) {
        int level = guess;
        while (v >= starts[level + 1]) {
            level++;
        }
        while (v < starts[level]) {
            level--;
        }
        return level;
    }

    private void directly(float[] values, int from, int count, byte[] out, int to) {
        for (int i = 0; i < count; i++) {
            float v = values[from + i];
            out[to + i] = Float.isFinite(v) ? (byte) exact(v) : 0;
        }
    }

    private boolean isRising() {
        if (!(limits.width() > 0)) {
            return false;
        }
        double before = stretch.clipped(0);
        for (int i = 1; i <= CHECKS; i++) {
            double y = stretch.clipped(i / (double) CHECKS);
            if (!(y >= before - 1e-9)) {
                return false;
            }
            before = y;
        }
        return true;
    }

    private float[] starts() {
        float[] found = new float[257];
        int bottom = key((float) Math.max(limits.low(), -Float.MAX_VALUE)) - 2;
        int top = key((float) Math.min(limits.high(), Float.MAX_VALUE)) + 2;
        int lowest = exact(value(bottom));
        int highest = exact(value(top));
        Arrays.fill(found, 0, lowest + 1, Float.NEGATIVE_INFINITY);
        Arrays.fill(found, highest + 1, found.length, Float.NaN);
        for (int level = lowest + 1; level <= highest; level++) {
            found[level] = start(level, bottom, top);
            bottom = key(found[level]) - 1;
        }
        return found;
    }

    /// @param bottom below the level
    /// @param top at the level or above
    private float start(int level, int bottom, int top) {
        int guess = Math.clamp(key(guess(level)), bottom, top);
        long below = guess;
        for (long step = 2; below > bottom && exact(value((int) below)) >= level; step *= 8) {
            below = Math.max(bottom, below - step);
        }
        long above = guess;
        for (long step = 2; above < top && exact(value((int) above)) < level; step *= 8) {
            above = Math.min(top, above + step);
        }
        return bisected(level, below, above);
    }

    /// Where the inverse curve sees the level begin; near enough to save most of the search.
    private float guess(int level) {
        double value = limits.low() + stretch.inverseClipped(level / 255.0) * limits.width();
        return (float) (Double.isNaN(value) ? limits.high() : Math.clamp(value, -Float.MAX_VALUE, Float.MAX_VALUE));
    }

    private float bisected(int level, long from, long to) {
        long below = from;
        long above = to;
        while (above - below > 1) {
            long middle = (below + above) >> 1;
            if (exact(value((int) middle)) >= level) {
                above = middle;
            } else {
                below = middle;
            }
        }
        return value((int) above);
    }

    /// Floats numbered in their order.
    private static int key(float value) {
        int bits = Float.floatToIntBits(value + 0f);
        return bits ^ (bits >> 31 & 0x7FFFFFFF);
    }

    private static float value(int key) {
        float v = Float.intBitsToFloat(key ^ (key >> 31 & 0x7FFFFFFF));
        return Float.isFinite(v) ? v : Math.copySign(Float.MAX_VALUE, key);
    }

    /// More than two level changes in one coarse bin.
    private boolean isCrowded() {
        double bin = limits.width() / COARSE;
        for (int level = 0; level + 3 < starts.length; level++) {
            if (Float.isFinite(starts[level]) && starts[level + 3] - (double) starts[level] < bin) {
                return true;
            }
        }
        return false;
    }

    private byte[] guesses(int bins) {
        byte[] table = new byte[bins];
        for (int level = 1; level < 256 && !Float.isNaN(starts[level]); level++) {
            Arrays.fill(table, bin(level, bins), bin(level + 1, bins), (byte) level);
        }
        return table;
    }

    /// The first bin that begins with the level or above it.
    private int bin(int level, int bins) {
        double start = starts[level];
        return Double.isNaN(start) ? bins : (int) Math.ceil(Math.clamp((start - limits.low()) * gain, 0, bins));
    }

    @Override
    public String toString() {
        return "LevelTable[" + limits + ", " + stretch + ", " + (starts.length == 0 ? "direct" : guesses.length) + ", "
                + Arrays.hashCode(starts) + "]";
    }
}
