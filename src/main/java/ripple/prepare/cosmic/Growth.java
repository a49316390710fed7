package ripple.prepare.cosmic;

import java.util.function.IntPredicate;

/// Sets of pixels that grow. Pixels at the border, where the shape does not fit, are set only when they were.
final class Growth {
    private Growth() {}

    /// Grown by one pixel to all eight sides.
    static boolean[] square(boolean[] set, int width, int height) {
        return grown(set, width, height, 1, Integer.MAX_VALUE);
    }

    /// Grown by two pixels, but not into the corners of 5 x 5.
    static boolean[] disc(boolean[] set, int width, int height) {
        return grown(set, width, height, 2, 5);
    }

    private static boolean[] grown(boolean[] set, int width, int height, int reach, int largestSquare) {
        boolean[] out = set.clone();
        for (int i = 0; i < set.length; i++) {
            if (set[i]) {
                int cx = i % width;
                int cy = i / width;
                for (int y = Math.max(reach, cy - reach); y <= Math.min(height - 1 - reach, cy + reach); y++) {
                    for (int x = Math.max(reach, cx - reach); x <= Math.min(width - 1 - reach, cx + reach); x++) {
                        boolean inside = (x - cx) * (x - cx) + (y - cy) * (y - cy) <= largestSquare;
                        out[y * width + x] |= inside;
                    }
                }
            }
        }
        return out;
    }

    /// The pixels of a set that pass a test.
    static boolean[] only(boolean[] set, IntPredicate passes) {
        boolean[] out = new boolean[set.length];
        for (int i = 0; i < set.length; i++) {
            out[i] = set[i] && passes.test(i);
        }
        return out;
    }
}
