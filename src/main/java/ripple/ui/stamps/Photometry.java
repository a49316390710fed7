package ripple.ui.stamps;

import java.util.ArrayList;
import java.util.List;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Calibration;
import ripple.image.Stamp;
import ripple.prepare.GrowthCurve;
import ripple.ui.view.SkyRing;

/// The light of one band in an aperture.
///
/// @param band which band
/// @param fluxNanojansky NaN where there is no pixel, or the unit is not known
/// @param errorNanojansky one σ; NaN where it is not known
/// @param coverage which part of the aperture has values, 0 to 1
public record Photometry(Band band, double fluxNanojansky, double errorNanojansky, double coverage) {
    private static final double MAGNITUDES = 2.5 / Math.log(10);

    /// Every band that is present and whose sky reaches the place.
    static List<Photometry> of(Stamp stamp, SkyRing aperture) {
        List<Photometry> all = new ArrayList<>();
        for (Band band : stamp.presentBands()) {
            BandImage image = stamp.image(band).orElseThrow();
            double unit = image.calibration().nanojanskyPerUnit();
            image.wcs().toPixel(aperture.centre()).ifPresent(at -> {
                GrowthCurve.Sum sum = GrowthCurve
                        .of(image, at, aperture.radiusArcsec() / image.wcs().scaleArcsec()).circles().getFirst();
                all.add(new Photometry(band, sum.sum() * unit, sum.error() * unit, sum.coverage()));
            });
        }
        return all;
    }

    /// AB magnitude; NaN for a flux that is not positive.
    public double magnitude() {
        return Calibration.abMagnitude(fluxNanojansky);
    }

    /// Its error, to first order; NaN likewise.
    public double magnitudeError() {
        return fluxNanojansky > 0 ? MAGNITUDES * errorNanojansky / fluxNanojansky : Double.NaN;
    }

    /// Flux over its error.
    public double signalToNoise() {
        return fluxNanojansky / errorNanojansky;
    }
}
