package ripple.prepare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ripple.image.AdaptiveMoments;
import ripple.image.BandImage;
import ripple.image.Mask;
import ripple.image.Stamp;
import ripple.sky.PixelPoint;

/// Takes the numbers of one band.
final class BandInspection {
    private static final double APERTURE_RADIUS_ARCSEC = 1;
    private static final List<String> SATURATED = List.of("SATURATED");
    private static final List<String> COSMIC_RAY = List.of("COSMIC_RAY");

    private static final PixelPoint NOWHERE = new PixelPoint(Double.NaN, Double.NaN);

    private final Stamp stamp;
    private final QualitySettings settings;
    private final PsfShapes shapes;

    BandInspection(Stamp stamp, QualitySettings settings, PsfShapes shapes) {
        this.stamp = stamp;
        this.settings = settings;
        this.shapes = shapes;
    }

    BandQuality of(BandImage image) {
        Mask mask = image.mask();
        PixelPoint target = target(image);
        ApertureSum aperture = ApertureSum.of(image, target, APERTURE_RADIUS_ARCSEC / image.wcs().scaleArcsec());
        AdaptiveMoments moments = shapes.of(image.psf());
        return new BandQuality(image.band(), mask.width(), mask.height(), badFraction(image),
                unmeasuredFraction(image), planeFractions(mask), centralPixels(mask),
                fraction(mask.count(SATURATED), mask), mask.count(COSMIC_RAY), aperture.signal(), aperture.error(),
                fwhmArcsec(moments, image), remark(moments), positionError(image, target));
    }

    /// The target in pixels of the array; a band on a grid of its own has only its WCS to say.
    private PixelPoint target(BandImage image) {
        PixelPoint byWcs = image.wcs().toPixel(stamp.position()).orElse(NOWHERE);
        return isOnStampGrid(image) ? byBox(image) : byWcs;
    }

    private boolean isOnStampGrid(BandImage image) {
        return image.box().x0() == stamp.box().x0() && image.box().y0() == stamp.box().y0();
    }

    private PixelPoint byBox(BandImage image) {
        return new PixelPoint(stamp.place().x() - image.box().x0(), stamp.place().y() - image.box().y0());
    }

    private double badFraction(BandImage image) {
        long bad = image.mask().planes().bits(settings.badPlanes());
        int count = 0;
        for (int i = 0; i < image.image().size(); i++) {
            count += (image.mask().bits()[i] & bad) != 0 || !ValidPixels.isMeasured(image, i) ? 1 : 0;
        }
        return fraction(count, image.mask());
    }

    private static double unmeasuredFraction(BandImage image) {
        int count = 0;
        for (int i = 0; i < image.image().size(); i++) {
            count += ValidPixels.isMeasured(image, i) ? 0 : 1;
        }
        return fraction(count, image.mask());
    }

    private static Map<String, Double> planeFractions(Mask mask) {
        int[] counts = counts(mask, 0, mask.width(), 0, mask.height());
        Map<String, Double> fractions = new LinkedHashMap<>();
        for (int bit = 0; bit < mask.planes().count(); bit++) {
            if (counts[bit] > 0) {
                fractions.put(mask.planes().names().get(bit), fraction(counts[bit], mask));
            }
        }
        return fractions;
    }

    private Map<String, Integer> centralPixels(Mask mask) {
        int[] counts = counts(mask, mask.width() / 4, 3 * mask.width() / 4, mask.height() / 4, 3 * mask.height() / 4);
        long wanted = mask.planes().bits(settings.centralReject());
        Map<String, Integer> found = new LinkedHashMap<>();
        for (int bit = 0; bit < mask.planes().count(); bit++) {
            if (counts[bit] > 0 && ((wanted >>> bit) & 1) != 0) {
                found.put(mask.planes().names().get(bit), counts[bit]);
            }
        }
        return found;
    }

    private static int[] counts(Mask mask, int left, int right, int bottom, int top) {
        int[] counts = new int[Long.SIZE];
        for (int y = bottom; y < top; y++) {
            for (int x = left; x < right; x++) {
                for (long rest = mask.at(x, y); rest != 0; rest &= rest - 1) {
                    counts[Long.numberOfTrailingZeros(rest)]++;
                }
            }
        }
        return counts;
    }

    private static double fraction(int count, Mask mask) {
        int all = mask.width() * mask.height();
        return all == 0 ? Double.NaN : (double) count / all;
    }

    private static double fwhmArcsec(AdaptiveMoments moments, BandImage image) {
        return moments instanceof AdaptiveMoments.Converged m ? m.fwhm() * image.wcs().scaleArcsec() : Double.NaN;
    }

    private static String remark(AdaptiveMoments moments) {
        return switch (moments) {
            case AdaptiveMoments.Converged m -> m.warning();
            case AdaptiveMoments.Failed f -> f.reason();
        };
    }

    private double positionError(BandImage image, PixelPoint target) {
        return image.wcs().toPixel(stamp.position())
                .map(p -> Math.hypot(p.x() - target.x(), p.y() - target.y()))
                .orElse(Double.POSITIVE_INFINITY);
    }
}
