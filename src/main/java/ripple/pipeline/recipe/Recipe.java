package ripple.pipeline.recipe;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import ripple.image.Band;
import ripple.prepare.LuptonLevels;
import ripple.prepare.MissingBands;
import ripple.prepare.NormaliseMethod;
import ripple.prepare.NormaliseScope;
import ripple.prepare.NormaliseSettings.Percentiles;
import ripple.prepare.Penalty;
import ripple.prepare.KernelMethod;
import ripple.prepare.GaussianWidths;
import ripple.prepare.MatchTarget;
import ripple.prepare.Ratio;
import ripple.prepare.SpectralWindow;
import ripple.prepare.Wiener;
import ripple.prepare.QualityLimit;
import ripple.prepare.QualityLimits;
import ripple.prepare.QualitySettings;
import ripple.prepare.light.DifferenceSettings;
import ripple.prepare.light.ResidualSettings;
import ripple.prepare.resample.Conserve;

/// Every scientific setting of a run. Saved with each export; its hash is in every manifest row.
///
/// @param bands wanted, in the order of the arrays
/// @param missingBands what a missing band does
/// @param size edge of a stamp in pixels
/// @param quality when a stamp is rejected
/// @param resample how bands are brought onto another grid
/// @param psfMatch how PSFs are brought together
/// @param difference the difference view of two bands
/// @param residual the view of a band without the light of its central galaxy
/// @param normalise how pixel values are brought to a common range
/// @param fill what stands for pixels without value in the prepared image; NaN keeps them NaN
/// @param formats files to write
public record Recipe(List<Band> bands, MissingBands missingBands, int size, Quality quality, Resample resample,
        PsfMatch psfMatch, Difference difference, Residual residual, Normalise normalise, double fill,
        List<Format> formats) {
    /// The version of the JSON that this program writes and reads.
    public static final int VERSION = 1;

    /// Copies the lists.
    public Recipe {
        bands = List.copyOf(bands);
        formats = List.copyOf(formats);
    }

    /// What a run does when the user says nothing.
    public static Recipe standard() {
        return new Recipe(List.of(new Band("g"), new Band("r"), new Band("i")), MissingBands.REJECT, 64,
                Quality.standard(), Resample.standard(), PsfMatch.standard(), Difference.standard(),
                Residual.standard(), Normalise.standard(), Double.NaN, List.of(Format.NPZ));
    }

    /// Edge of a prepared stamp in pixels of its own grid.
    public int resultSize() {
        return resample.enabled() == Switch.ON && resample.edge() != Resample.AS_STAMP ? resample.edge() : size;
    }

    public OptionalDouble fillValue() {
        return Double.isNaN(fill) ? OptionalDouble.empty() : OptionalDouble.of(fill);
    }

    public Recipe withFormats(List<Format> newFormats) {
        return new Recipe(bands, missingBands, size, quality, resample, psfMatch, difference, residual, normalise,
                fill, newFormats);
    }

    public Recipe withBands(List<Band> newBands) {
        return new Recipe(newBands, missingBands, size, quality, resample, psfMatch, difference, residual, normalise,
                fill, formats);
    }

    public Recipe withPsfMatch(PsfMatch newMatch) {
        return new Recipe(bands, missingBands, size, quality, resample, newMatch, difference, residual, normalise,
                fill, formats);
    }

    public Recipe withNormalise(Normalise newNormalise) {
        return new Recipe(bands, missingBands, size, quality, resample, psfMatch, difference, residual, newNormalise,
                fill, formats);
    }

    public Recipe withDifference(Difference newDifference) {
        return new Recipe(bands, missingBands, size, quality, resample, psfMatch, newDifference, residual, normalise,
                fill, formats);
    }

    /// A yes or no.
    public enum Switch {
        ON, OFF
    }

    /// How the matching kernel is made.
    public enum Method {
        WIENER, RATIO, GAUSSIAN
    }

    /// A kind of file with stamps.
    public enum Format {
        NPZ, FITS
    }

    /// When a stamp is rejected, and when it only gets a warning.
    ///
    /// @param reject limits that reject; cosmic rays are not among them
    /// @param warn limits that leave a warning in the manifest
    /// @param badPlanes mask planes whose pixels are bad, by name; aliases count, absent names are ignored
    /// @param centralReject whether NO_DATA or an edge in the central half rejects whatever the fraction
    /// @param findCosmicRays whether cosmic rays are looked for on single exposures
    public record Quality(QualityLimits reject, QualityLimits warn, List<String> badPlanes, Switch centralReject,
            Switch findCosmicRays) {
        /// Copies the list.
        public Quality {
            badPlanes = List.copyOf(badPlanes);
        }

        static Quality standard() {
            return new Quality(QualitySettings.DEFAULT_LIMITS, QualityLimits.NONE, QualitySettings.DEFAULT_BAD_PLANES,
                    Switch.ON, Switch.OFF);
        }

        /// Largest fraction of bad pixels of a band, 0 to 1.
        public double maxBadFraction() {
            return reject.of(QualityLimit.BAD_FRACTION).orElse(1);
        }

        /// Smallest S/N of the best band; NaN: no limit.
        public double minSnr() {
            return reject.of(QualityLimit.SNR).orElse(Double.NaN);
        }
    }

    /// How a new pixel is made of old ones.
    public enum Interpolation {
        NEAREST, BILINEAR, BICUBIC, LANCZOS3, LANCZOS4, AREA, ADAPTIVE
    }

    /// How bands are brought onto another grid: a tangent plane that touches the sky at the target, north up.
    ///
    /// @param enabled whether at all
    /// @param pixelScaleArcsec edge of a pixel of the new grid
    /// @param edge columns and rows of the new grid; {@link #AS_STAMP}: as many as the stamp
    /// @param method how a new pixel is made of old ones
    /// @param conserve what stays the same when the size of pixels changes
    public record Resample(Switch enabled, double pixelScaleArcsec, int edge, Interpolation method,
            Conserve conserve) {
        /// The edge of the stamp itself.
        public static final int AS_STAMP = 0;

        static Resample standard() {
            return new Resample(Switch.OFF, 0.2, AS_STAMP, Interpolation.LANCZOS3, Conserve.FLUX);
        }
    }

    /// How PSFs are brought together.
    ///
    /// @param enabled whether at all
    /// @param method how the kernel is made
    /// @param target {@link #WORST}, the name of a band, or a round PSF: `gaussian:FWHM` or `moffat:FWHM,BETA`, in arcsec
    /// @param penalty of the Wiener filter
    /// @param regularization weight of the penalty, relative to the largest power
    /// @param threshold of the ratio, relative to the largest amplitude
    /// @param window of the ratio
    public record PsfMatch(Switch enabled, Method method, String target, Penalty penalty, double regularization,
            double threshold, SpectralWindow window) {
        /// The band with the widest PSF of each object.
        public static final String WORST = "worst";

        static PsfMatch standard() {
            return new PsfMatch(Switch.ON, Method.WIENER, WORST, Penalty.LAPLACIAN, 1e-4, 1e-4,
                    new SpectralWindow.None());
        }

        /// The same to another target.
        public PsfMatch to(String newTarget) {
            return new PsfMatch(enabled, method, newTarget, penalty, regularization, threshold, window);
        }

        /// To which PSF.
        public MatchTarget matchTarget() {
            if (target.equals(WORST)) {
                return new MatchTarget.WorstBand();
            }
            return PsfSpelling.profile(target).<MatchTarget>map(MatchTarget.Round::new)
                    .orElseGet(() -> new MatchTarget.NamedBand(new Band(target)));
        }

        /// How kernels are made.
        public KernelMethod kernelMethod() {
            return switch (method) {
                case WIENER -> new Wiener(penalty, regularization);
                case RATIO -> new Ratio(threshold, window);
                case GAUSSIAN -> new GaussianWidths();
            };
        }
    }

    /// The difference of two bands after PSF matching, blue − α · red.
    ///
    /// @param enabled whether it is made
    /// @param blue the band from which is taken
    /// @param red the band that is scaled and taken off
    /// @param alpha the factor; NaN: fitted to the lens galaxy's core
    /// @param radiusArcsec of the circle around the target in which it is fitted
    /// @param clipSigmas pixels farther than this from the fit do not count for it
    /// @param required whether an object without it is failed
    public record Difference(Switch enabled, Band blue, Band red, double alpha, double radiusArcsec, double clipSigmas,
            Switch required) {
        static Difference standard() {
            return new Difference(Switch.OFF, new Band("g"), new Band("i"), DifferenceSettings.FITTED,
                    DifferenceSettings.DEFAULT_RADIUS_ARCSEC, DifferenceSettings.DEFAULT_CLIP_SIGMAS, Switch.OFF);
        }

        /// The same of other bands, with another factor.
        public Difference of(Band newBlue, Band newRed, double newAlpha) {
            return new Difference(enabled, newBlue, newRed, newAlpha, radiusArcsec, clipSigmas, required);
        }
    }

    /// A band without the light of the central galaxy.
    ///
    /// @param enabled whether it is made
    /// @param bands of which; empty: of all
    /// @param clipSigmas pixels farther than this from the model do not count for it
    /// @param searchArcsec how far from the target the galaxy's centre may lie
    /// @param required whether an object without one of them is failed
    public record Residual(Switch enabled, List<Band> bands, double clipSigmas, double searchArcsec,
            Switch required) {
        /// Copies the list.
        public Residual {
            bands = List.copyOf(bands);
        }

        static Residual standard() {
            return new Residual(Switch.OFF, List.of(), ResidualSettings.DEFAULT_CLIP_SIGMAS,
                    ResidualSettings.DEFAULT_SEARCH_ARCSEC, Switch.OFF);
        }

        /// The bands of which it is made.
        ///
        /// @param all bands of the recipe
        public List<Band> bandsOf(List<Band> all) {
            return bands.isEmpty() ? all : bands;
        }
    }

    /// How pixel values are brought to a common range.
    ///
    /// @param method which function
    /// @param scope over what its parameters are taken
    /// @param softening of asinh and tanh by band in nJy, instead of measured ones; empty: measured
    /// @param softeningFactor a measured softening is the noise times this
    /// @param percentiles of minmax
    /// @param lupton numbers of lupton; without bands: those of the usual picture
    /// @param maskedValue what stands for pixels in a bad plane that have a value; NaN leaves them
    public record Normalise(NormaliseMethod method, NormaliseScope scope, Map<Band, Double> softening,
            double softeningFactor, Percentiles percentiles, LuptonLevels lupton, double maskedValue) {
        /// Copies the map.
        public Normalise {
            softening = Map.copyOf(softening);
        }

        /// The same with another function.
        public Normalise withMethod(NormaliseMethod other) {
            return new Normalise(other, scope, softening, softeningFactor, percentiles, lupton, maskedValue);
        }

        static Normalise standard() {
            return new Normalise(NormaliseMethod.ASINH, NormaliseScope.SURVEY, Map.of(), 1, Percentiles.STANDARD,
                    LuptonLevels.NONE, Double.NaN);
        }
    }
}
