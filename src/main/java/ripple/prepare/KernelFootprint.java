package ripple.prepare;

/// The pixels of a kernel that matter, as steps from its centre.
final class KernelFootprint {
    private final int[] dx;
    private final int[] dy;
    private final int left;
    private final int right;
    private final int below;
    private final int above;

    private KernelFootprint(int[] dx, int[] dy) {
        this.dx = dx;
        this.dy = dy;
        this.left = -min(dx);
        this.right = -min(negative(dx));
        this.below = -min(dy);
        this.above = -min(negative(dy));
    }

    static KernelFootprint of(MatchingKernel kernel) {
        double peak = kernel.peak();
        int[] dx = new int[kernel.values().length];
        int[] dy = new int[dx.length];
        int n = 0;
        for (int y = 0; y < kernel.height(); y++) {
            for (int x = 0; x < kernel.width(); x++) {
                if (kernel.isSignificant(x, y, peak)) {
                    dx[n] = x - kernel.width() / 2;
                    dy[n++] = y - kernel.height() / 2;
                }
            }
        }
        return new KernelFootprint(java.util.Arrays.copyOf(dx, n), java.util.Arrays.copyOf(dy, n));
    }

    /// Sets bits at all pixels that a pixel reaches.
    void spread(int pixel, long bits, long[] mask, int width, int height) {
        int px = pixel % width;
        int py = pixel / width;
        for (int i = 0; i < dx.length; i++) {
            int x = px + dx[i];
            int y = py + dy[i];
            if (x >= 0 && x < width && y >= 0 && y < height) {
                mask[y * width + x] |= bits;
            }
        }
    }

    /// Sets bits at all pixels within reach of the outside.
    void markEdge(long bits, long[] mask, int width, int height) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (x < right || y < above || x >= width - left || y >= height - below) {
                    mask[y * width + x] |= bits;
                }
            }
        }
    }

    private static int min(int[] values) {
        return java.util.Arrays.stream(values).min().orElse(0);
    }

    private static int[] negative(int[] values) {
        return java.util.Arrays.stream(values).map(v -> -v).toArray();
    }
}
