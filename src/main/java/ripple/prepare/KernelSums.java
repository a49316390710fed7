package ripple.prepare;

/// How much of a kernel lies inside a stamp when it is centred on each of the stamp's pixels, through running sums.
final class KernelSums {
    private final double[] sums;
    private final int width;
    private final int height;

    KernelSums(double[] kernel, int width, int height) {
        this.width = width;
        this.height = height;
        this.sums = new double[(width + 1) * (height + 1)];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                sums[(y + 1) * (width + 1) + x + 1] = kernel[y * width + x] + sums[y * (width + 1) + x + 1]
                        + sums[(y + 1) * (width + 1) + x] - sums[y * (width + 1) + x];
            }
        }
    }

    /// One sum for each pixel of a stamp; exactly 1 where the whole kernel is inside.
    double[] inside(int stampWidth, int stampHeight) {
        double[] inside = new double[stampWidth * stampHeight];
        for (int y = 0; y < stampHeight; y++) {
            // A convolution turns the kernel round: its far end meets the pixels before.
            int bottom = Math.max(0, y + height / 2 - stampHeight + 1);
            int top = Math.min(height, y + height / 2 + 1);
            for (int x = 0; x < stampWidth; x++) {
                int left = Math.max(0, x + width / 2 - stampWidth + 1);
                int right = Math.min(width, x + width / 2 + 1);
                boolean whole = left == 0 && bottom == 0 && right == width && top == height;
                inside[y * stampWidth + x] = whole ? 1 : box(left, bottom, right, top);
            }
        }
        return inside;
    }

    private double box(int left, int bottom, int right, int top) {
        int row = width + 1;
        return sums[top * row + right] - sums[bottom * row + right] - sums[top * row + left]
                + sums[bottom * row + left];
    }
}
