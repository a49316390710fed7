package ripple.prepare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ripple.image.AdaptiveMoments;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Stamp;

/// Gives all bands of a stamp the same PSF, that of the worst band or of a named one.
///
/// Image: convolved with the matching kernel. Variance: convolved with its square; the correlation that the convolution makes is not kept.
/// Mask: the filled planes grow. PSF: source convolved with kernel, with the source's own sum. A stamp fetched with a
/// margin of {@link MatchingKernel#marginPixels()} and cropped afterwards has no edge in sight; without it the kernel is renormalised
/// where it leaves the stamp, and those pixels get the mask's edge plane.
public final class PsfMatch {
    /// Squared σ, pixels²: a smaller difference is none (RIPPLe's limit).
    private static final double SAME_SIGMA_SQUARED = 1e-6;
    private static final double SAME_SCALE = 1e-6;

    private final MatchSettings settings;
    private final PsfShapes shapes;
    private final Kernels kernels;

    /// Measures every PSF and makes every kernel anew.
    public PsfMatch(MatchSettings settings) {
        this(settings, PsfShapes.measured(), Kernels.made());
    }

    /// @param shapes gives the moments of a PSF
    /// @param kernels gives the kernel for a pair of PSFs
    public PsfMatch(MatchSettings settings, PsfShapes shapes, Kernels kernels) {
        this.settings = settings;
        this.shapes = shapes;
        this.kernels = kernels;
    }

    /// Matches all bands that are present.
    public MatchResult match(Stamp stamp) {
        try {
            Map<Band, Double> fwhm = fwhmArcsec(stamp);
            Band target = target(stamp, fwhm);
            return matched(stamp, target, fwhm);
        } catch (KernelException e) {
            return new MatchResult.Failed(e.sentence());
        }
    }

    private MatchResult matched(Stamp stamp, Band target, Map<Band, Double> fwhm) throws KernelException {
        BandImage wanted = present(stamp, target);
        Map<Band, BandImage> images = new HashMap<>();
        List<BandMatch> report = new ArrayList<>();
        for (Band band : stamp.presentBands()) {
            BandImage image = present(stamp, band);
            double before = fwhm.getOrDefault(band, Double.NaN);
            if (band.equals(target) || isSame(image, wanted)) {
                images.put(band, image);
                report.add(BandMatch.unchanged(band,
                        band.equals(target) ? BandMatch.Action.TARGET : BandMatch.Action.SKIPPED, before));
            } else {
                MatchingKernel kernel = kernel(image, wanted);
                images.put(band, new KernelApplication(kernel, settings.filledPlanes()).to(image));
                report.add(done(image, kernel));
            }
        }
        return new MatchResult.Matched(stamp.withImages(images),
                new MatchReport(target, settings.method().label(), report));
    }

    private MatchingKernel kernel(BandImage image, BandImage wanted) throws KernelException {
        if (Math.abs(image.wcs().scaleArcsec() / wanted.wcs().scaleArcsec() - 1) > SAME_SCALE) {
            throw new KernelException(String.format(Locale.ROOT,
                    "%s has pixels of %.4f arcsec and %s of %.4f arcsec: bring them to one grid before matching PSFs.",
                    image.band(), image.wcs().scaleArcsec(), wanted.band(), wanted.wcs().scaleArcsec()));
        }
        try {
            return kernels.of(new KernelKey(settings.method(), image.psf(), wanted.psf()));
        } catch (KernelException e) {
            throw new KernelException(image.band() + " cannot be matched to " + wanted.band() + ": " + e.sentence());
        }
    }

    private Map<Band, Double> fwhmArcsec(Stamp stamp) throws KernelException {
        Map<Band, Double> all = new HashMap<>();
        for (Band band : stamp.presentBands()) {
            BandImage image = present(stamp, band);
            switch (shapes.of(image.psf())) {
                case AdaptiveMoments.Converged m -> all.put(band, m.fwhm() * image.wcs().scaleArcsec());
                case AdaptiveMoments.Failed f ->
                    throw new KernelException(band + ": the PSF's width cannot be measured. " + f.reason());
            }
        }
        return all;
    }

    private Band target(Stamp stamp, Map<Band, Double> fwhm) throws KernelException {
        if (stamp.presentBands().isEmpty()) {
            throw new KernelException("There is no band to match.");
        }
        return switch (settings.target()) {
            case MatchTarget.WorstBand() -> stamp.presentBands().stream()
                    .reduce((a, b) -> fwhm.getOrDefault(b, 0.0) > fwhm.getOrDefault(a, 0.0) ? b : a).orElseThrow();
            case MatchTarget.NamedBand(Band band) when fwhm.containsKey(band) -> band;
            case MatchTarget.NamedBand(Band band) ->
                throw new KernelException("The band to match to, " + band + ", is missing.");
        };
    }

    private boolean isSame(BandImage image, BandImage wanted) {
        if (KernelKey.isSame(image.psf(), wanted.psf())) {
            return true;
        }
        return shapes.of(image.psf()) instanceof AdaptiveMoments.Converged a
                && shapes.of(wanted.psf()) instanceof AdaptiveMoments.Converged b
                && Math.abs(a.mxx() - b.mxx()) <= SAME_SIGMA_SQUARED
                && Math.abs(a.mxy() - b.mxy()) <= SAME_SIGMA_SQUARED
                && Math.abs(a.myy() - b.myy()) <= SAME_SIGMA_SQUARED;
    }

    private static BandMatch done(BandImage image, MatchingKernel kernel) {
        double scale = image.wcs().scaleArcsec();
        return new BandMatch(image.band(), BandMatch.Action.MATCHED, kernel.sourceFwhmPixels() * scale,
                kernel.matchedFwhmPixels() * scale, kernel.peakResidual(), kernel.l1Residual(), kernel.noiseGain(),
                kernel.warning());
    }

    private static BandImage present(Stamp stamp, Band band) throws KernelException {
        return stamp.image(band).orElseThrow(() -> new KernelException("The band " + band + " is missing."));
    }
}
