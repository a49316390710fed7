package ripple.ui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Calibration;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;

/// What one pixel says.
///
/// @param band whose pixel it is
/// @param x column in the stamp
/// @param y row in the stamp
/// @param tractX column in the tract
/// @param tractY row in the tract
/// @param place on the sky
/// @param value as it is in the image
/// @param fluxNanojansky NaN where there is no data or the unit is not known
/// @param sigmaNanojansky its error from the variance plane
/// @param surfaceBrightness AB mag per square arcsec; NaN for a flux that is not positive
/// @param planes names of the mask planes set
public record Readout(Band band, int x, int y, int tractX, int tractY, SkyPosition place, double value,
        double fluxNanojansky, double sigmaNanojansky, double surfaceBrightness, List<String> planes) {
    public Readout {
        planes = List.copyOf(planes);
    }

    /// Reads a pixel.
    ///
    /// @param at array pixel, integers at pixel centres
    /// @return empty outside of the image
    public static Optional<Readout> of(BandImage image, PixelPoint at) {
        int x = (int) Math.floor(at.x() + 0.5);
        int y = (int) Math.floor(at.y() + 0.5);
        if (x < 0 || y < 0 || x >= image.box().width() || y >= image.box().height()) {
            return Optional.empty();
        }
        double unit = image.calibration().nanojanskyPerUnit();
        double flux = image.image().at(x, y) * unit;
        double sigma = Math.sqrt(image.variance().at(x, y)) * unit;
        double scale = image.wcs().scaleArcsec();
        return Optional.of(new Readout(image.band(), x, y, image.box().x0() + x, image.box().y0() + y,
                image.wcs().toSky(at), image.image().at(x, y), flux, sigma,
                Calibration.abMagnitude(flux / (scale * scale)),
                names(image, image.mask().at(x, y))));
    }

    /// Flux over its error; NaN where one of them is not known.
    public double signalToNoise() {
        return fluxNanojansky / sigmaNanojansky;
    }

    private static List<String> names(BandImage image, long bits) {
        List<String> set = new ArrayList<>();
        List<String> names = image.mask().planes().names();
        for (int bit = 0; bit < names.size(); bit++) {
            if ((bits & 1L << bit) != 0) {
                set.add(names.get(bit));
            }
        }
        return set;
    }
}
