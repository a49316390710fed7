package ripple.ui.sky;

/// The places of a frame that text or furniture stands on already: what would lie over them is not written. Device pixels.
final class TakenRoom {
    private static final int MOST = 256;

    private final double[] boxes = new double[4 * MOST];
    private int count;

    void clear() {
        count = 0;
    }

    /// Takes a rectangle if nothing stands there yet.
    ///
    /// @param x of the left edge
    /// @param y of the upper edge
    /// @return whether it was free
    boolean take(double x, double y, double width, double height) {
        boolean free = isFree(x, y, width, height);
        if (free && count < MOST) {
            int at = 4 * count++;
            boxes[at] = x;
            boxes[at + 1] = y;
            boxes[at + 2] = x + width;
            boxes[at + 3] = y + height;
        }
        return free;
    }

    boolean isFree(double x, double y, double width, double height) {
        for (int at = 0; at < 4 * count; at += 4) {
            if (x < boxes[at + 2] && x + width > boxes[at] && y < boxes[at + 3] && y + height > boxes[at + 1]) {
                return false;
            }
        }
        return true;
    }
}
