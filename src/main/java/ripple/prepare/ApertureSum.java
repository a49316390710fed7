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
record ApertureSum(double signal, double error) {
    /// @param image as it is in the data: a PSF-matched one has correlated noise, and its variance plane knows σ² per pixel only
    /// @param centre array pixels
    /// @param radius pixels
    /// @throws IllegalArgumentException for a PSF-matched image
    static ApertureSum of(BandImage image, PixelPoint centre, double radius) {
        if (image.psf().isOfMatchedImage()) {
            throw new IllegalArgumentException(
                    "No aperture S/N is taken from a PSF-matched image (" + image.band() + ").");
        }
        int left = Math.max(0, (int) Math.floor(centre.x() - radius));
        int right = Math.min(image.image().width() - 1, (int) Math.ceil(centre.x() + radius));
        int bottom = Math.max(0, (int) Math.floor(centre.y() - radius));
        int top = Math.min(image.image().height() - 1, (int) Math.ceil(centre.y() + radius));
        double signal = 0;
        double variance = 0;
        for (int y = bottom; y <= top; y++) {
            for (int x = left; x <= right; x++) {
                if (ValidPixels.isMeasured(image, y * image.image().width() + x)) {
                    double share = PixelCircle.overlap(x - centre.x(), y - centre.y(), radius);
                    signal += share * image.image().at(x, y);
                    variance += share * image.variance().at(x, y);
                }
            }
        }
        return variance > 0 ? new ApertureSum(signal, Math.sqrt(variance)) : new ApertureSum(Double.NaN, Double.NaN);
    }
}
