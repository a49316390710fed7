package ripple.prepare.resample;

/// Brings an array to another size without touching its pixels: margins are cut off or added on both sides alike.
///
/// On each axis the smaller begins at (larger − smaller) / 2 of the larger one, rounded down (RIPPLe's rule): an odd rest lies at the
/// upper end.
public final class PadCrop {
    private PadCrop() {}

    /// The array in another size.
    ///
    /// @param values `[y * width + x]`
    /// @param newWidth at least 1
    /// @param newHeight at least 1
    /// @param fill what stands in added pixels
    /// @throws IllegalArgumentException with a sentence for a size that cannot be
    public static double[] to(double[] values, int width, int height, int newWidth, int newHeight, double fill) {
        double[] out = new double[area(newWidth, newHeight)];
        java.util.Arrays.fill(out, fill);
        copy(values, width, height, out, newWidth, newHeight);
        return out;
    }

    /// The same for pixels.
    public static float[] to(float[] values, int width, int height, int newWidth, int newHeight, float fill) {
        float[] out = new float[area(newWidth, newHeight)];
        java.util.Arrays.fill(out, fill);
        copy(values, width, height, out, newWidth, newHeight);
        return out;
    }

    /// The same for mask bits.
    public static long[] to(long[] values, int width, int height, int newWidth, int newHeight, long fill) {
        long[] out = new long[area(newWidth, newHeight)];
        java.util.Arrays.fill(out, fill);
        copy(values, width, height, out, newWidth, newHeight);
        return out;
    }

    /// By how much an element moves along an axis: its new index is the old one plus this.
    public static int shift(int from, int to) {
        return to >= from ? (to - from) / 2 : -((from - to) / 2);
    }

    private static void copy(Object from, int width, int height, Object to, int newWidth, int newHeight) {
        int dx = shift(width, newWidth);
        int dy = shift(height, newHeight);
        int x = Math.max(0, -dx);
        int count = Math.min(width, newWidth);
        for (int y = Math.max(0, -dy); y < Math.min(height, newHeight - dy); y++) {
            System.arraycopy(from, y * width + x, to, (y + dy) * newWidth + x + dx, count);
        }
    }

    private static int area(int width, int height) {
        if (width < 1 || height < 1 || width > TargetGrid.LARGEST_EDGE || height > TargetGrid.LARGEST_EDGE) {
            throw new IllegalArgumentException("An array of " + width + " x " + height
                    + " pixels cannot be made: an edge has 1 to " + TargetGrid.LARGEST_EDGE + " pixels.");
        }
        return width * height;
    }
}
