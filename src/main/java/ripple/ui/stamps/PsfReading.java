package ripple.ui.stamps;

import java.util.Optional;
import ripple.image.AdaptiveMoments;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.PsfSource;
import ripple.image.Wcs;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;

/// The size and shape of a band's PSF, from its adaptive moments.
///
/// @param band which band
/// @param fwhmArcsec NaN where it cannot be measured
/// @param ellipticity 1 − b/a; NaN likewise
/// @param positionAngleDeg direction of the long axis from north towards east, 0 to 180; NaN likewise
/// @param source where the PSF came from
/// @param remark what to know of it, a sentence; empty for nothing
public record PsfReading(Band band, double fwhmArcsec, double ellipticity, double positionAngleDeg, PsfSource source,
        String remark) {
    /// Measures the PSF of an image.
    ///
    /// @param place at which the long axis' direction is told
    static PsfReading of(BandImage image, SkyPosition place) {
        return switch (AdaptiveMoments.of(image.psf())) {
            case AdaptiveMoments.Converged m -> {
                double shear = Math.hypot(m.g1(), m.g2());
                yield new PsfReading(image.band(), m.fwhm() * image.wcs().scaleArcsec(), 2 * shear / (1 + shear),
                        direction(image.wcs(), place, Math.atan2(m.e2(), m.e1()) / 2), image.psf().source(),
                        m.warning());
            }
            case AdaptiveMoments.Failed failed -> new PsfReading(image.band(), Double.NaN, Double.NaN, Double.NaN,
                    image.psf().source(), failed.reason());
        };
    }

    /// @param angle from the columns' direction towards that of the rows, radians
    private static double direction(Wcs wcs, SkyPosition place, double angle) {
        Optional<PixelPoint> at = wcs.toPixel(place);
        return at.map(p -> wcs.toSky(p).positionAngleDeg(
                wcs.toSky(new PixelPoint(p.x() + Math.cos(angle), p.y() + Math.sin(angle)))) % 180).orElse(Double.NaN);
    }
}
