package ripple.prepare.light;

import java.util.ArrayDeque;

/// Finds what a galaxy's model does not explain: companions, arcs, the images of a source.
///
/// Where 3×3 pixels together lie more than so many σ above the model, the connected pixels (by edge or corner, four at least) are
/// foreign, and those next to them. The very centre never is: there the model is what is wrong.
final class ForeignLight {
    private static final double LIMIT = 3;
    private static final double FAINT = 2;
    private static final int FEWEST = 4;
    private static final double CENTRE = 2;

    private final int width;
    private final int height;
    private final boolean[] foreign;

    private ForeignLight(int width, int height) {
        this.width = width;
        this.height = height;
        this.foreign = new boolean[width * height];
    }

    /// @param residual image − model, 0 where there is no pixel
    /// @param variance of it, 0 where there is no pixel
    /// @param radius equivalent radius of each pixel
    /// @return for each pixel of the plane
    static boolean[] of(int width, int height, double[] residual, double[] variance, double[] radius) {
        ForeignLight light = new ForeignLight(width, height);
        double[] significance = light.significance(residual, variance, radius);
        for (int i = 0; i < significance.length; i++) {
            if (significance[i] > LIMIT) {
                light.take(i, significance);
            }
        }
        return light.foreign;
    }

    /// How many σ the 3×3 pixels around each lie above the model; 0 where nothing is foreign.
    private double[] significance(double[] residual, double[] variance, double[] radius) {
        double[] sums = boxSums(residual);
        double[] variances = boxSums(variance);
        double[] significance = new double[residual.length];
        for (int i = 0; i < significance.length; i++) {
            boolean counts = variance[i] > 0 && radius[i] > CENTRE;
            significance[i] = counts ? sums[i] / Math.sqrt(variances[i]) : 0;
        }
        return significance;
    }

    /// Sums over 3×3 pixels, rows first.
    private double[] boxSums(double[] values) {
        double[] rows = new double[values.length];
        double[] sums = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int x = i % width;
            rows[i] = values[i] + (x > 0 ? values[i - 1] : 0) + (x < width - 1 ? values[i + 1] : 0);
        }
        for (int i = 0; i < values.length; i++) {
            int y = i / width;
            sums[i] = rows[i] + (y > 0 ? rows[i - width] : 0) + (y < height - 1 ? rows[i + width] : 0);
        }
        return sums;
    }

    /// Follows a segment down to its faint parts, takes it out of the list and, when it is large enough, marks it with its neighbours.
    private void take(int start, double[] significance) {
        ArrayDeque<Integer> open = new ArrayDeque<>();
        ArrayDeque<Integer> segment = new ArrayDeque<>();
        open.add(start);
        significance[start] = 0;
        while (!open.isEmpty()) {
            int i = open.remove();
            segment.add(i);
            for (int next : neighbours(i)) {
                if (significance[next] > FAINT) {
                    significance[next] = 0;
                    open.add(next);
                }
            }
        }
        if (segment.size() >= FEWEST) {
            for (int i : segment) {
                foreign[i] = true;
                for (int next : neighbours(i)) {
                    foreign[next] = true;
                }
            }
        }
    }

    private int[] neighbours(int i) {
        int x = i % width;
        int y = i / width;
        int[] all = new int[9];
        int n = 0;
        for (int py = Math.max(0, y - 1); py <= Math.min(height - 1, y + 1); py++) {
            for (int px = Math.max(0, x - 1); px <= Math.min(width - 1, x + 1); px++) {
                all[n++] = py * width + px;
            }
        }
        return java.util.Arrays.copyOf(all, n);
    }
}
