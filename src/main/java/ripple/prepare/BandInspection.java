package ripple.prepare;

import java.util.List;
import ripple.image.AdaptiveMoments;
import ripple.image.BandImage;
import ripple.image.Mask;
import ripple.image.Stamp;
import ripple.prepare.cosmic.LaCosmic;
import ripple.prepare.cosmic.LaCosmicSettings;
import ripple.sky.PixelPoint;

/// Takes the numbers of one band.
final class BandInspection {
    private static final double APERTURE_RADIUS_ARCSEC = 1;
    private static final LaCosmic SEARCH = new LaCosmic(LaCosmicSettings.ofCalibrated());
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
        double scale = image.wcs().scaleArcsec();
        long bad = mask.planes().bits(settings.badPlanes());
        ApertureSum aperture = ApertureSum.of(image, target, APERTURE_RADIUS_ARCSEC / scale, bad);
        AdaptiveMoments moments = shapes.of(image.psf());
        PixelCensus census = new PixelCensus(image, bad);
        LocalSky sky = census.sky();
        double noise = census.noise();
        return new BandQuality(image.band(), mask.width(), mask.height(), census.badFraction(),
                census.unmeasuredFraction(), PixelCensus.planeFractions(mask),
                PixelCensus.centralPixels(mask, mask.planes().bits(settings.centralReject())),
                census.fraction(mask.count(SATURATED)), mask.count(COSMIC_RAY), cosmicRays(image, bad),
                aperture.signal(), aperture.error(), aperture.area(), aperture.usable(),
                peakSnr(image, aperture, sky), sky, noise, census.spread() / noise, scale,
                fwhmArcsec(moments, scale), remark(moments), positionError(image, target));
    }

    private static double peakSnr(BandImage image, ApertureSum aperture, LocalSky sky) {
        int i = aperture.peakPixel();
        return i < 0
                ? Double.NaN
                : (image.image().pixels()[i] - sky.level())
                        / Math.sqrt(image.variance().pixels()[i] + sky.levelError() * sky.levelError());
    }

    /// How many pixels L.A.Cosmic flags; −1 where it is not asked, or the stamp is cut from a coadd.
    private int cosmicRays(BandImage image, long bad) {
        if (settings.cosmicRays() == CosmicRaySearch.OFF || isCoadd(stamp)) {
            return -1;
        }
        boolean[] ignored = new boolean[image.image().size()];
        for (int i = 0; i < ignored.length; i++) {
            ignored[i] = (image.mask().bits()[i] & bad) != 0;
        }
        return SEARCH.find(image.image(), image.variance(), ignored).count();
    }

    /// What a sky map's tracts hold are coadds.
    static boolean isCoadd(Stamp stamp) {
        return stamp.tract() >= 0;
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

    private static double fwhmArcsec(AdaptiveMoments moments, double scale) {
        return moments instanceof AdaptiveMoments.Converged m ? m.fwhm() * scale : Double.NaN;
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
