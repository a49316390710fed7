package ripple.prepare.cosmic;

/// Which of two kinds of running median is taken. The outermost pixels, as far as the window does not fit, keep their value.
public enum MedianFilter {
    /// The median of the whole window: 3 x 3, 5 x 5, 7 x 7.
    FULL {
        @Override
        float[] of(float[] image, int width, int height, int window) {
            return RunningMedian.full(image, width, height, window / 2);
        }
    },
    /// The median of each row's stretch, then of each column's: quicker, with windows two pixels wider so that they resist as much.
    SEPARABLE {
        @Override
        float[] of(float[] image, int width, int height, int window) {
            return RunningMedian.separable(image, width, height, window / 2 + 1);
        }
    };

    /// @param window edge of the full window in pixels, odd
    abstract float[] of(float[] image, int width, int height, int window);
}
