package ripple.prepare.resample;

/// The weights along one axis of an image, with those beyond its ends brought back or left out. Scratch space.
final class AxisWeights {
    private final Taps taps;
    private final EdgeRule edges;
    private final double[] raw;
    private final double[] weights;
    private int first;
    private int count;

    AxisWeights(Taps taps, EdgeRule edges) {
        this.taps = taps;
        this.edges = edges;
        this.raw = new double[taps.count()];
        this.weights = new double[taps.count()];
    }

    /// The first pixel that counts.
    int first() {
        return first;
    }

    /// How many pixels count.
    int count() {
        return count;
    }

    double weight(int i) {
        return weights[i];
    }

    /// The weighted sum of one line of an image.
    ///
    /// @param start index of the line's first pixel
    /// @param step from one pixel of the line to the next
    double of(double[] values, int start, int step) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[i] * values[start + (first + i) * step];
        }
        return sum;
    }

    /// Weights of sum 1, but for the rule that counts 0 outside.
    ///
    /// @param size pixels of the axis
    void fill(double at, int size) {
        int from = taps.fill(at, raw);
        int low = Math.clamp(from, 0, size - 1);
        int high = Math.clamp(from + raw.length - 1L, 0, size - 1);
        first = low;
        count = high - low + 1;
        boolean isInside = from >= 0 && from + raw.length <= size;
        if (isInside) {
            System.arraycopy(raw, 0, weights, 0, count);
        } else {
            fold(from, size);
        }
        double sum = sum(edges == EdgeRule.RENORMALISE && !isInside ? weights : raw,
                edges == EdgeRule.RENORMALISE && !isInside ? count : raw.length);
        for (int i = 0; i < count; i++) {
            weights[i] /= sum;
        }
    }

    private void fold(int from, int size) {
        java.util.Arrays.fill(weights, 0, count, 0);
        for (int k = 0; k < raw.length; k++) {
            int pixel = edges == EdgeRule.MIRROR ? mirrored(from + k, size) : from + k;
            if (pixel >= first && pixel < first + count) {
                weights[pixel - first] += raw[k];
            }
        }
    }

    /// Mirrored at the centres of the border pixels. A tap never lands outside the taps' own range within the image, unless the
    /// image is smaller than the taps, when that range is the whole image.
    private static int mirrored(int pixel, int size) {
        if (size == 1) {
            return 0;
        }
        int period = 2 * (size - 1);
        int wrapped = Math.floorMod(pixel, period);
        return wrapped < size ? wrapped : period - wrapped;
    }

    private static double sum(double[] values, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += values[i];
        }
        return sum;
    }
}
