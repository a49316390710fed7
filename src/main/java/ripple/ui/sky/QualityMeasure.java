package ripple.ui.sky;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import ripple.image.AdaptiveMoments;
import ripple.image.BandImage;
import ripple.image.Calibration;
import ripple.image.Psf;
import ripple.repository.BoxRead;
import ripple.repository.Coadd;
import ripple.repository.Content;
import ripple.repository.Repository;
import ripple.repository.RepositoryException;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;

/// Measures an image in the middle of what is stored of its patch: width of the PSF, depth from variance and PSF, and the visits
/// that the file names as its inputs.
///
/// Depth: a point source measured with its PSF has the noise σ √Neff, σ² the variance of a pixel and
/// Neff = (Σp)² / Σp² the effective area of the PSF p (e.g. LSST LSE-40, equation 5; King 1983, PASP 95, 163). The variance is the
/// median over the box, so that objects in it matter little.
final class QualityMeasure {
    private static final int EDGE_PX = 64;
    private static final double SIGMAS = 5;

    private QualityMeasure() {}

    /// @throws RepositoryException with a sentence when the file cannot be read
    static PatchQuality of(Repository repository, Coadd coadd) throws RepositoryException {
        PixelBox stored = repository.storedBox(coadd);
        PixelPoint middle = new PixelPoint(stored.x0() + (stored.width() - 1) / 2.0,
                stored.y0() + (stored.height() - 1) / 2.0);
        List<BandImage> read = repository.read(coadd,
                List.of(new BoxRead(PixelBox.around(middle, EDGE_PX).intersection(stored), middle)),
                Set.of(Content.VARIANCE, Content.PSF));
        OptionalInt visits = repository.inputVisits(coadd);
        return of(read.getFirst(), visits.isPresent() ? visits.getAsInt() : Double.NaN);
    }

    /// @param visits as the file tells, NaN when it does not
    static PatchQuality of(BandImage image, double visits) {
        Psf psf = image.psf();
        if (!psf.isKnown()) {
            return new PatchQuality(Double.NaN, Double.NaN, visits);
        }
        double fwhm = AdaptiveMoments.of(psf) instanceof AdaptiveMoments.Converged moments
                ? moments.fwhm() * image.wcs().scaleArcsec()
                : Double.NaN;
        return new PatchQuality(fwhm, depth(image, psf), visits);
    }

    private static double depth(BandImage image, Psf psf) {
        if (!image.calibration().isKnown()) {
            return Double.NaN;
        }
        double squares = Arrays.stream(psf.values()).map(v -> v * v).sum();
        double area = psf.sum() * psf.sum() / squares;
        double sigma = Math.sqrt(median(image.variance().pixels())) * image.calibration().nanojanskyPerUnit();
        return Calibration.abMagnitude(SIGMAS * sigma * Math.sqrt(area));
    }

    /// Of the positive ones; NaN when there is none.
    private static double median(float[] values) {
        float[] good = new float[values.length];
        int count = 0;
        for (float v : values) {
            if (v > 0 && v < Float.POSITIVE_INFINITY) {
                good[count++] = v;
            }
        }
        Arrays.sort(good, 0, count);
        return count == 0 ? Double.NaN : (good[(count - 1) / 2] + good[count / 2]) / 2.0;
    }
}
