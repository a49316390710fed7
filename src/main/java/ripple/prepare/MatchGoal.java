package ripple.prepare;

import java.util.Map;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Psf;
import ripple.image.Stamp;

/// What the bands of one stamp are matched to: a target's choice for it.
sealed interface MatchGoal {
    /// The word for the report.
    String label();

    /// Whether this is the band's own PSF.
    boolean isOf(Band band);

    /// The PSF for an image.
    TargetPsf psfFor(BandImage image);

    /// The PSF of a band.
    record OfBand(BandImage image) implements MatchGoal {
        @Override
        public String label() {
            return image.band().name();
        }

        @Override
        public boolean isOf(Band band) {
            return image.band().equals(band);
        }

        @Override
        public TargetPsf psfFor(BandImage source) {
            return new TargetPsf.Stored(image.psf(), image.wcs().scaleArcsec() / source.wcs().scaleArcsec());
        }
    }

    /// A formula.
    record OfProfile(RoundProfile profile) implements MatchGoal {
        @Override
        public String label() {
            return profile.label();
        }

        @Override
        public boolean isOf(Band band) {
            return false;
        }

        @Override
        public TargetPsf psfFor(BandImage source) {
            return new TargetPsf.Round(profile, source.wcs().scaleArcsec());
        }
    }

    /// The goal for one stamp.
    ///
    /// @param fwhm arcsec of every present band whose PSF can be measured
    static MatchGoal of(MatchTarget target, Stamp stamp, Map<Band, Double> fwhm) throws KernelException {
        return switch (target) {
            case MatchTarget.Round(RoundProfile profile) -> new OfProfile(profile);
            case MatchTarget.WorstBand() -> new OfBand(present(stamp, worst(stamp, fwhm)));
            case MatchTarget.NamedBand(Band band) when fwhm.containsKey(band) -> new OfBand(present(stamp, band));
            case MatchTarget.NamedBand(Band band) -> throw new KernelException(stamp.presentBands().contains(band)
                    ? "The band to match to, " + band + ", has a PSF too narrow for its pixels to be measured."
                    : "The band to match to, " + band + ", is missing.");
        };
    }

    private static Band worst(Stamp stamp, Map<Band, Double> fwhm) throws KernelException {
        if (stamp.presentBands().isEmpty()) {
            throw new KernelException("There is no band to match.");
        }
        Band worst = stamp.presentBands().stream().filter(fwhm::containsKey)
                .reduce((a, b) -> fwhm.getOrDefault(b, 0.0) > fwhm.getOrDefault(a, 0.0) ? b : a)
                .orElseGet(() -> stamp.presentBands().getFirst());
        if (!fwhm.containsKey(worst) && !areAllThat(stamp, present(stamp, worst).psf())) {
            throw new KernelException(
                    "No band has a PSF whose width can be measured: where pixels are too large for it take smaller ones, or a"
                            + " round target such as gaussian:1.1.");
        }
        return worst;
    }

    /// Bands with one PSF need no measure of it.
    private static boolean areAllThat(Stamp stamp, Psf psf) {
        return stamp.images().values().stream().allMatch(image -> KernelKey.isSame(image.psf(), psf));
    }

    private static BandImage present(Stamp stamp, Band band) throws KernelException {
        return stamp.image(band).orElseThrow(() -> new KernelException("The band " + band + " is missing."));
    }
}
