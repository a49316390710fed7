package ripple.prepare.cosmic;

/// Medians in windows that move over an image.
final class RunningMedian {
    private RunningMedian() {}

    /// @param reach the window is 2 reach + 1 pixels wide and high
    static float[] full(float[] image, int width, int height, int reach) {
        float[] out = image.clone();
        int edge = 2 * reach + 1;
        float[] window = new float[edge * edge];
        for (int y = reach; y < height - reach; y++) {
            for (int x = reach; x < width - reach; x++) {
                for (int row = 0; row < edge; row++) {
                    System.arraycopy(image, (y - reach + row) * width + x - reach, window, row * edge, edge);
                }
                out[y * width + x] = middle(window);
            }
        }
        return out;
    }

    /// @param reach each stretch is 2 reach + 1 pixels long
    static float[] separable(float[] image, int width, int height, int reach) {
        float[] rows = image.clone();
        float[] window = new float[2 * reach + 1];
        for (int y = 0; y < height; y++) {
            for (int x = reach; x < width - reach; x++) {
                System.arraycopy(image, y * width + x - reach, window, 0, window.length);
                rows[y * width + x] = middle(window);
            }
        }
        float[] out = image.clone();
        for (int y = reach; y < height - reach; y++) {
            for (int x = reach; x < width - reach; x++) {
                for (int i = 0; i < window.length; i++) {
                    window[i] = rows[(y - reach + i) * width + x];
                }
                out[y * width + x] = middle(window);
            }
        }
        return out;
    }

    /// The median of an odd number of values, which are reordered (Hoare's Find).
    private static float middle(float[] a) {
        int k = a.length / 2;
        int low = 0;
        int high = a.length - 1;
        while (low < high) {
            float pivot = a[k];
            int i = low;
            int j = high;
            while (i <= j) {
                while (a[i] < pivot) {
                    i++;
                }
                while (pivot < a[j]) {
                    j--;
                }
                if (i <= j) {
                    float swap = a[i];
                    a[i++] = a[j];
                    a[j--] = swap;
                }
            }
            low = j < k ? i : low;
            high = k < i ? j : high;
        }
        return a[k];
    }
}
