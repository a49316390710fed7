package ripple.prepare;

import ripple.image.BandImage;
import ripple.sky.PixelPoint;

/// The signal in a circular aperture and its error from the variance plane.
///
/// Each pixel counts with the share of its area that lies in the circle, in the signal and in the variance alike
/// (the convention of aperture photometry packages such as photutils). The sky is not subtracted: coadds are. Pixels without
/// a value or a positive variance are left out.
///
/// @param signal NaN when no pixel of the aperture has a value
/// @param error one σ
/// @param area pixels that were summed, with fractions
/// @param usable share of the circle's area on pixels that are measured and in no bad plane
/// @param peakPixel index of the pixel with the largest value over its σ among the usable ones with their centre in the circle (or the target's own); −1 without one
record ApertureSum(double signal, double error, double area, double usable, int peakPixel) {
    /// @param image as it is in the data: a PSF-matched one has correlated noise, and its variance plane knows σ² per pixel only
    /// @param centre array pixels
    /// @param radius pixels
    /// @param bad mask bits of the bad planes
    /// @throws IllegalArgumentException for a PSF-matched image
    static ApertureSum of(BandImage image, PixelPoint centre, double radius, long bad) {
        if (image.psf().isOfMatchedImage()) {
            throw new IllegalArgumentException(
                    "No aperture S/N is taken from a PSF-matched image (" + image.band() + ").");
        }
        int width = image.image().width();
        int left = Math.max(0, (int) Math.floor(centre.x() - radius));
        int right = Math.min(width - 1, (int) Math.ceil(centre.x() + radius));
        int bottom = Math.max(0, (int) Math.floor(centre.y() - radius));
        int top = Math.min(image.image().height() - 1, (int) Math.ceil(centre.y() + radius));
        float[] values = image.image().pixels();
        float[] variances = image.variance().pixels();
        double signal = 0;
        double variance = 0;
        double area = 0;
        double usable = 0;
        int peakPixel = -1;
        double peak = Double.NEGATIVE_INFINITY;
        double reach = Math.max(radius, Math.sqrt(0.5));
        for (int y = bottom; y <= top; y++) {
            for (int x = left; x <= right; x++) {
                int i = y * width + x;
                if (ValidPixels.isMeasured(image, i)) {
                    double share = PixelCircle.overlap(x - centre.x(), y - centre.y(), radius);
                    signal += share * values[i];
                    variance += share * variances[i];
                    area += share;
                    boolean isUsable = (image.mask().bits()[i] & bad) == 0;
                    usable += isUsable ? share : 0;
                    double ratio = values[i] / Math.sqrt(variances[i]);
                    if (isUsable && ratio > peak && Math.hypot(x - centre.x(), y - centre.y()) <= reach) {
                        peak = ratio;
                        peakPixel = i;
                    }
                }
            }
        }
        double share = usable / (Math.PI * radius * radius);
        return variance > 0
                ? new ApertureSum(signal, Math.sqrt(variance), area, Math.min(1, share), peakPixel)
                : new ApertureSum(Double.NaN, Double.NaN, 0, 0, -1);
    }
}
