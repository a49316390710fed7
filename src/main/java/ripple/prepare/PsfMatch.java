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
import ripple.sky.PixelBox;

/// Gives all bands of a stamp the same PSF: that of the worst band, of a named one, or a round one given by a formula.
///
/// Image: convolved with the matching kernel. Variance: convolved with its square: σ² per pixel. The correlation that the convolution
/// makes is not kept, only its length, in the report; no error of a sum over pixels is to be taken from a matched image.
/// Mask: the filled planes grow. PSF: source convolved with kernel, with the source's own sum. A stamp fetched with a
/// margin of {@link MatchingKernel#marginPixels()} and cut in the same step has no edge in sight; without it the kernel is renormalised
/// where it leaves the stamp, and those pixels get the mask's edge plane.
///
/// Bands may have pixels of different sizes: each stays on its own grid, and gets the target's PSF as that grid shows it.
public final class PsfMatch {
    /// Squared σ, pixels²: a smaller difference is none (RIPPLe's limit).
    private static final double SAME_SIGMA_SQUARED = 1e-6;
    /// Sum of absolute differences of two PSFs: below it their profiles are one, too.
    private static final double SAME_PROFILE = 1e-3;
    /// In units of the target's peak: a kernel that leaves as much as there is has matched nothing.
    private static final double USELESS_RESIDUAL = 1;

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
        return match(stamp, stamp.box());
    }

    /// Matches all bands that are present, and keeps the inner part of the stamp.
    ///
    /// @param kept tract pixels, inside the stamp's box; what lies around it is the margin
    public MatchResult match(Stamp stamp, PixelBox kept) {
        try {
            Map<Band, Double> fwhm = fwhmArcsec(stamp);
            return matched(stamp, stamp.cropped(kept), MatchGoal.of(settings.target(), stamp, fwhm), fwhm);
        } catch (KernelException e) {
            return new MatchResult.Failed(e.sentence());
        }
    }

    private MatchResult matched(Stamp stamp, Stamp part, MatchGoal goal, Map<Band, Double> fwhm)
            throws KernelException {
        Map<Band, BandImage> images = new HashMap<>();
        List<BandMatch> report = new ArrayList<>();
        for (Band band : stamp.presentBands()) {
            BandImage image = present(stamp, band);
            BandImage kept = present(part, band);
            List<String> warnings = warnings(image);
            double scale = image.wcs().scaleArcsec();
            if (goal.isOf(band) || isSame(image, goal.psfFor(image))) {
                images.put(band, kept);
                report.add(BandMatch.unchanged(band,
                        goal.isOf(band) ? BandMatch.Action.TARGET : BandMatch.Action.SKIPPED,
                        fwhm.getOrDefault(band, Double.NaN), scale, warnings));
            } else {
                MatchingKernel kernel = kernel(image, goal);
                images.put(band, new KernelApplication(kernel, settings.filledPlanes()).to(image, kept.box()));
                warnings.addAll(kernel.warnings());
                report.add(BandMatch.matched(band, kernel, scale, warnings));
            }
        }
        return new MatchResult.Matched(part.withImages(images),
                new MatchReport(goal.label(), settings.method().label(), report));
    }

    private MatchingKernel kernel(BandImage image, MatchGoal goal) throws KernelException {
        try {
            MatchingKernel kernel = kernels.of(new KernelKey(settings.method(), image.psf(), goal.psfFor(image)));
            if (kernel.width() > image.box().width() || kernel.height() > image.box().height()) {
                throw new KernelException("The kernel of " + kernel.width() + " x " + kernel.height()
                        + " pixels is larger than the image of " + image.box().width() + " x " + image.box().height()
                        + " pixels: take a larger stamp.");
            }
            if (!(kernel.peakResidual() < USELESS_RESIDUAL)) {
                throw new KernelException(String.format(Locale.ROOT,
                        "The kernel would leave %.3g times the PSF's peak: look at the PSF, which may not be one.",
                        kernel.peakResidual()));
            }
            return kernel;
        } catch (KernelException e) {
            throw new KernelException(image.band() + " cannot be matched to " + goal.label() + ": " + e.sentence());
        }
    }

    /// Of every band that can be measured. A PSF too narrow for its pixels can still be matched, to another band's; any other that
    /// cannot be measured is no PSF.
    private Map<Band, Double> fwhmArcsec(Stamp stamp) throws KernelException {
        Map<Band, Double> all = new HashMap<>();
        for (Band band : stamp.presentBands()) {
            BandImage image = present(stamp, band);
            switch (shapes.of(image.psf())) {
                case AdaptiveMoments.Converged m -> all.put(band, m.fwhm() * image.wcs().scaleArcsec());
                case AdaptiveMoments.Failed f when f.cause() == AdaptiveMoments.Cause.UNDERSAMPLED -> {
                }
                case AdaptiveMoments.Failed f ->
                    throw new KernelException(band + ": the PSF's width cannot be measured. " + f.reason());
            }
        }
        return all;
    }

    private List<String> warnings(BandImage image) {
        List<String> warnings = new ArrayList<>();
        switch (shapes.of(image.psf())) {
            case AdaptiveMoments.Converged m when m.isUndersampled() -> warnings.add(m.warning());
            case AdaptiveMoments.Failed f -> warnings.add("the PSF's width cannot be measured. " + f.reason());
            default -> {
            }
        }
        return warnings;
    }

    private boolean isSame(BandImage image, TargetPsf target) {
        return target instanceof TargetPsf.Stored stored && stored.isOnOneScale()
                && (KernelKey.isSame(image.psf(), stored.psf())
                        || (hasSameMoments(image, stored) && hasSameProfile(image, stored)));
    }

    private boolean hasSameMoments(BandImage image, TargetPsf.Stored target) {
        return shapes.of(image.psf()) instanceof AdaptiveMoments.Converged a
                && shapes.of(target.psf()) instanceof AdaptiveMoments.Converged b
                && Math.abs(a.mxx() - b.mxx()) <= SAME_SIGMA_SQUARED
                && Math.abs(a.mxy() - b.mxy()) <= SAME_SIGMA_SQUARED
                && Math.abs(a.myy() - b.myy()) <= SAME_SIGMA_SQUARED;
    }

    /// Moments alone do not tell a Gaussian from a Moffat.
    private static boolean hasSameProfile(BandImage image, TargetPsf.Stored target) {
        try {
            return PsfPair.centred(image.psf(), target.psf()).difference() <= SAME_PROFILE;
        } catch (KernelException e) {
            return false;
        }
    }

    private static BandImage present(Stamp stamp, Band band) throws KernelException {
        return stamp.image(band).orElseThrow(() -> new KernelException("The band " + band + " is missing."));
    }
}
