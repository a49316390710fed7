package ripple.prepare.light;

import ripple.image.BandImage;

/// The pixels that a galaxy's model is fitted to: usable ones inside its largest isophote.
final class Galaxy {
    private final int width;
    private final int height;
    private final int count;
    private final int[] index;
    private final double[] values;
    private final double[] variances;

    private Galaxy(BandImage image, int count) {
        this.width = image.image().width();
        this.height = image.image().height();
        this.count = count;
        this.index = new int[count];
        this.values = new double[count];
        this.variances = new double[count];
    }

    /// @param start a first guess of its isophotes
    static Galaxy of(BandImage image, boolean[] usable, Isophotes start) {
        int width = image.image().width();
        double largest = Isophotes.radius(start.nodes() - 1);
        boolean[] inside = new boolean[usable.length];
        for (int i = 0; i < usable.length; i++) {
            int x = i % width;
            int y = i / width;
            inside[i] = usable[i] && start.radius(x, y, start.nodes() - 1.0) <= largest;
        }
        Galaxy galaxy = new Galaxy(image, UsablePixels.count(inside));
        int n = 0;
        for (int i = 0; i < inside.length; i++) {
            if (inside[i]) {
                galaxy.index[n] = i;
                galaxy.values[n] = image.image().pixels()[i];
                galaxy.variances[n++] = image.variance().pixels()[i];
            }
        }
        return galaxy;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int count() {
        return count;
    }

    /// Place of a pixel in the plane.
    int index(int pixel) {
        return index[pixel];
    }

    int x(int pixel) {
        return index[pixel] % width;
    }

    int y(int pixel) {
        return index[pixel] / width;
    }

    double value(int pixel) {
        return values[pixel];
    }

    double variance(int pixel) {
        return variances[pixel];
    }
}
