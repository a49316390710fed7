package ripple.prepare;

import java.util.ArrayList;
import java.util.List;
import ripple.image.BandImage;
import ripple.sky.PixelPoint;

/// The light inside circles of growing radius around one place, and between each circle and the one before.
///
/// Each pixel counts with the exact share of its area that lies in the circle: sum = Σ w f, variance = Σ w² σ², pixels taken as
/// independent (as photutils 3.1 does with `exact`; Stetson 1990, PASP 102, 932 for growth curves). The sky is not subtracted:
/// coadds are. Pixels without a value are left out, and the area says so.
public final class GrowthCurve {
    private final double[] radii;
    private final double[] sums;
    private final double[] areas;
    /// Of each ring.
    private final double[] variances;
    /// Of pixels that lie wholly in a circle, at the first such circle.
    private final double[] whole;
    /// Of pixels that a circle cuts.
    private final double[] cut;

    private GrowthCurve(double[] radii) {
        this.radii = radii;
        this.sums = new double[radii.length];
        this.areas = new double[radii.length];
        this.variances = new double[radii.length];
        this.whole = new double[radii.length];
        this.cut = new double[radii.length];
    }

    /// A circle, or the ring between two circles.
    ///
    /// @param inner pixels; 0 for a circle
    /// @param outer pixels
    /// @param sum in the image's unit; NaN when no pixel has a value
    /// @param error one σ in the image's unit; NaN when a pixel that was summed has no variance, and for PSF-matched images
    /// @param area pixels with a value, with fractions
    public record Sum(double inner, double outer, double sum, double error, double area) {
        /// Which part of its area has values, 0 to 1.
        public double coverage() {
            return Math.min(1, area / (Math.PI * (outer * outer - inner * inner)));
        }

        /// Mean per pixel.
        public double mean() {
            return sum / area;
        }

        /// Error of the mean.
        public double meanError() {
            return error / area;
        }
    }

    /// Measures an image.
    ///
    /// @param centre array pixel, integers at pixel centres; may lie outside
    /// @param radii pixels, positive, each larger than the one before
    /// @throws IllegalArgumentException for other radii or a centre that is no place
    public static GrowthCurve of(BandImage image, PixelPoint centre, double... radii) {
        if (!Double.isFinite(centre.x() + centre.y())) {
            throw new IllegalArgumentException("The pixel (" + centre.x() + ", " + centre.y() + ") is no place.");
        }
        double before = 0;
        for (double radius : radii) {
            if (!(radius > before) || Double.isInfinite(radius)) {
                throw new IllegalArgumentException("The radii of a growth curve must grow from 0: " + radius
                        + " follows " + before + ".");
            }
            before = radius;
        }
        GrowthCurve curve = new GrowthCurve(radii.clone());
        curve.add(image, centre, before);
        return curve;
    }

    /// Evenly spaced radii.
    ///
    /// @param step pixels, positive
    /// @param count how many
    public static double[] evenly(double step, int count) {
        double[] radii = new double[count];
        for (int i = 0; i < count; i++) {
            radii[i] = (i + 1) * step;
        }
        return radii;
    }

    /// The rings between the circles, the first one a circle.
    public List<Sum> rings() {
        List<Sum> all = new ArrayList<>();
        for (int i = 0; i < radii.length; i++) {
            all.add(sum(i == 0 ? 0 : radii[i - 1], radii[i], sums[i], variances[i], areas[i]));
        }
        return all;
    }

    /// The circles.
    public List<Sum> circles() {
        List<Sum> all = new ArrayList<>();
        double value = 0;
        double variance = 0;
        double area = 0;
        for (int i = 0; i < radii.length; i++) {
            value += sums[i];
            variance += whole[i];
            area += areas[i];
            all.add(sum(0, radii[i], value, variance + cut[i], area));
        }
        return all;
    }

    private static Sum sum(double inner, double outer, double value, double variance, double area) {
        return area > 0
                ? new Sum(inner, outer, value, Math.sqrt(variance), area)
                : new Sum(inner, outer, Double.NaN, Double.NaN, 0);
    }

    private void add(BandImage image, PixelPoint centre, double reach) {
        int width = image.image().width();
        // A convolved image has correlated noise, and its variance plane knows σ² per pixel only.
        boolean matched = image.psf().isOfMatchedImage();
        int left = (int) Math.clamp(Math.ceil(centre.x() - reach - 0.5), 0, width);
        int right = (int) Math.clamp(Math.floor(centre.x() + reach + 0.5), -1, width - 1.0);
        int bottom = (int) Math.clamp(Math.ceil(centre.y() - reach - 0.5), 0, image.image().height());
        int top = (int) Math.clamp(Math.floor(centre.y() + reach + 0.5), -1, image.image().height() - 1.0);
        for (int y = bottom; y <= top; y++) {
            for (int x = left; x <= right; x++) {
                float value = image.image().at(x, y);
                if (Float.isFinite(value)) {
                    float variance = matched ? Float.NaN : image.variance().at(x, y);
                    add(x - centre.x(), y - centre.y(), value,
                            variance >= 0 && variance < Float.POSITIVE_INFINITY ? variance : Double.NaN);
                }
            }
        }
    }

    /// Shares a pixel out among the rings that it touches.
    private void add(double dx, double dy, double value, double variance) {
        double nearest = Math.hypot(Math.max(0, Math.abs(dx) - 0.5), Math.max(0, Math.abs(dy) - 0.5));
        double before = 0;
        for (int i = firstBeyond(nearest); i < radii.length && before < 1; i++) {
            double inside = PixelCircle.overlap(dx, dy, radii[i]);
            double share = inside - before;
            if (share > 0) {
                sums[i] += share * value;
                areas[i] += share;
                variances[i] += share * share * variance;
            }
            if (inside >= 1) {
                whole[i] += variance;
            } else if (inside > 0) {
                cut[i] += inside * inside * variance;
            }
            before = inside;
        }
    }

    private int firstBeyond(double distance) {
        int found = java.util.Arrays.binarySearch(radii, distance);
        return found < 0 ? -found - 1 : found;
    }
}
