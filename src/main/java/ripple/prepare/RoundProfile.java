package ripple.prepare;

import java.util.Locale;
import ripple.image.Psf;
import ripple.image.PsfSource;

/// A round PSF given by a formula, as what bands are matched to.
///
/// It stands for the effective PSF, the pixel's response included, so it is sampled at pixel centres and not integrated
/// over pixels once more.
public sealed interface RoundProfile {
    /// Where a profile falls below this share of its peak its stamp may end.
    double FAINTEST = 1e-4;
    /// The wings of a Moffat never end: its stamp does, at so many FWHM.
    double MOST_FWHM = 4;

    /// Full width at half maximum in arcsec.
    double fwhmArcsec();

    /// The value in units of the peak.
    ///
    /// @param radius in units of the FWHM
    double at(double radius);

    /// Where the profile falls to {@link #FAINTEST}, in units of the FWHM.
    double reach();

    /// As in a recipe, e.g. `gaussian:1.1` or `moffat:1.1,2.5`.
    String label();

    /// exp(−4 ln 2 · r²), r in units of the FWHM.
    ///
    /// @param fwhmArcsec positive
    record Gaussian(double fwhmArcsec) implements RoundProfile {
        /// @throws IllegalArgumentException unless the width is positive and finite
        public Gaussian {
            requirePositive(fwhmArcsec);
        }

        @Override
        public double at(double radius) {
            return Math.exp(-4 * Math.log(2) * radius * radius);
        }

        @Override
        public double reach() {
            return Math.sqrt(-Math.log(FAINTEST) / (4 * Math.log(2)));
        }

        @Override
        public String label() {
            return "gaussian:" + number(fwhmArcsec);
        }
    }

    /// (1 + (r / r_d)²)^−β with r_d = FWHM / (2 √(2^(1/β) − 1)) (Moffat 1969, A&A 3, 455; Trujillo et al. 2001, MNRAS 328, 977).
    ///
    /// @param fwhmArcsec positive
    /// @param beta above 1, where the flux is finite; seeing has 2.5 to 4.765
    record Moffat(double fwhmArcsec, double beta) implements RoundProfile {
        /// @throws IllegalArgumentException unless the width is positive and β above 1, both finite
        public Moffat {
            requirePositive(fwhmArcsec);
            if (!(beta > 1) || Double.isInfinite(beta)) {
                throw new IllegalArgumentException("The beta of a Moffat profile must be above 1, not " + beta + ".");
            }
        }

        @Override
        public double at(double radius) {
            double scaled = 2 * radius;
            return Math.pow(1 + scaled * scaled * (Math.pow(2, 1 / beta) - 1), -beta);
        }

        @Override
        public double reach() {
            double square = (Math.pow(FAINTEST, -1 / beta) - 1) / (Math.pow(2, 1 / beta) - 1);
            return Math.min(MOST_FWHM, Math.sqrt(square) / 2);
        }

        @Override
        public String label() {
            return "moffat:" + number(fwhmArcsec) + "," + number(beta);
        }
    }

    /// Half the edge of a stamp that holds the profile, without the central pixel.
    ///
    /// @param pixelArcsec edge of a pixel
    default int reachPixels(double pixelArcsec) {
        return (int) Math.ceil(reach() * fwhmArcsec() / pixelArcsec);
    }

    /// The profile on a pixel grid, centred, with the sum 1.
    ///
    /// @param pixelArcsec edge of a pixel
    /// @param half half the stamp's edge, without the central pixel
    default Psf sampled(double pixelArcsec, int half) {
        int size = 2 * half + 1;
        double[] values = new double[size * size];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            int row = i / size;
            values[i] = at(Math.hypot(i % size - half, row - half) * pixelArcsec / fwhmArcsec());
            sum += values[i];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= sum;
        }
        return new Psf(size, size, values, PsfSource.FORMULA);
    }

    private static void requirePositive(double fwhm) {
        if (!(fwhm > 0) || Double.isInfinite(fwhm)) {
            throw new IllegalArgumentException("The FWHM of a target PSF must be positive, not " + fwhm + ".");
        }
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%s", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
