package ripple.prepare.light;

import java.util.Locale;
import ripple.image.BandImage;
import ripple.image.PixelStatistics;

/// Finds the middle of the galaxy next to the target: the brightest 3×3 pixels near it, then their windowed centroid.
///
/// @param x column of the array, 0-based
/// @param y row of the array
record GalaxyCentre(double x, double y) {
    /// What stands out less than this from the rest of the stamp is no galaxy to be modelled.
    private static final double SMALLEST_SNR = 5;
    private static final int FEWEST_NEIGHBOURS = 5;
    /// σ of the centroid's window, pixels.
    private static final double WINDOW = 1.5;
    private static final int REACH = 4;
    private static final int ROUNDS = 6;

    /// @param x the target, column of the array
    /// @param y the target, row of the array
    /// @param search in pixels
    static GalaxyCentre near(double x, double y, double search, BandImage image, boolean[] usable)
            throws LightException {
        Box3 best = brightest(x, y, search, image, usable);
        double around = surroundings(image, usable);
        checkContrast(best, around);
        double cx = best.x;
        double cy = best.y;
        for (int i = 0; i < ROUNDS; i++) {
            double[] shift = shift(cx, cy, around, image, usable);
            cx += shift[0];
            cy += shift[1];
        }
        boolean sane = Math.hypot(cx - best.x, cy - best.y) <= 2;
        return sane ? new GalaxyCentre(cx, cy) : new GalaxyCentre(best.x, best.y);
    }

    private static Box3 brightest(double x, double y, double search, BandImage image, boolean[] usable)
            throws LightException {
        Box3 best = Box3.NONE;
        for (int py = (int) Math.ceil(y - search); py <= y + search; py++) {
            for (int px = (int) Math.ceil(x - search); px <= x + search; px++) {
                if (Math.hypot(px - x, py - y) <= search) {
                    Box3 box = Box3.at(px, py, image, usable);
                    best = box.count >= FEWEST_NEIGHBOURS && box.mean > best.mean ? box : best;
                }
            }
        }
        if (best.count == 0) {
            throw new LightException(
                    "no usable pixel lies as near to the target as the galaxy's centre is searched for");
        }
        return best;
    }

    private static void checkContrast(Box3 best, double around) throws LightException {
        double snr = (best.mean - around) / best.error;
        if (!(snr >= SMALLEST_SNR)) {
            throw new LightException(String.format(Locale.ROOT,
                    "no galaxy stands out at the target (%.1f σ above the rest of the stamp)", snr));
        }
    }

    /// The sky and what lies around: the median of the stamp.
    private static double surroundings(BandImage image, boolean[] usable) {
        double[] values = new double[UsablePixels.count(usable)];
        int n = 0;
        for (int i = 0; i < usable.length; i++) {
            if (usable[i]) {
                values[n++] = image.image().pixels()[i];
            }
        }
        return PixelStatistics.of(values).median();
    }

    /// Twice the windowed offset, as SExtractor's XWIN_IMAGE.
    private static double[] shift(double cx, double cy, double sky, BandImage image, boolean[] usable) {
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        int width = image.image().width();
        for (int y = Math.max(0, (int) cy - REACH); y <= Math.min(image.image().height() - 1, cy + REACH); y++) {
            for (int x = Math.max(0, (int) cx - REACH); x <= Math.min(width - 1, cx + REACH); x++) {
                if (usable[y * width + x]) {
                    double r2 = (x - cx) * (x - cx) + (y - cy) * (y - cy);
                    double w = (image.image().at(x, y) - sky) * Math.exp(-r2 / (2 * WINDOW * WINDOW));
                    sum += w;
                    sumX += w * (x - cx);
                    sumY += w * (y - cy);
                }
            }
        }
        return sum > 0
                ? new double[]{Math.clamp(2 * sumX / sum, -1, 1), Math.clamp(2 * sumY / sum, -1, 1)}
                : new double[2];
    }

    /// Nine pixels.
    private record Box3(int x, int y, int count, double mean, double error) {
        private static final Box3 NONE = new Box3(0, 0, 0, Double.NEGATIVE_INFINITY, Double.NaN);

        static Box3 at(int x, int y, BandImage image, boolean[] usable) {
            int count = 0;
            double sum = 0;
            double variance = 0;
            int width = image.image().width();
            for (int py = Math.max(0, y - 1); py <= Math.min(image.image().height() - 1, y + 1); py++) {
                for (int px = Math.max(0, x - 1); px <= Math.min(width - 1, x + 1); px++) {
                    if (usable[py * width + px]) {
                        count++;
                        sum += image.image().at(px, py);
                        variance += image.variance().at(px, py);
                    }
                }
            }
            return count == 0 ? NONE : new Box3(x, y, count, sum / count, Math.sqrt(variance) / count);
        }
    }
}
