package ripple.image;

/// Adaptive (Gaussian-weighted) moments of a light profile: centre, second moments, size and shape of the elliptical Gaussian
/// that weights and fits it best.
///
/// Source: Hirata and Seljak 2003 (MNRAS 343, 459), section 2; Bernstein and Jarvis 2002; the step limits and stopping rule are those of
/// the HSM module of GalSim (Rowe et al. 2015), whose numbers this reproduces.
public sealed interface AdaptiveMoments {
    /// FWHM of a Gaussian in units of its σ: 2 √(2 ln 2).
    double FWHM_PER_SIGMA = 2.3548200450309493;

    /// The iteration came to rest.
    ///
    /// @param x centre, 0-based column
    /// @param y centre, 0-based row
    /// @param mxx second moment in pixels²
    /// @param mxy second moment in pixels²
    /// @param myy second moment in pixels²
    /// @param amplitude flux of the fitted Gaussian, in the unit of the values
    /// @param rho4 weighted fourth radial moment; 2 for a Gaussian
    /// @param iterations how many steps it took
    record Converged(double x, double y, double mxx, double mxy, double myy, double amplitude, double rho4,
            int iterations) implements AdaptiveMoments {
        /// Below this σ a profile sampled at pixel centres is measured too small (7 % at 0.8 px, 1 % at 0.9 px).
        private static final double WELL_SAMPLED_SIGMA = 1;

        /// Determinant radius det(M)^¼ in pixels.
        public double sigma() {
            return Math.pow(mxx * myy - mxy * mxy, 0.25);
        }

        /// Full width at half maximum in pixels of the Gaussian with the same determinant radius.
        public double fwhm() {
            return FWHM_PER_SIGMA * sigma();
        }

        /// Distortion (Mxx − Myy) / (Mxx + Myy).
        public double e1() {
            return (mxx - myy) / (mxx + myy);
        }

        /// Distortion 2 Mxy / (Mxx + Myy).
        public double e2() {
            return 2 * mxy / (mxx + myy);
        }

        /// Reduced shear: the shape (a − b) / (a + b) along e1.
        public double g1() {
            return e1() * shearPerDistortion();
        }

        /// Reduced shear: the shape (a − b) / (a + b) along e2.
        public double g2() {
            return e2() * shearPerDistortion();
        }

        /// Whether the profile is so narrow that its pixels no longer show its true size.
        public boolean isUndersampled() {
            return sigma() < WELL_SAMPLED_SIGMA;
        }

        /// What to know before using the numbers; empty when there is nothing.
        public String warning() {
            return isUndersampled()
                    ? String.format(java.util.Locale.ROOT,
                            "The profile is undersampled (σ %.2f px, below 1 px): its size is biased low.", sigma())
                    : "";
        }

        private double shearPerDistortion() {
            return 1 / (1 + Math.sqrt(1 - e1() * e1() - e2() * e2()));
        }
    }

    /// There are no moments.
    ///
    /// @param cause why not
    record Failed(Cause cause) implements AdaptiveMoments {
        /// A sentence for the user.
        public String reason() {
            return cause.sentence;
        }
    }

    /// Why a profile has no adaptive moments.
    enum Cause {
        /// Nothing to measure.
        NO_PSF("There is no PSF."),
        /// Zeros only.
        EMPTY("All pixels are zero."),
        /// NaN or infinite.
        NOT_FINITE("A pixel is not a finite number."),
        /// The weight found no light.
        NO_CENTRE("The weight left the image: the profile has no clear centre."),
        /// A profile narrower than about 0.8 pixels: the moments of its samples are smaller than any Gaussian's.
        UNDERSAMPLED("The weight collapsed: the profile is too small for its pixels."),
        /// Flat, or far from the middle.
        RAN_AWAY("The moments ran away: the profile is too large, or its centre too far from the middle."),
        /// The sums are of either sign.
        NOISE("The moments are not numbers: the profile is mostly noise."),
        /// No fixed point within the allowed steps.
        UNSETTLED("The moments did not settle within 400 steps."),
        /// A hole, not a peak.
        NEGATIVE("The profile is negative.");

        private final String sentence;

        Cause(String sentence) {
            this.sentence = sentence;
        }
    }

    /// Measures an array.
    ///
    /// @param values `width * height` values, `[y * width + x]`
    /// @param guessSigma σ in pixels to start from, positive
    static AdaptiveMoments of(double[] values, int width, int height, double guessSigma) {
        if (values.length != (long) width * height || !(guessSigma > 0)) {
            throw new IllegalArgumentException("Moments need " + width + " x " + height
                    + " values and a positive first guess, not " + values.length + " and " + guessSigma + ".");
        }
        return new MomentIteration(values, width, height).from(guessSigma);
    }

    /// Measures a plane of pixels.
    ///
    /// @param guessSigma σ in pixels to start from, positive
    static AdaptiveMoments of(Plane plane, double guessSigma) {
        double[] values = new double[plane.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = plane.pixels()[i];
        }
        return of(values, plane.width(), plane.height(), guessSigma);
    }

    /// Measures a PSF, from several first guesses until one comes to rest.
    static AdaptiveMoments of(Psf psf) {
        if (!psf.isKnown()) {
            return new Failed(Cause.NO_PSF);
        }
        return new MomentIteration(psf.values(), psf.width(), psf.height()).fromSeveralGuesses();
    }

    /// FWHM of a PSF in pixels; NaN where it cannot be measured.
    static double fwhmPixels(Psf psf) {
        return of(psf) instanceof Converged moments ? moments.fwhm() : Double.NaN;
    }
}
