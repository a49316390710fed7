package ripple.prepare;

import java.util.Collection;
import ripple.image.BandImage;

/// A band's pixels with the unusable ones filled, for a convolution only.
///
/// Unusable are pixels without a value or a variance that is a number ≥ 0, and those in a named plane. Each gets the mean of the
/// usable ones within 6 pixels, weighted by a Gaussian of σ 2 pixels (normalised convolution; Knutsson and Westin
/// 1993). With none in reach the image is 0, the sky of a coadd, and the variance the mean of all.
final class FilledPixels {
    private static final int REACH = 6;
    private static final double SIGMA = 2;

    private final double[] image;
    private final double[] variance;

    private FilledPixels(int size) {
        this.image = new double[size];
        this.variance = new double[size];
    }

    /// `[y * width + x]`
    double[] image() {
        return image;
    }

    /// `[y * width + x]`
    double[] variance() {
        return variance;
    }

    static FilledPixels of(BandImage band, Collection<String> planes) {
        boolean[] usable = usable(band, planes);
        float[] image = band.image().pixels();
        float[] variance = band.variance().pixels();
        FilledPixels filled = new FilledPixels(image.length);
        double meanVariance = mean(variance, usable);
        double[] weights = weights();
        for (int i = 0; i < image.length; i++) {
            if (usable[i]) {
                filled.image[i] = image[i];
                filled.variance[i] = variance[i];
            } else {
                filled.fill(i, band, usable, weights, meanVariance);
            }
        }
        return filled;
    }

    private static boolean[] usable(BandImage band, Collection<String> planes) {
        boolean[] usable = ValidPixels.of(band.image(), band.mask(), planes);
        for (int i = 0; i < usable.length; i++) {
            float variance = band.variance().pixels()[i];
            usable[i] &= Float.isFinite(variance) && variance >= 0;
        }
        return usable;
    }

    private void fill(int index, BandImage band, boolean[] usable, double[] weights, double meanVariance) {
        int width = band.image().width();
        int height = band.image().height();
        int cx = index % width;
        int cy = index / width;
        double total = 0;
        double imageSum = 0;
        double varianceSum = 0;
        for (int y = Math.max(0, cy - REACH); y <= Math.min(height - 1, cy + REACH); y++) {
            for (int x = Math.max(0, cx - REACH); x <= Math.min(width - 1, cx + REACH); x++) {
                int i = y * width + x;
                if (usable[i]) {
                    double weight = weights[Math.abs(y - cy) * (REACH + 1) + Math.abs(x - cx)];
                    total += weight;
                    imageSum += weight * band.image().pixels()[i];
                    varianceSum += weight * band.variance().pixels()[i];
                }
            }
        }
        image[index] = total > 0 ? imageSum / total : 0;
        variance[index] = total > 0 ? varianceSum / total : meanVariance;
    }

    private static double mean(float[] values, boolean[] usable) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            sum += usable[i] ? values[i] : 0;
            count += usable[i] ? 1 : 0;
        }
        return count == 0 ? 0 : sum / count;
    }

    private static double[] weights() {
        double[] weights = new double[(REACH + 1) * (REACH + 1)];
        for (int y = 0; y <= REACH; y++) {
            for (int x = 0; x <= REACH; x++) {
                weights[y * (REACH + 1) + x] = Math.exp(-(x * x + y * y) / (2 * SIGMA * SIGMA));
            }
        }
        return weights;
    }
}
